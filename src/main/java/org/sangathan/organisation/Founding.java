package org.sangathan.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Place;
import org.sangathan.words.Language;
import org.sangathan.words.Words;
import org.springframework.stereotype.Component;

/// Lays the main tree: its levels from the template and the unit at the top.
@Component
class Founding {
  private static final String MAIN_TREE = "MAIN";

  private final Words words;
  private final LevelStore levels;
  private final TreeStore trees;
  private final ChangeStore changes;

  Founding(Words words, LevelStore levels, TreeStore trees, ChangeStore changes) {
    this.words = words;
    this.levels = levels;
    this.trees = trees;
    this.changes = changes;
  }

  /// @param level at which the organisation begins
  record Top(
      LevelTemplate level,
      String code,
      @Nullable String nameHi,
      @Nullable String nameEn,
      LocalDate since) {}

  /// Where the top will be; to be asked once.
  Place place(Top top) {
    int id = trees.numbers(1);
    return new Place(id, id, top.code);
  }

  void lay(Top top, Place place) {
    int tree =
        levels.addTree(
            MAIN_TREE,
            words.say(Language.HINDI, "organisation.main-tree"),
            words.say(Language.ENGLISH, "organisation.main-tree"));
    List<Integer> numbers = new ArrayList<>();
    for (LevelTemplate level : LevelTemplate.values()) {
      numbers.add(levels.add(level(tree, level, numbers)).id());
    }
    Unit unit =
        new Unit(
            place.unit(),
            tree,
            numbers.get(top.level.ordinal()),
            Tree.NONE,
            place.cell(),
            top.code,
            top.nameHi,
            top.nameEn,
            null,
            top.since,
            null);
    changes.addUnits(List.of(new ChangeStore.NewUnit(unit, new int[0])));
    changes.addWords(CreateUnit.names(unit));
  }

  private Level level(int tree, LevelTemplate level, List<Integer> numbers) {
    return new Level(
        0,
        tree,
        level.name(),
        level.rank(),
        words.say(Language.HINDI, level.word()),
        words.say(Language.ENGLISH, level.word()),
        level.parents(numbers),
        level.carriesCell(),
        level.takesMembers());
  }
}
