package org.sangathan.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;
import org.sangathan.words.Language;
import org.sangathan.world.InSmallWorld;
import org.springframework.beans.factory.annotation.Autowired;

@OwnDatabase
class SetTemplateTest extends InSmallWorld {
  private static final String TEXT = "{code} जन संगठन का कोड है, {minutes} मिनट तक।";

  @Autowired private TemplateStore templates;

  private Reply set(String who, String unit, Object... changed) {
    java.util.Map<String, Object> said = new java.util.LinkedHashMap<>();
    said.put("id", id().toString());
    said.put("unit", unit);
    said.put("template", Messages.SIGN_IN_CODE);
    said.put("language", "hi");
    said.put("text", TEXT);
    said.put("registeredAs", "1107160000000054321");
    said.put("header", "JANSGN");
    for (int i = 0; i < changed.length; i += 2) said.put((String) changed[i], changed[i + 1]);
    return perform(who, "messages.set-template", said);
  }

  private Template now() {
    return templates.find(Messages.SIGN_IN_CODE, Language.HINDI).orElseThrow();
  }

  @Test
  void theNationalOfficeWritesDownWhatTheRegisterSays() {
    assertThat(refusals(set("nisha", "N"))).isEmpty();
    assertThat(now().text()).isEqualTo(TEXT);
    assertThat(now().header()).isEqualTo("JANSGN");
    assertThat(now().isRegistered()).isTrue();
    assertThat(now().secret()).containsExactly("code");

    assertThat(refusals(set("nisha", "N", "registeredAs", ""))).isEmpty();
    assertThat(now().isRegistered()).isFalse();
  }

  @Test
  void nobodyElseMayAndNobodyBelowTheTop() {
    Template before = now();
    assertThat(refusals(set("dinesh", "D1"))).isNotEmpty();
    assertThat(refusals(set("asha", "N"))).isNotEmpty();
    assertThat(refusals(set("nisha", "D1"))).containsExactly(2305);
    assertThat(now()).isEqualTo(before);
  }

  @Test
  void aTextKeepsItsVariables() {
    for (String text :
        new String[] {
          "{code} जन संगठन का कोड है।",
          TEXT + " {name}",
          TEXT + " {",
          "{CODE} {minutes}",
          "सिर्फ़ पाठ"
        }) {
      assertThat(refusals(set("nisha", "N", "text", text))).containsExactly(2302);
    }
  }

  @Test
  void numbersAndHeadersLookLikeThoseOfTheRegister() {
    assertThat(refusals(set("nisha", "N", "registeredAs", "12ab", "header", "X")))
        .containsExactly(2303, 2304);
    assertThat(refusals(set("nisha", "N", "template", "free-text"))).containsExactly(2301);
  }
}
