package org.sangathan.demo;

import java.time.Clock;
import org.sangathan.access.Access;
import org.sangathan.database.Database;
import org.sangathan.database.Settings;
import org.sangathan.demo.Progress.Stage;
import org.sangathan.figures.DayClose;
import org.sangathan.formation.Formation;
import org.sangathan.organisation.Organisation;
import org.sangathan.words.Language;
import org.sangathan.words.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Fills an empty database with the demo, once. It is one transaction: a load that was broken off
/// has left nothing, and begins anew.
@Component
@ConditionalOnBooleanProperty(name = "sangathan.demo")
public class DemoLoader {

  /// What came of it.
  public enum Outcome {
    LOADED,
    WAS_THERE,
    /// The database holds something that is not the demo; nothing was touched.
    HOLDS_ANOTHER
  }

  static final String MARKER = "demo.members";
  static final String BODIES_MARKER = "demo.bodies";
  static final String POST_TARGETS_MARKER = "demo.post-targets";
  private static final long SEED = 2027;

  /// The modules whose doors a load goes through.
  @Component
  @ConditionalOnBooleanProperty(name = "sangathan.demo")
  record Doors(
      Organisation organisation,
      Access access,
      DayClose days,
      Formation formation,
      Settings settings) {

    /// Does the work in one transaction of the owner, if there is no tree yet.
    Outcome loadOnce(Database database, Runnable work) {
      Outcome outcome =
          database.transactAsOwner(() -> {
            // First, because it takes the rows at which acts and other closes wait until the end.
            days.close();
            if (organisation.treeNow().size() > 0) return Outcome.HOLDS_ANOTHER;
            work.run();
            return Outcome.LOADED;
          });
      organisation.treeNow();
      return outcome;
    }

    /// Folds the closed days, and lets the staff in.
    void finish(Staff staff, Progress progress) {
      progress.at(Stage.FIGURES, 0, 1);
      days.refold();
      access.importAccounts(staff.all(), DemoSignInList.PASSWORD);
      formation.lay(Staff.COMMITTEES, staff.postsSince(), org.sangathan.acts.Progress.UNHEARD);
      progress.at(Stage.FIGURES, 1, 1);
    }
  }

  private final Database database;
  private final Doors doors;
  private final DemoBodies bodies;
  private final DemoPostTargets postTargets;
  private final DemoSignInList signIns;
  private final Words words;
  private final PersonRows.Seals seals;
  private final Clock clock;
  private final Shape shape;

  DemoLoader(
      Database database,
      Doors doors,
      DemoBodies bodies,
      DemoPostTargets postTargets,
      DemoSignInList signIns,
      Words words,
      PersonRows.Seals seals,
      Clock clock,
      Environment settings) {
    this.database = database;
    this.doors = doors;
    this.bodies = bodies;
    this.postTargets = postTargets;
    this.signIns = signIns;
    this.words = words;
    this.seals = seals;
    this.clock = clock;
    this.shape = Shape.wanted(settings, Shape.STATE);
  }

  /// @param members how many people, where it is loaded now
  public Outcome loadUnlessThere(long members, Progress progress) {
    World world = world();
    Staff staff = staff(world);
    if (!doors.settings.value(MARKER, "").isEmpty()) {
      // It may have been stopped between the two.
      addByActs(world, staff);
      if (!signIns.offerThoseKept()) signIns.offer(staff);
      return Outcome.WAS_THERE;
    }
    Outcome outcome = doors.loadOnce(database, () -> load(world, staff, members, progress));
    if (outcome == Outcome.LOADED) {
      addByActs(world, staff);
      signIns.offer(staff);
    }
    return outcome;
  }

  /// What people do when everything else is there; each once.
  private void addByActs(World world, Staff staff) {
    once(BODIES_MARKER, "formed", () -> bodies.form(world, staff, drive()));
    long members = Long.parseLong(doors.settings.value(MARKER, "0"));
    once(POST_TARGETS_MARKER, "set", () -> postTargets.set(world, staff, members));
  }

  private void once(String marker, String done, Runnable work) {
    if (!doors.settings.value(marker, "").isEmpty()) return;
    work.run();
    database.transact(() -> {
      doors.settings.set(marker, done);
      return true;
    });
  }

  private World world() {
    return World.of(shape, SEED);
  }

  private Drive drive() {
    return new Drive(SEED, clock.instant(), clock.getZone());
  }

  private Staff staff(World world) {
    return new Staff(world, drive());
  }

  private void load(World world, Staff staff, long members, Progress progress) {
    Drive drive = drive();
    GoalRows goals = new GoalRows(world, drive, words, doors.organisation::treeNow);
    new StateLoad(database, words, world, drive, progress)
        .load(members, seals, staff::enroller, goals::write);
    doors.finish(staff, progress);
    doors.settings.set(Settings.NAME_HI, words.say(Language.HINDI, "demo.organisation"));
    doors.settings.set(Settings.NAME_EN, words.say(Language.ENGLISH, "demo.organisation"));
    doors.settings.set(MARKER, Long.toString(members));
  }
}
