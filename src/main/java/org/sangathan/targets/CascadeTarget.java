package org.sangathan.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.LongAct;
import org.sangathan.acts.Progress;
import org.springframework.stereotype.Component;

/// Sets what a unit and all units below it are to reach in a drive, in one go. Only what differs
/// from before is written.
@Component
class CascadeTarget implements LongAct<CascadeTarget.Form, CascadeTarget.Outcome> {
  private static final int ROWS_AT_A_TIME = 5_000;

  /// @param level code of the level whose units each get the value; only where `way` is `each`
  /// @param lowest code of the last level that gets a part
  /// @param weight by which count of the units it is divided, such as `electors`; equal parts if
  ///   not said
  /// @param sure the actor has been told what would change
  record Form(
      UUID drive,
      TargetMeasure measure,
      Cascade.Way way,
      long value,
      @Nullable String level,
      String lowest,
      @Nullable String weight,
      boolean sure) {}

  enum Outcome implements Acceptance {
    CASCADED(5202),
    NOTHING_NEW(5203);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final Cascading cascading;
  private final TargetStore store;

  CascadeTarget(Cascading cascading, TargetStore store) {
    this.cascading = cascading;
    this.store = store;
  }

  /// Before one is sure, it is only worked out, and answered in the form.
  @Override
  public boolean takesLong(Form form) {
    return form.sure();
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed, Progress progress) {
    Cascading.Result result = cascading.work(deed.place(), deed.actor(), deed.form(), deed.day());
    Cascading.Worked worked = result.worked();
    if (worked == null) return Answer.refused(result.complaints());
    if (worked.changes().isEmpty()) return Answer.accepted(Outcome.NOTHING_NEW);
    if (!deed.form().sure()) return Answer.refused(List.of(cascading.told(worked)));
    List<Map.Entry<Integer, Long>> rows = new ArrayList<>(worked.changes().entrySet());
    for (int from = 0; from < rows.size(); from += ROWS_AT_A_TIME) {
      progress.tell(from, rows.size());
      List<Map.Entry<Integer, Long>> some =
          rows.subList(from, Math.min(rows.size(), from + ROWS_AT_A_TIME));
      store.add(worked.key(), deed.receivedAt(), TargetStore.Columns.of(worked.tree(), some));
    }
    return Answer.accepted(Outcome.CASCADED);
  }
}
