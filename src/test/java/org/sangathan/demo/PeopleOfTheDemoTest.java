package org.sangathan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sangathan.demo.Household.Human;
import org.sangathan.people.NameKey;
import org.sangathan.words.IndianMobile;
import org.sangathan.words.LatinKey;

class PeopleOfTheDemoTest {
  private static final int YEAR = 2026;

  @Test
  void theSameChanceMeetsTheSamePeople() {
    assertThat(house(7)).isEqualTo(house(7)).isNotEqualTo(house(8));
  }

  @Test
  void nobodyIsUnderAge() {
    assertThat(people()).allMatch(h -> YEAR - h.birthYear() >= 19 && YEAR - h.birthYear() <= 95);
  }

  @Test
  void halfOfThemAndSomeMoreAreWrittenInDevanagari() {
    long devanagari = people().filter(h -> isDevanagari(h.name())).count();
    assertThat(devanagari / (double) people().count()).isBetween(0.53, 0.57);
    assertThat(people())
        .allMatch(h -> h.guardian() == null || isDevanagari(h.guardian()) == isDevanagari(h.name()))
        .allMatch(h -> isDevanagari(h.locality()) == isDevanagari(h.name()));
  }

  @Test
  void phonesLookLikeIndianMobilesAndFamiliesShareThem() {
    List<Long> phones = people().map(Human::phone).filter(p -> p != 0).toList();
    assertThat(phones.stream().limit(500))
        .allMatch(p -> IndianMobile.parse(Long.toString(p)).isPresent())
        .allMatch(p -> Long.toString(p).startsWith("600"));
    assertThat(phones.stream().distinct().count()).isLessThan(phones.size() * 4L / 5);
  }

  @Test
  void someDetailsAreMissingAsInLife() {
    long all = people().count();
    assertThat(people().filter(h -> h.phone() == 0).count()).isBetween(all / 25, all / 12);
    assertThat(people().filter(h -> h.guardian() == null).count()).isBetween(all / 11, all / 6);
    assertThat(people().map(Human::gender).filter(Objects::isNull).count()).isPositive();
  }

  @Test
  void keysThatAreMadeWordByWordAreTheOwnersKeys() {
    UnitRow.WordKeys keys = new UnitRow.WordKeys();
    World world = World.of(Shape.SMALL, 3);
    Stream<Name> booths =
        world.cells().stream().flatMap(cell -> world.boothNames(cell, 0, 9).stream());
    assertThat(Stream.concat(booths, world.areas().stream().map(Area::name)))
        .allMatch(n -> keys.fine(n.hi()).equals(LatinKey.fine(n.hi())), "of the Hindi name")
        .allMatch(n -> keys.fine(n.en()).equals(LatinKey.fine(n.en())), "of the English name");
  }

  @Test
  void aGuardiansKeyIsTheKeyOfTheGuardiansGivenName() {
    assertThat(people().filter(h -> h.guardian() != null).limit(2_000))
        .allMatch(h ->
            NameKey.of(Objects.requireNonNull(h.guardian()), null)
                .skelGiven()
                .equals(NameKey.of(h.name(), h.guardian()).guardianSkel()));
  }

  private static Stream<Human> people() {
    return IntStream.range(0, 8_000).boxed().flatMap(house -> house(house).stream());
  }

  private static List<Human> house(int house) {
    return new Household(Chance.of(1, house), YEAR, 0.38, 6_000_000_000L + house * 10L).people(3);
  }

  private static boolean isDevanagari(String text) {
    return text.codePointAt(0) >= 0x900;
  }
}
