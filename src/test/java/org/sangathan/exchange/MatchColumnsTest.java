package org.sangathan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.springframework.beans.factory.annotation.Autowired;

@OwnDatabase
class MatchColumnsTest extends InSmallWorld {
  private static final String HEAD = "Sl,Centre,Kind of place,Belongs to,Title,Voters listed\n";
  private static final List<String> MATCHED =
      List.of("-", "code", "level", "parent_code", "name_en", "count:electors@");

  @Autowired private UploadStore uploads;

  private Reply send(String who, String unit, String file) {
    return perform(
        who,
        "exchange.upload-file",
        Map.of("id", id().toString(), "unit", unit, "kind", "units", "file", file));
  }

  private Reply match(String upload, List<String> columns, String day, boolean keep) {
    Map<String, Object> said = new HashMap<>();
    said.put("id", id().toString());
    said.put("unit", "N");
    said.put("upload", upload);
    said.put("columns", columns);
    said.put("day", day);
    said.put("keep", keep);
    return perform("nisha", "exchange.match-columns", said);
  }

  private static String outcome(Reply reply) {
    return reply.answer() instanceof Answer.Accepted<?>(var outcome, var subject)
        ? outcome.name()
        : "refused " + refusals(reply);
  }

  @Test
  void whatWasMatchedIsKnownForTheNextFileOfThatForm() {
    String first = subject(send("nisha", "N", HEAD + "1,MC-1,booth,SEC1,One,500\n"));
    assertThat(outcome(match(first, MATCHED, "", true))).isEqualTo("refused [3053]");
    assertThat(outcome(match(first, MATCHED, "07-05-2014", true))).isEqualTo("CHECKED");
    assertThat(uploads.byId(UUID.fromString(first)).orElseThrow().tally().fresh()).isEqualTo(1);

    Reply next =
        send("nisha", "N", HEAD.toUpperCase(java.util.Locale.ROOT) + "1,MC-2,booth,SEC1,Two,600\n");
    // The numbers of the next list are of another day.
    assertThat(outcome(next)).isEqualTo("COLUMNS_TO_MATCH");
    assertThat(uploads.byId(UUID.fromString(subject(next))).orElseThrow().targets())
        .containsExactly("", "code", "level", "parent_code", "name_en", "count:electors@");
    Reply elsewhere = send("dinesh", "D1", HEAD + "1,MC-3,booth,SEC1,Three,700\n");
    assertThat(uploads.byId(UUID.fromString(subject(elsewhere))).orElseThrow().targets())
        .doesNotContain("code");
  }

  @Test
  void eachColumnHasToBeSomethingAndOnlyOnce() {
    String upload = subject(send("nisha", "N", HEAD + "1,ME-1,booth,SEC1,One,500\n"));
    assertThat(outcome(match(upload, List.of("code"), "", false))).isEqualTo("refused [6209]");
    assertThat(outcome(match(upload, List.of("-", "code", "code", "-", "-", "-"), "", false)))
        .isEqualTo("refused [3052]");
    assertThat(outcome(match(upload, List.of("-", "-", "level", "-", "-", "-"), "", false)))
        .isEqualTo("refused [3051]");
    assertThat(outcome(match(upload, List.of("-", "code", "phone", "-", "-", "-"), "", false)))
        .isEqualTo("refused [6210]");
  }

  @Test
  void mistakesAreToldByWhatStandsAboveTheColumn() {
    String upload = subject(send("nisha", "N", HEAD + "1,MM-1,booth,NOWHERE,One,500\n"));
    assertThat(outcome(match(upload, MATCHED, "07-05-2014", false))).isEqualTo("WITH_MISTAKES");
    Reply taken =
        perform(
            "nisha",
            "organisation.import-units",
            Map.of("id", id().toString(), "unit", "N", "upload", upload));
    assertThat(((Answer.Refused<?>) taken.answer()).complaints().getFirst().facts())
        .containsExactly(2, "Belongs to", "NOWHERE");
  }

  @Test
  void aFileThatWasTakenIsMatchedNoMore() {
    String upload =
        subject(send("nisha", "N", "code,level,parent_code,name_en\nMT-1,booth,SEC1,One\n"));
    perform(
        "nisha",
        "organisation.import-units",
        Map.of("id", id().toString(), "unit", "N", "upload", upload));
    List<String> same = List.of("code", "level", "parent_code", "name_en");
    assertThat(outcome(match(upload, same, "", false))).isEqualTo("refused [6207]");
  }

  @Test
  void aColumnThatMayNotComeCannotBeChosen() {
    String upload =
        subject(send("nisha", "N", "code,level,parent_code,caste\nMF-1,booth,SEC1,x\n"));
    List<String> hidden = List.of("code", "level", "parent_code", "name_en");
    assertThat(outcome(match(upload, hidden, "", false))).isEqualTo("refused [6210]");
  }
}
