package org.sangathan.formation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.acts.Reply;
import org.sangathan.formation.OwnGroup.Group;
import org.sangathan.house.OwnDatabase;
import org.sangathan.organisation.Tree;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;

/// Whatever happens to postings and units, posts and totals are what a count of the rows says.
@OwnDatabase
class FollowingTest extends FormationWorld {
  @Autowired private Settling settling;

  private static final List<String> BOOTHS =
      List.of(SmallWorld.BOOTH_1, SmallWorld.BOOTH_2, SmallWorld.BOOTH_3, SmallWorld.BOOTH_4);

  private record Given(String unit, String name, UUID account, UUID posting) {}

  /// What each said.
  private static final Map<UUID, Group> SAID = new HashMap<>();

  private void sayGroup(Given given, Group group) {
    say(given.name, "postings.say-group", given.unit, "group", group.code());
    SAID.put(given.account, group);
  }

  private Given give(String unit, String kind) {
    String name = "w" + id().getLeastSignificantBits();
    join(name, kind, unit);
    UUID account = actor(name).account();
    UUID posting = access.postsOf(account).getFirst().posting();
    return new Given(unit, name, account, posting);
  }

  @Test
  void aPostThatIsGivenAndEndedIsHeldAndVacantAtOnce() {
    require("METROPOLITAN", "unit-secretary", 2);
    Given first = give(SmallWorld.CITY, "unit-secretary");
    assertThat(covered(SmallWorld.DISTRICT, "METROPOLITAN").partial()).isEqualTo(1);
    Given second = give(SmallWorld.CITY, "unit-secretary");
    Given third = give(SmallWorld.CITY, "unit-secretary");
    assertThat(covered(SmallWorld.DISTRICT, "METROPOLITAN").complete()).isEqualTo(1);
    assertThat(covered(SmallWorld.DISTRICT, "METROPOLITAN").filled()).isEqualTo(2);
    assertThat(refusals(endPost(first.posting))).isEmpty();
    assertThat(covered(SmallWorld.DISTRICT, "METROPOLITAN").complete()).isEqualTo(1);
    assertThat(posts(SmallWorld.CITY).stream().map(Post::posting))
        .containsExactly(second.posting, third.posting);
    endPost(second.posting);
    endPost(third.posting);
    assertThat(posts(SmallWorld.CITY)).allMatch(p -> settling.today().equals(p.vacantSince()));
    agree();
  }

  @Test
  void aHistoryOfAnythingAgreesWithACountOfTheRows() {
    Random chance = new Random(11);
    require("BOOTH", "unit-president", 1);
    require("BOOTH", "unit-secretary", 2);
    require("SECTOR", "sector-in-charge", 1);
    require("WARD", "unit-president", 1);
    List<Given> held = new ArrayList<>();
    List<String> sectors = List.of(SmallWorld.SECTOR_1, SmallWorld.SECTOR_2, SmallWorld.SECTOR_3);
    int made = 0;
    for (int step = 0; step < 80; step++) {
      String booth = BOOTHS.get(chance.nextInt(BOOTHS.size()));
      switch (chance.nextInt(7)) {
        case 0, 1 -> held.add(give(booth, "unit-secretary"));
        case 2 -> held.add(give(booth, "unit-president"));
        case 3 -> {
          if (!held.isEmpty()) endPost(held.remove(chance.nextInt(held.size())).posting);
        }
        case 4 -> {
          String to = sectors.get(chance.nextInt(sectors.size()));
          say("nisha", "organisation.move-unit", booth, "to", to);
        }
        case 5 -> {
          if (!held.isEmpty()) {
            Group group = Group.values()[chance.nextInt(Group.values().length)];
            sayGroup(held.get(chance.nextInt(held.size())), group);
          }
        }
        default -> {
          made++;
          String sector = sectors.get(chance.nextInt(sectors.size()));
          String code = "NEW-" + made;
          say(
              "nisha",
              "organisation.create-unit",
              sector,
              "code",
              code,
              "level",
              "BOOTH",
              "nameHi",
              "नया बूथ");
          if (made % 2 == 0) say("nisha", "organisation.close-unit", code);
        }
      }
    }
    assertThat(made).isPositive();
    agree();
    assertThat(check.look()).isEqualTo(new FormationCheck.Findings(0, 0, 0));
    drop("BOOTH", "unit-president");
    agree();
    assertThat(check.look()).isEqualTo(new FormationCheck.Findings(0, 0, 0));
  }

