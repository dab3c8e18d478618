package org.sangathan.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;

@OwnDatabase
class TakeBackNoticeTest extends InNotices {
  @Autowired private FoldReads folding;

  private Reply takeBack(String who, String unit, String notice) {
    return say(who, "notices.take-back-notice", unit, "notice", notice);
  }

  @Test
  void itsReadersSeeThatItWasTakenBackAndWhoReadsTheTrailStillReadsIt() {
    join("tara", "auditor", "AC1");
    String id = subject(send("chitra", "SEC1", "ग़लत दिन", "kinds", to("booth-worker")));
    assertThat(page("asha", "/notices/" + id)).contains("ग़लत दिन का पूरा पाठ");
    assertThat(page("chitra", "/notices/" + id)).contains("notices.take-back-notice");
    assertThat(page("asha", "/notices/" + id)).doesNotContain("notices.take-back-notice");
    assertThat(refusals(takeBack("asha", "B1", id))).isNotEmpty();
    assertThat(refusals(takeBack("dinesh", "D1", id))).containsExactly(4701);
    assertThat(refusals(takeBack("dinesh", "SEC1", UUID.randomUUID().toString())))
        .containsExactly(4701);
    assertThat(refusals(takeBack("chitra", "SEC1", id))).isEmpty();
    assertThat(refusals(takeBack("chitra", "SEC1", id))).containsExactly(4710);
    for (String who : new String[] {"asha", "chitra"}) {
      assertThat(page(who, "/notices/" + id)).contains("वापस ली गई").doesNotContain("ग़लत दिन");
    }
    assertThat(page("asha", "/u/B1/notices")).contains("वापस ली गई").doesNotContain("ग़लत दिन");
    assertThat(page("chitra", "/notices/" + id)).contains("1 को भेजी गई, 1 ने पढ़ी");
    assertThat(page("tara", "/notices/" + id)).contains("ग़लत दिन का पूरा पाठ", "वापस ली गई");
  }

  @Test
  void whatWasTakenBackUnreadIsNoNewsAndAfterADayItStands() {
    String first = subject(send("dinesh", "AC2", "पहली", "kinds", to("booth-worker")));
    String second = subject(send("dinesh", "AC2", "दूसरी", "kinds", to("booth-worker")));
    assertThat(page("bhola", "/u/B4")).contains("2 नई सूचनाएँ");
    assertThat(refusals(takeBack("dinesh", "AC2", first))).isEmpty();
    assertThat(page("bhola", "/u/B4")).contains("1 नई सूचना");
    ageing(second, 25);
    assertThat(refusals(takeBack("dinesh", "AC2", second))).containsExactly(4711);
    assertThat(page("dinesh", "/notices/" + second)).doesNotContain("notices.take-back-notice");
  }

  @Test
  void twoMonthsLaterTheNumberIsKeptAndNobodyKnowsWhoReadIt() {
    String id = subject(send("dinesh", "AC1", "पुरानी बात", "kinds", to("booth-worker")));
    page("asha", "/notices/" + id);
    folding.fold();
    assertThat(readers(id)).isEqualTo(1);
    ageing(id, 24 * 61);
    folding.fold();
    folding.fold();
    assertThat(readers(id)).isZero();
    assertThat(page("dinesh", "/notices/" + id)).contains("1 को भेजी गई, 1 ने पढ़ी");
    assertThat(page("dinesh", "/u/AC1/notices")).contains("पुरानी बात", "1 ने पढ़ी");
  }

  private void ageing(String notice, int hours) {
    database
        .writer()
        .sql(
            "/* all cells */ update sent_notice set sent_at = sent_at - make_interval(hours => :hours) where id = :id")
        .param("hours", hours)
        .param("id", UUID.fromString(notice))
        .update();
  }

  private int readers(String notice) {
    return database
        .reader()
        .sql("/* all cells */ select count(*) from notice_read where notice_id = :id")
        .param("id", UUID.fromString(notice))
        .query(Integer.class)
        .single();
  }
}
