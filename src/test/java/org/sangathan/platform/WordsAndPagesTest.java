package org.sangathan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;

@WebMvcTest
@ContextConfiguration(classes = WordsAndPagesTest.ShowNothing.class)
@Import({Words.class, Assets.class, PageRenderer.class, Screens.class, Screens.Neighbours.class})
@WithMockUser
class WordsAndPagesTest {

  @Controller
  static class ShowNothing {
    @GetMapping("/nothing")
    Page show() {
      return new RefusalPage(new Complaint("", PlatformRefusal.PAGE_UNKNOWN));
    }
  }

  @Autowired MockMvc browser;
  @Autowired Words words;

  @Test
  void aPageIsWrittenByItsTemplateInHindiFirst() throws Exception {
    browser
        .perform(get("/nothing"))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType("text/html;charset=UTF-8"))
        .andExpect(content().string(Matchers.containsString("यह पन्ना नहीं मिला")));
  }

  @Test
  void aCookieChoosesEnglish() throws Exception {
    browser
        .perform(get("/nothing").cookie(new Cookie("language", "en")))
        .andExpect(content().string(Matchers.containsString("This page was not found")));
  }

  @Test
  void figuresAreToldInLakhAndCrore() {
    Telling hindi = new Telling(words, Preferred.FIRST, ZoneId.of("Asia/Kolkata"));
    assertThat(hindi.number(18_135_000)).isEqualTo("1,81,35,000");
    assertThat(hindi.brief(18_135_000)).isEqualTo("1.81 करोड़");
    assertThat(hindi.brief(45_000)).isEqualTo("45 हज़ार");
    assertThat(hindi.percent(0.425)).isEqualTo("42.5%");
    assertThat(hindi.dateWithWeekday(LocalDate.of(2026, 11, 21))).isEqualTo("शनिवार, 21-11-2026");
    assertThat(hindi.time(Instant.parse("2026-11-21T11:00:00Z"))).isEqualTo("शाम 4:30");
    assertThat(
            hindi.ago(Instant.parse("2026-11-21T09:00:00Z"), Instant.parse("2026-11-21T11:00:00Z")))
        .isEqualTo("2 घंटे पहले");
  }
}
