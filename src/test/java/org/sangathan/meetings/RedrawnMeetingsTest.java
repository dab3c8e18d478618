package org.sangathan.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;

/// Meetings of units that were split or merged since.
@OwnDatabase
class RedrawnMeetingsTest extends InMeetings {
  @Test
  void thoseOfAUnitThatWasMergedAreToldCountedAndWithdrawnInTheOneThatFollowed() {
    String sector = newUnit("AC1", "sector");
    String one = newUnit(sector, "booth");
    String two = newUnit(sector, "booth");
    note(one, "चौपाल", 5);
    String garden = note(two, "बाग़ में", 7);
    String open = note(two, "मैदान में", 11);
    String worker = officer("booth-worker", one);
    assertThat(meetings(worker, one, "")).contains("चौपाल").doesNotContain("बाग़ में");
    done(merge(one, two));

    for (String who : new String[] {"nisha", worker}) {
      assertThat(meetings(who, one, ""))
          .contains("चौपाल", "बाग़ में", "मैदान में", name(two), garden)
          .contains("3 बैठकें, 2 इकाइयों में, कुल उपस्थिति 23", "इस इकाई की अपनी 1 बैठक")
          .doesNotContain("/u/" + two + "/meetings");
    }
    assertThat(meetings(two))
        .contains("कोई बैठक दर्ज नहीं हुई", "/u/" + one + "/meetings\"")
        .doesNotContain("बाग़ में");
    assertThat(meetings(one)).doesNotContain("/u/" + one + "/meetings\">" + name(one));
    assertThat(meetings(sector))
        .contains("चौपाल", "बाग़ में", "/u/" + one + "/meetings", name(two))
        .contains("3 बैठकें, 2 इकाइयों में, कुल उपस्थिति 23")
        .doesNotContain("/u/" + two + "/meetings", garden);

    assertThat(refusals(withdraw("nisha", sector, garden))).containsExactly(5401);
    assertThat(refusals(withdraw("bhola", one, garden))).isNotEmpty().doesNotContain(5401);
    assertThat(refusals(withdraw("bhola", "B4", garden))).containsExactly(5401);
    done(withdraw(worker, one, garden));
    assertThat(refusals(withdraw(worker, one, garden))).containsExactly(5401);
    assertThat(withdrawn(worker, two, open)).endsWith("/u/" + one + "/meetings");
    assertThat(meetings(one))
        .contains("1 बैठक, 1 इकाई में, कुल उपस्थिति 5")
        .doesNotContain("बाग़ में", "मैदान में");
  }

  /// By a page that lay open while its unit was redrawn.
  ///
  /// @return where one is led then
  private String withdrawn(String who, String unit, String meeting) {
    String[] said = {"id", id().toString(), "unit", unit, "meeting", meeting};
    HttpResponse<String> answer = reader(who).post("/acts/meetings.withdraw-meeting", said);
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("location").orElse("");
  }

  @Test
  void aMergerThatIsUndoneLeavesNothingToMend() {
    String sector = newUnit("AC1", "sector");
    String one = newUnit(sector, "booth");
    String two = newUnit(sector, "booth");
    String first = note(one, "चौपाल", 5);
    String second = note(two, "बाग़ में", 7);
    Reply merged = done(merge(one, two));
    done(undo(one, merged));

    assertThat(meetings(one)).contains("चौपाल").doesNotContain("बाग़ में");
    assertThat(meetings(two)).contains("बाग़ में").doesNotContain("चौपाल");
    assertThat(meetings(sector)).contains("/u/" + two + "/meetings");
    assertThat(refusals(withdraw("nisha", one, second))).containsExactly(5401);
    assertThat(refusals(withdraw("nisha", two, first))).containsExactly(5401);
    done(withdraw("nisha", two, second));
  }

  @Test
  void ofSeveralPartsTheFirstTellsThemUntilTheSplitIsUndoneAndThenAgain() {
    String sector = newUnit("AC1", "sector");
    String old = newUnit(sector, "booth");
    String one = newCode();
    String other = newCode();
    String before = note(old, "पहले की", 3);
    Reply split = done(halve(old, one, other));
    String between = note(other, "बीच की", 4);
    assertThat(meetings(one)).contains("पहले की", name(old)).doesNotContain("बीच की");
    assertThat(meetings(other)).contains("बीच की").doesNotContain("पहले की");
    assertThat(refusals(withdraw("nisha", other, before))).containsExactly(5401);

    done(undo(old, split));
    assertThat(meetings(old))
        .contains("पहले की", "बीच की", "भाग " + other, "2 बैठकें, 2 इकाइयों में");
    assertThat(meetings(one)).doesNotContain("पहले की");
    assertThat(meetings(other)).doesNotContain("बीच की");
    assertThat(meetings(sector)).contains("2 बैठकें, 2 इकाइयों में");

    Reply again = done(halve(old, one, other));
    assertThat(meetings(one)).contains("पहले की").doesNotContain("बीच की");
    assertThat(meetings(other)).contains("बीच की");
    done(undo(old, again));
    done(withdraw("nisha", old, between));
    done(withdraw("nisha", old, before));
  }