  @Test
  void whatBeginsOnALaterDayIsFollowedWhenThatDayHasCome() {
    require("SECTOR", "unit-president", 1);
    join("mohan", "unit-secretary", SmallWorld.SECTOR_2);
    LocalDate tomorrow = settling.today().plusDays(1);
    Reply given =
        say(
            "nisha",
            "access.give-post",
            SmallWorld.SECTOR_2,
            "account",
            actor("mohan").account(),
            "postType",
            "unit-president",
            "from",
            tomorrow.toString());
    assertThat(refusals(given)).isEmpty();
    assertThat(covered(SmallWorld.SECTOR_2, "SECTOR").filled()).isZero();
    database
        .writer()
        .sql(
            """
            /* all cells */
            update posting set valid_from = valid_from - 1 where valid_from = :tomorrow
            """)
        .param("tomorrow", tomorrow)
        .update();
    database.writer().sql("update formation_turn set settled_on = settled_on - 1").update();
    database.transact(() -> {
      settling.settleTurned();
      return true;
    });
    assertThat(covered(SmallWorld.SECTOR_2, "SECTOR").filled()).isEqualTo(1);
    agree();
  }

  @Test
  void whatSomebodySaidIsKeptOnlyWhileTheyHoldAPost() {
    require("SECTOR", "unit-secretary", 2);
    Given given = give(SmallWorld.SECTOR_3, "unit-secretary");
    sayGroup(given, Group.WOMAN);
    database.transact(() -> {
      settling.settleTurned();
      return true;
    });
    assertThat(groups.of(given.account)).contains(new OwnGroup.Said(Group.WOMAN, false));
    endPost(given.posting);
    database.transact(() -> {
      settling.settleTurned();
      return true;
    });
    assertThat(groups.of(given.account)).isEmpty();
    drop("SECTOR", "unit-secretary");
    assertThat(check.look()).isEqualTo(new FormationCheck.Findings(0, 0, 0));
  }

  @Autowired private OwnGroup groups;
  @Autowired private FormationCheck check;

  /// Every total against a count of postings and rules, unit by unit.
  private void agree() {
    Tree tree = organisation.treeNow();
    for (int top : tree.under(tree.top())) {
      for (Coverage coverage : formation.coverage(top)) {
        int[] units = tree.unitsAtLevelUnder(top, coverage.level());
        List<Integer> counted = counted(units, coverage.level());
        assertThat(
                List.of(
                    coverage.units(),
                    coverage.posts(),
                    coverage.filled(),
                    coverage.complete(),
                    coverage.partial(),
                    coverage.shares().said(),
                    coverage.shares().women(),
                    coverage.shares().youth()))
            .as("unit %d level %d", top, coverage.level())
            .isEqualTo(counted);
      }
    }
  }

  private List<Integer> counted(int[] units, int level) {
    int posts = 0;
    int filled = 0;
    int complete = 0;
    int partial = 0;
    List<Group> groups = new ArrayList<>();
    for (int unit : units) {
      int required = 0;
      int held = 0;
      for (Rule rule : rules(level)) {
        List<Access.Holder> seated =
            access.holders(unit).stream()
                .filter(h -> h.kind().equals(rule.kind()))
                .sorted(Comparator.comparing(h -> h.posting().toString()))
                .limit(rule.places())
                .toList();
        seated.forEach(h -> Optional.ofNullable(SAID.get(h.account())).ifPresent(groups::add));
        int holders = seated.size();
        posts += rule.places();
        filled += holders;
        required += rule.places();
        held += holders;
      }
      if (required == held) complete++;
      else if (held > 0) partial++;
    }
    int women = (int) groups.stream().filter(Group::isWoman).count();
    int youth = (int) groups.stream().filter(Group::isYoung).count();
    return List.of(units.length, posts, filled, complete, partial, groups.size(), women, youth);
  }

  @Autowired private RuleStore rules;

  private List<Rule> rules(int level) {
    return rules.all().stream().filter(rule -> rule.level() == level).toList();
  }
}
