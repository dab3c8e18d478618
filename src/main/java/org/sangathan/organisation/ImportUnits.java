package org.sangathan.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.acts.UpTo;
import org.springframework.stereotype.Component;

/// Many units at once, from a file whose columns `docs/operations.md` describes. The whole file is
/// checked before anything is written; the same file again changes nothing.
@Component
final class ImportUnits implements Act<ImportUnits.Form, ImportUnits.Outcome> {

  /// @param file the text of the file
  record Form(@UpTo(100_000_000) String file) {}

  enum Outcome implements Acceptance {
    IMPORTED(3156),
    NOTHING_NEW(3157);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final Organisation organisation;
  private final UnitStore units;
  private final Importing importing;
  private final ImportStore store;
  private final MoveUnit moving;
  private final Gate gate;

  ImportUnits(
      Organisation organisation,
      UnitStore units,
      Importing importing,
      ImportStore store,
      MoveUnit moving,
      Gate gate) {
    this.organisation = organisation;
    this.units = units;
    this.importing = importing;
    this.store = store;
    this.moving = moving;
    this.gate = gate;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Tree tree = organisation.takeTurn();
    UnitFile file = UnitFile.read(deed.form().file);
    List<Complaint> complaints = new ArrayList<>(file.complaints());
    List<UnitRow> rows = rows(file, tree, deed, complaints);
    Map<String, Unit> known = units.byCodes(codes(rows));
    FileCheck check = new FileCheck(tree, known, rows);
    complaints.addAll(elsewhere(check.complaints(), complaints));
    if (complaints.isEmpty()) complaints.addAll(strangers(check, rows, tree, deed));
    if (complaints.isEmpty()) complaints.addAll(counted(check, known, tree));
    if (!complaints.isEmpty()) {
      List<Complaint> all = inOrder(complaints);
      store.keepErrors(deed.id(), deed.actor().account(), all);
      return Answer.refused(all);
    }
    ImportStore.Report report =
        importing.write(deed, tree, new Importing.Checked(rows, known, check, file.columns()));
    boolean nothing = report.made() == 0 && report.changed() == 0;
    return Answer.accepted(nothing ? Outcome.NOTHING_NEW : Outcome.IMPORTED, report.id());
  }

  private List<UnitRow> rows(
      UnitFile file, Tree tree, Deed<Form> deed, List<Complaint> complaints) {
    RowReader reader =
        new RowReader(file.columns(), organisation.trees(), tree, deed.day(), complaints);
    return file.lines().stream().flatMap(line -> reader.read(line).stream()).toList();
  }

  /// A cell that could not be read is not missing as well: one complaint for each cell.
  private static List<Complaint> elsewhere(List<Complaint> more, List<Complaint> told) {
    Set<List<Object>> cells = told.stream().map(ImportUnits::cell).collect(Collectors.toSet());
    return more.stream().filter(c -> !cells.contains(cell(c))).toList();
  }

  private static List<Object> cell(Complaint complaint) {
    return complaint.facts().stream().limit(2).toList();
  }

  private static String[] codes(List<UnitRow> rows) {
    Set<String> codes = new HashSet<>();
    for (UnitRow row : rows) {
      codes.add(row.code());
      if (row.parent() != null) codes.add(row.parent());
      row.links().values().forEach(codes::addAll);
    }
    return codes.toArray(String[]::new);
  }

  /// The gate was asked for the place of the act; a file may reach further.
  private List<Complaint> strangers(
      FileCheck check, List<UnitRow> rows, Tree tree, Deed<Form> deed) {
    Map<Integer, Boolean> allowed = new HashMap<>();
    List<Complaint> complaints = new ArrayList<>();
    for (UnitRow row : rows) {
      for (int unit : check.touched(row)) {
        if (!allowed.computeIfAbsent(unit, u -> isYours(deed, tree, u))) {
          complaints.add(
              new Complaint(
                  "file", OrganisationRefusal.ROW_NOT_YOURS, row.line(), "code", row.code()));
          break;
        }
      }
    }
    return complaints;
  }

  private List<Complaint> counted(FileCheck check, Map<String, Unit> known, Tree tree) {
    return check.movesTopDown().stream()
        .filter(check::crossesCells)
        .filter(row -> moving.hasCounted(tree, Objects.requireNonNull(known.get(row.code()))))
        .map(row ->
            new Complaint(
                "file",
                OrganisationRefusal.ROW_COUNTED_ALREADY,
                row.line(),
                "parent_code",
                row.code()))
        .toList();
  }

  private boolean isYours(Deed<Form> deed, Tree tree, int unit) {
    Place place = new Place(unit, tree.cell(unit), "");
    return gate.posting(deed.actor(), Acts.nameOf(ImportUnits.class), place).isPresent();
  }

  /// Row by row, as somebody mends them.
  private static List<Complaint> inOrder(List<Complaint> complaints) {
    return complaints.stream().sorted(Comparator.comparingInt(ImportUnits::line)).toList();
  }

  private static int line(Complaint complaint) {
    return Stream.ofNullable(complaint.facts().isEmpty() ? null : complaint.facts().getFirst())
        .filter(Integer.class::isInstance)
        .mapToInt(Integer.class::cast)
        .findFirst()
        .orElse(0);
  }
}