  /// A part is made, absorbs the other one and is closed again: whatever is undone, nothing is
  /// lost.
  @Test
  void aUnitThatWasMadeAndOneThatWasOpenedAgainAreToldWhereTheyLie() {
    String sector = newUnit("AC1", "sector");
    String old = newUnit(sector, "booth");
    String one = newCode();
    String other = newCode();
    String two = newUnit(sector, "booth");
    note(old, "पुरानी", 3);
    note(two, "दूसरी", 4);
    Reply split = done(halve(old, one, other));
    Reply merged = done(merge(one, two));
    Reply next = done(merge(other, one));
    note(other, "आख़िरी", 5);
    assertThat(meetings(other)).contains("पुरानी", "दूसरी", "आख़िरी", "3 बैठकें, 3 इकाइयों में");
    done(undo(other, next));
    assertThat(meetings(one)).contains("पुरानी", "दूसरी").doesNotContain("आख़िरी");
    done(undo(one, merged));
    done(undo(old, split));
    assertThat(meetings(old)).contains("पुरानी", "आख़िरी").doesNotContain("दूसरी");
    assertThat(meetings(two)).contains("दूसरी").doesNotContain("पुरानी");
    assertThat(meetings(sector)).contains("3 बैठकें, 3 इकाइयों में, कुल उपस्थिति 12");
  }

  @Test
  void aUnitThatWasMergedIntoAnotherConstituencyIsToldThereAndToNobodyElse() {
    String here = newUnit("AC1", "sector");
    String there = newUnit("AC2", "sector");
    String one = newUnit(here, "booth");
    String two = newUnit(there, "booth");
    note(two, "पार की", 6);
    String ofHere = officer("sector-in-charge", here);
    String ofThere = officer("sector-in-charge", there);
    assertThat(meetings(ofThere, there, "")).contains("पार की");
    Reply merged = merge(one, two);
    if (!refusals(merged).isEmpty()) {
      done(say("nisha", "organisation.move-unit", two, "to", here));
      done(merge(one, two));
    }
    assertThat(meetings(ofHere, here, "")).contains("पार की", name(two));
    assertThat(meetings("AC1")).contains("पार की");
    assertThat(meetings("N")).contains("पार की");
    assertThat(meetings(ofThere, there, "")).doesNotContain("पार की");
    assertThat(meetings("AC2")).doesNotContain("पार की");
    assertThat(reader(ofThere).get("/u/" + one + "/meetings").statusCode()).isEqualTo(404);
  }

  /// Two become a new one, and two hand parts of theirs to each other and go on.
  @Test
  void theListOfAnElectionTellsThemInWhatFollowedAndLeavesThemWhereAUnitGoesOn() {
    String sector = newUnit("AC1", "sector");
    String one = newUnit(sector, "booth");
    String two = newUnit(sector, "booth");
    String near = newUnit(sector, "booth");
    String far = newUnit(sector, "booth");
    String joined = newCode();
    note(one, "चौपाल", 5);
    note(two, "बाग़ में", 7);
    note(near, "मैदान में", 3);
    note(far, "कुएँ पर", 2);
    String list =
        list(
            one + "," + joined + ",मिला हुआ,,,",
            two + "," + joined + ",,,,",
            near + "," + far + ",,,50,",
            near + "," + near + ",,,50,",
            far + "," + near + ",,,50,",
            far + "," + far + ",,,50,");
    done(say("nisha", "redrawing.import-booth-list", "AC1", "upload", list));

    assertThat(meetings(joined))
        .contains("चौपाल", "बाग़ में", name(one), name(two), "2 बैठकें, 2 इकाइयों में");
    assertThat(meetings(near)).contains("मैदान में").doesNotContain("कुएँ पर");
    assertThat(meetings(far)).contains("कुएँ पर").doesNotContain("मैदान में");
    assertThat(meetings(sector)).contains("4 बैठकें, 4 इकाइयों में, कुल उपस्थिति 17");

    done(say("nisha", "redrawing.undo-booth-list", "AC1", "upload", list));
    assertThat(meetings(one)).contains("चौपाल").doesNotContain("बाग़ में");
    assertThat(meetings(joined)).doesNotContain("चौपाल", "बाग़ में");
  }

  /// @return the upload
  private String list(String... rows) {
    String head = "old_code,new_code,name_hi,name_en,share,parent_code\n";
    Object[] sent = {"kind", "booth-list", "file", head + String.join("\n", rows)};
    return subject(done(say("nisha", "exchange.upload-file", "AC1", sent)));
  }
}
