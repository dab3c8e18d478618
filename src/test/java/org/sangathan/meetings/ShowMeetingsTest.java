package org.sangathan.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;

/// The meetings of a day that is over.
@OwnDatabase
class ShowMeetingsTest extends InMeetings {
  @Test
  void theDayBeforeARedrawingIsToldAsItWasAndAsItIs() {
    String sector = newUnit("AC1", "sector");
    String one = newUnit(sector, "booth");
    String two = newUnit(sector, "booth");
    note(one, ledger.openDay().minusDays(40), "बहुत पहले", 100);
    note(one, "चौपाल", 5);
    note(two, "बाग़ में", 7);
    closed();
    done(say("nisha", "organisation.rename-unit", two, "nameHi", "नया नाम " + two));
    done(merge(one, two));
    note(one, "बाद की", 9);
    String late = note(one, day, "देर से लिखी", 1);
    done(withdraw("nisha", one, note(one, day, "ग़लत जगह", 50)));

    assertThat(meetings("nisha", one, then))
        .contains("चौपाल", "बहुत पहले", "देर से लिखी", "जैसा तब था", "तक हुई बैठकें")
        .contains("2 बैठकें, 1 इकाई में, कुल उपस्थिति 6", "aria-current=\"true\"")
        .doesNotContain("बाग़ में", "बाद की", "ग़लत जगह", late)
        .doesNotContain("meetings.note-meeting", "meetings.withdraw-meeting");
    assertThat(meetings("nisha", two, then)).contains("बाग़ में").doesNotContain("चौपाल");
    assertThat(meetings("nisha", one, todays))
        .contains("चौपाल", "बाग़ में", "नया नाम " + two)
        .contains("3 बैठकें, 2 इकाइयों में, कुल उपस्थिति 13")
        .doesNotContain("बाद की", "/u/" + two + "/meetings");
    assertThat(meetings("nisha", two, todays))
        .contains("/u/" + one + "/meetings" + then + "&amp;")
        .doesNotContain("बाग़ में");
    assertThat(meetings("nisha", sector, then))
        .contains("चौपाल", "बाग़ में", name(two), "/u/" + two + "/meetings" + then + "&amp;")
        .doesNotContain("नया नाम");
    assertThat(meetings("nisha", sector, todays)).contains("चौपाल", "बाग़ में", "नया नाम " + two);
    assertThat(meetings(one)).contains("बाद की", "4 बैठकें, 2 इकाइयों में, कुल उपस्थिति 22");
  }

  @Test
  void betweenTwoRedrawingsTheUnitOfThatDayTells() {
    String sector = newUnit("AC1", "sector");
    String one = newUnit(sector, "booth");
    String two = newUnit(sector, "booth");
    String part = newCode();
    note(two, "बाग़ में", 7);
    closed();
    done(merge(one, two));
    closed();
    String between = then;
    done(halve(one, part, newCode()));
    assertThat(meetings("nisha", one, between)).contains("बाग़ में");
    assertThat(meetings("nisha", part, between)).doesNotContain("बाग़ में");
    assertThat(meetings(part)).contains("बाग़ में", name(two));
    assertThat(meetings("nisha", part, between + "&boundaries=today")).contains("बाग़ में");
    assertThat(meetings(one)).doesNotContain("बाग़ में");
  }

  @Test
  void aSplitThatIsUndoneByNowIsToldOnADayOnWhichItHeld() {
    String old = newUnit(newUnit("AC1", "sector"), "booth");
    String one = newCode();
    String other = newCode();
    note(old, "पहले की", 3);
    closed();
    Reply split = done(halve(old, one, other));
    note(other, "बीच की", 4);
    note(other, day, "देर से", 6);
    String before = then;
    assertThat(meetings("nisha", old, before))
        .contains("पहले की", "देर से", "भाग " + other)
        .doesNotContain("बीच की");
    assertThat(meetings("nisha", other, before))
        .contains("/u/" + old + "/meetings" + before)
        .doesNotContain("देर से");
    closed();
    String between = then;
    done(undo(old, split));
    assertThat(meetings("nisha", old, before)).contains("पहले की", "देर से", "भाग " + other);
    assertThat(meetings("nisha", one, between)).contains("पहले की");
    assertThat(meetings("nisha", other, between)).contains("बीच की");
    assertThat(meetings("nisha", old, between)).doesNotContain("पहले की", "बीच की");
    assertThat(meetings("nisha", old, todays)).contains("पहले की", "बीच की");
    closed();
    assertThat(meetings("nisha", old, then)).contains("पहले की", "बीच की");
  }

