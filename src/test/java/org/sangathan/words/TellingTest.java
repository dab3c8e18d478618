package org.sangathan.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TellingTest {

  private static final Instant NOON = Instant.parse("2026-11-21T06:30:00Z");

  private final Words words = new Words();
  private final Telling hindi = telling(Language.HINDI, Preferred.Digits.LATIN);
  private final Telling english = telling(Language.ENGLISH, Preferred.Digits.DEVANAGARI);
  private final Telling devanagari = telling(Language.HINDI, Preferred.Digits.DEVANAGARI);

  private Telling telling(Language language, Preferred.Digits digits) {
    Preferred reader = new Preferred(language, digits, Preferred.Theme.AUTO);
    return new Telling(words, reader, ZoneId.of("Asia/Kolkata"));
  }

  @Test
  void bothLanguagesCountInLakhAndCrore() {
    assertThat(hindi.number(18_135_000)).isEqualTo("1,81,35,000");
    assertThat(english.number(18_135_000)).isEqualTo("1,81,35,000");
    assertThat(devanagari.number(18_135_000)).isEqualTo("१,८१,३५,०००");
    assertThat(hindi.number(-1_500)).isEqualTo("-1,500");
    assertThat(hindi.number(2.25)).isEqualTo("2.25");
  }

  @Test
  void aShortFigureNeverClaimsMoreThanThereIs() {
    assertThat(hindi.brief(999)).isEqualTo("999");
    assertThat(hindi.brief(45_000)).isEqualTo("45 हज़ार");
    assertThat(hindi.brief(99_999)).isEqualTo("99.9 हज़ार");
    assertThat(english.brief(9_999_999)).isEqualTo("99.9 lakh");
    assertThat(english.brief(18_135_000)).isEqualTo("1.81 crore");
    assertThat(english.brief(-18_135_000)).isEqualTo("-1.81 crore");
    assertThat(devanagari.brief(12_340_000_000L)).isEqualTo("१,२३४ करोड़");
  }

  @Test
  void sharesHaveOnePlaceAtMost() {
    assertThat(hindi.percent(0.425)).isEqualTo("42.5%");
    assertThat(english.percent(1)).isEqualTo("100%");
    assertThat(devanagari.percent(0.5)).isEqualTo("५०%");
  }

  @Test
  void daysAreToldAsHereWithTheirWeekday() {
    LocalDate day = LocalDate.of(2026, 11, 21);
    assertThat(hindi.date(day)).isEqualTo("21-11-2026");
    assertThat(devanagari.date(day)).isEqualTo("२१-११-२०२६");
    assertThat(hindi.dateWithWeekday(day)).isEqualTo("शनिवार, 21-11-2026");
    assertThat(english.dateWithWeekday(day)).isEqualTo("Saturday, 21-11-2026");
  }

  @Test
  void hoursAreToldByThePartOfTheDay() {
    assertThat(hindi.time(NOON)).isEqualTo("दोपहर 12:00");
    assertThat(hindi.time(Instant.parse("2026-11-21T11:00:00Z"))).isEqualTo("शाम 4:30");
    assertThat(english.time(Instant.parse("2026-11-21T11:00:00Z"))).isEqualTo("4:30 pm");
    assertThat(english.time(Instant.parse("2026-11-20T19:00:00Z"))).isEqualTo("12:30 am");
    assertThat(devanagari.time(Instant.parse("2026-11-21T16:00:00Z"))).isEqualTo("रात ९:३०");
    assertThat(hindi.moment(NOON)).isEqualTo("21-11-2026, दोपहर 12:00");
  }

  @Test
  void whatHappenedIsToldFromNow() {
    assertThat(hindi.ago(NOON.minusSeconds(20), NOON)).isEqualTo("अभी-अभी");
    assertThat(hindi.ago(NOON.minusSeconds(300), NOON)).isEqualTo("5 मिनट पहले");
    assertThat(hindi.ago(NOON.minusSeconds(7_300), NOON)).isEqualTo("2 घंटे पहले");
    assertThat(english.ago(NOON.minusSeconds(3_700), NOON)).isEqualTo("1 hour ago");
    assertThat(hindi.ago(NOON.minusSeconds(86_400), NOON)).isEqualTo("कल");
    assertThat(devanagari.ago(NOON.minusSeconds(3 * 86_400), NOON)).isEqualTo("३ दिन पहले");
    assertThat(hindi.ago(NOON.minusSeconds(30 * 86_400), NOON)).isEqualTo("22-10-2026");
  }
}
