package org.sangathan.redrawing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sangathan.acts.Act;
import org.sangathan.exchange.Intake;
import org.sangathan.exchange.MatchedFile;
import org.sangathan.exchange.Verdicts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The booth list of an election: each row says what becomes of an old unit, or names one that is
/// new.
@Component
@Order(30)
final class BoothListIntake implements Intake {
  static final String BOOTH_LIST = "booth-list";

  private static final Set<RedrawingRefusal> TOLD =
      EnumSet.of(
          RedrawingRefusal.LIST_UNITS,
          RedrawingRefusal.LIST_RENAMED,
          RedrawingRefusal.LIST_MOVED,
          RedrawingRefusal.LIST_UNNAMED,
          RedrawingRefusal.LIST_PEOPLE,
          RedrawingRefusal.LIST_POSTS,
          RedrawingRefusal.LIST_TARGETS,
          RedrawingRefusal.LIST_POST_TARGETS);

  private final ListLook look;
  private final ListOutlook outlook;

  BoothListIntake(ListLook look, ListOutlook outlook) {
    this.look = look;
    this.outlook = outlook;
  }

  @Override
  public String kind() {
    return BOOTH_LIST;
  }

  @Override
  public Class<? extends Act<?, ?>> taking() {
    return ImportBoothList.class;
  }

  @Override
  public Class<? extends Act<?, ?>> undoing() {
    return UndoBoothList.class;
  }

  @Override
  public List<Column> columns() {
    return ListColumns.ALL;
  }

  @Override
  public boolean tells(int refusal) {
    return TOLD.stream().anyMatch(told -> told.number() == refusal);
  }

  @Override
  public void check(MatchedFile file, Verdicts verdicts, Asking asking) {
    look.look(file, verdicts, asking).ifPresent(found -> outlook.tell(found, verdicts, asking));
  }
}