  /// The district in which it lay is told nothing that it would not be told today.
  @Test
  void nobodyIsToldOfAUnitThatLiesTodayWhereTheySeeNothing() {
    String before = newUnit("M1", "district");
    String after = newUnit("M1", "district");
    String one = newUnit(newUnit(before, "constituency"), "sector");
    String other = newUnit(newUnit(after, "constituency"), "sector");
    String booth = newUnit(one, "booth");
    note(booth, "गई हुई", 8);
    note(one, "रही हुई", 2);
    closed();
    done(say("nisha", "organisation.move-unit", booth, "to", other));
    String ofBefore = officer("in-charge", before);
    String ofAfter = officer("in-charge", after);
    String above = officer("in-charge", "M1");

    assertThat(meetings(above, before, then)).contains("गई हुई", "कुल उपस्थिति 10");
    assertThat(meetings(above, before, todays)).contains("रही हुई").doesNotContain("गई हुई");
    assertThat(meetings(above, after, then)).doesNotContain("गई हुई");
    assertThat(meetings(above, after, todays)).contains("गई हुई");
    assertThat(meetings(ofBefore, before, then))
        .contains("रही हुई", "कुल उपस्थिति 2")
        .doesNotContain("गई हुई");
    assertThat(meetings(ofAfter, after, todays)).contains("गई हुई");
    assertThat(meetings(ofAfter, booth, then)).contains("गई हुई");
    for (String day : List.of("", then, todays)) {
      assertThat(reader(ofBefore).get("/u/" + booth + "/meetings" + day).statusCode())
          .isEqualTo(404);
      assertThat(reader("bhola").get("/u/" + one + "/meetings" + day).statusCode()).isEqualTo(404);
      assertThat(meetings("bhola", "B4", day)).doesNotContain("गई हुई", "रही हुई");
      assertThat(meetings("nisha", "N", day)).contains("गई हुई", "रही हुई");
    }
  }

  @Test
  void aDayThatIsNoneOrToComeIsComplainedOfAndTodayIsTold() {
    String booth = newUnit("SEC1", "booth");
    note(booth, "कुएँ पर", 3);
    for (String on : List.of("kal", "2026-13-45", "" + ledger.openDay().plusDays(1))) {
      assertThat(meetings("nisha", booth, "?on=" + on))
          .as(on)
          .contains("role=\"alert\"", "कुएँ पर", "meetings.note-meeting")
          .doesNotContain("तक हुई बैठकें");
    }
    assertThat(meetings("nisha", booth, "?on=" + ledger.openDay()))
        .contains("कुएँ पर", "meetings.note-meeting")
        .doesNotContain("role=\"alert\"");
    assertThat(meetings("nisha", booth, "?on=" + ledger.openDay().minusDays(3)))
        .contains("उस दिन तक हुई कोई बैठक यहाँ दर्ज नहीं")
        .doesNotContain("कुएँ पर");
  }

  @Test
  void aLongListGoesOnWithTheSameDayAndTheUnitLeadsToIt() {
    String booth = newUnit("SEC1", "booth");
    for (int n = 0; n < 51; n++) note(booth, "जगह " + (100 + n), n);
    closed();
    note(booth, "अगले दिन", 1);
    String kept = then + "&amp;boundaries=then";
    String first = meetings("nisha", booth, then);
    assertThat(first).contains("/u/" + booth + "/meetings" + kept + "&amp;sheet=2\"");
    assertThat(meetings("nisha", booth, then + "&sheet=2"))
        .contains("/meetings" + kept + "&amp;sheet=1\"", "51 बैठकें")
        .containsPattern("जगह \\d+")
        .doesNotContain("sheet=3", "अगले दिन");
    assertThat(meetings(booth)).contains("/u/" + booth + "/meetings?sheet=2\"");
    assertThat(page("nisha", "/u/" + booth + then)).contains("/u/" + booth + "/meetings" + kept);
    assertThat(page("nisha", "/u/" + booth)).doesNotContain("/meetings?on=");
  }
}
