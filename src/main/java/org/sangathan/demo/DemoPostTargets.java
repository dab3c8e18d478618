package org.sangathan.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sangathan.access.Access.Imported;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.membership.Drives;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// What the holders of some posts are to reach in the drive that runs: the state's office asks each
/// president of a constituency, and has raised it since; the city's in-charge asks each in-charge
/// of a sector. Set as people set it, by acts; the same acts again change nothing.
@Component
@ConditionalOnBooleanProperty(name = "sangathan.demo")
class DemoPostTargets {
  private static final int TARGET = 91;
  private static final long SECTOR = 20;

  /// About what comes in a drive of sixty days.
  private static final long SHARE_OF_A_CONSTITUENCY = 8;

  private final Acts acts;
  private final Accounts accounts;
  private final Drives drives;
  private final Clock clock;

  DemoPostTargets(Acts acts, Accounts accounts, Drives drives, Clock clock) {
    this.acts = acts;
    this.accounts = accounts;
    this.drives = drives;
    this.clock = clock;
  }

  /// @param members how many people were loaded
  void set(World world, Staff staff, long members) {
    Area state = world.areas(Tier.STATE).getFirst();
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    Optional<org.sangathan.membership.Drive> drive =
        Drives.toShow(drives.over(state.id()), null, today);
    if (drive.isEmpty() || drive.get().toDay().isBefore(today)) return;
    Setting setting = new Setting(world, staff, drive.get());
    long each = members / Math.max(1, world.cells().size()) / SHARE_OF_A_CONSTITUENCY;
    long round = Math.max(10, (each + 9) / 10 * 10);
    setting.say(0, state, "constituency-president", Math.max(5, round / 2));
    setting.say(1, state, "constituency-president", round);
    world.cityDistrict().ifPresent(city -> setting.say(2, city, "sector-in-charge", SECTOR));
  }

  private final class Setting {
    private final World world;
    private final Instant begun;
    private final String drive;
    private final Map<Integer, Imported> heads = new HashMap<>();

    Setting(World world, Staff staff, org.sangathan.membership.Drive drive) {
      this.world = world;
      this.drive = drive.id().toString();
      this.begun = drive.fromDay().atStartOfDay(clock.getZone()).toInstant();
      staff.all().forEach(one -> heads.putIfAbsent(one.place().unit(), one));
    }

    void say(int nth, Area by, String kind, long value) {
      Imported head = heads.get(by.id());
      if (head == null) return;
      Actor actor = accounts.actor(head.signInName()).orElseThrow();
      Map<String, Object> form = new HashMap<>();
      form.put(
          "id", Deed.newId(begun, Chance.of(world.seed(), TARGET, nth).generator()).toString());
      form.put("unit", by.code());
      form.put("drive", drive);
      form.put("postType", kind);
      form.put("measure", "new");
      form.put("value", value);
      if (!(acts.perform(actor, "posttargets.set-post-target", form).answer()
          instanceof Answer.Accepted<?>)) {
        throw new IllegalStateException("a target by post was refused in " + by.code());
      }
    }
  }
}
