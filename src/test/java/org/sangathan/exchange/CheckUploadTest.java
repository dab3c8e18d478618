package org.sangathan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Progress;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.springframework.beans.factory.annotation.Autowired;

@OwnDatabase
class CheckUploadTest extends InSmallWorld {
  private static final int MANY = 10_500;

  @Autowired private UploadStore uploads;

  private Reply say(String act, Map<String, ?> fields, Progress progress) {
    Map<String, Object> said = new HashMap<>(fields);
    said.put("id", id().toString());
    said.put("unit", "N");
    return acts.perform(actor("nisha"), act, said, progress);
  }

  private String send(String letter, int rows) {
    StringBuilder file = new StringBuilder("code,level,parent_code,name_en\n");
    for (int i = 0; i < rows; i++)
      file.append("%s-%d,booth,SEC1,Room %d\n".formatted(letter, i, i));
    return subject(
        say(
            "exchange.upload-file",
            Map.of("kind", "units", "file", file.toString()),
            Progress.UNHEARD));
  }

  private Upload upload(String id) {
    return uploads.byId(UUID.fromString(id)).orElseThrow();
  }

  private static String outcome(Reply reply) {
    return reply.answer() instanceof Answer.Accepted<?>(var outcome, var subject)
        ? outcome.name()
        : "refused " + refusals(reply);
  }

  @Test
  void aLargeFileIsLookedAtTakenAndUndoneWithProgress() {
    String large = send("L", MANY);
    assertThat(upload(large).state()).isEqualTo(Upload.State.READ);
    assertThat(acts.longDeed(actor("nisha"), "exchange.check-upload", said(large))).isPresent();
    for (String act :
        List.of("exchange.check-upload", "organisation.import-units", "organisation.undo-import")) {
      List<Double> told = new ArrayList<>();
      Progress watching = (done, total) -> told.add(total == 0 ? 0.0 : (double) done / total);
      Reply reply = say(act, Map.of("upload", large), watching);
      assertThat(reply.answer()).as(act).isInstanceOf(Answer.Accepted.class);
      assertThat(told).as(act).hasSizeGreaterThan(2).isSorted().allMatch(part -> part <= 1);
    }
    assertThat(upload(large).state()).isEqualTo(Upload.State.UNDONE);
    assertThat(organisation.unit("L-1")).isEmpty();
  }

  @Test
  void whatIsCancelledHasChangedNothing() {
    String large = send("C", MANY);
    Progress impatient =
        (done, total) -> {
          if (done > 0) throw new Progress.Cancelled();
        };
    for (String act : List.of("exchange.check-upload", "organisation.import-units")) {
      assertThatThrownBy(() -> say(act, Map.of("upload", large), impatient))
          .isInstanceOf(Progress.Cancelled.class);
      assertThat(upload(large).state()).isEqualTo(Upload.State.READ);
      assertThat(organisation.unit("C-1")).isEmpty();
    }
  }

  @Test
  void aSmallFileIsLookedAtAgainBecauseTheTreeHasChanged() {
    String small = send("S", 1);
    assertThat(upload(small).tally().fresh()).isEqualTo(1);
    assertThat(acts.longDeed(actor("nisha"), "exchange.check-upload", said(small))).isEmpty();
    perform(
        "nisha",
        "organisation.create-unit",
        Map.of(
            "id",
            id().toString(),
            "unit",
            "SEC1",
            "code",
            "S-0",
            "level",
            "booth",
            "nameEn",
            "Room 0"));
    Reply again = say("exchange.check-upload", Map.of("upload", small), Progress.UNHEARD);
    assertThat(outcome(again)).isEqualTo("CHECKED");
    assertThat(upload(small).tally().same()).isEqualTo(1);
  }

  private static Map<String, Object> said(String upload) {
    return Map.of("id", id().toString(), "unit", "N", "upload", upload);
  }
}
