package org.sangathan.people;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

  @Test
  void aPersonHasFourKeysAndTheirVersion() {
    NameKey key = NameKey.of("श्री राम प्रकाश निषाद", "Late Shri Chhote Lal");

    assertThat(key)
        .isEqualTo(new NameKey("rm prks nisd", "rm", "nsd prks rm", "ct", NameKey.VERSION));
  }

  @ParameterizedTest
  @CsvSource({
    "Smt. Sunita Devi, सुनीता देवी",
    "Dr. Anil Kr. Sharma, अनिल कुमार शर्मा",
    "डॉ॰ अनिल कु॰ शर्मा, Anil Kumar Sharma",
    "Jai Pd Yadav, जय प्रसाद यादव",
    "Mohd. Salim, मोहम्मद सलीम",
    "मो0 सलीम, Md Saleem",
    "Mohammed Salim, मो॰ सलीम",
    "Ramesh Ji, रमेश",
    "स्व0 राम लाल, Late Ram Lal",
    "पं. मदन मोहन, Pandit Madan Mohan",
    "सुनील सिह, Sunil Singh",
    "सुनील सिहं, Sunil Singh",
    "Kallu urf Ramesh, कल्लू उर्फ़ रमेश",
    "कु0 पूजा, Km Pooja"
  })
  void honorificsAndShortFormsDoNotPartTwoSpellings(String one, String other) {
    assertThat(NameKey.of(one, null)).isEqualTo(NameKey.of(other, null));
  }

  @ParameterizedTest
  @CsvSource({"Haji, hj", "Kumari, kmr", "Mo, m", "जी, j"})
  void aNameThatIsOnlyAnHonorificIsStillAName(String name, String given) {
    assertThat(NameKey.of(name, null).skelGiven()).isEqualTo(given);
  }

  @Test
  void initialsAreNotTakenForSonOf() {
    assertThat(NameKey.of("S. O. Sharma", null).norm()).isEqualTo("s u srm");
  }

  @ParameterizedTest
  @CsvSource({"S/O Ram Lal, rm", "W/o Shri Ram, rm", "राम लाल, rm", "Smt Sita, st"})
  void theGuardianIsKnownByTheGivenName(String guardian, String skeleton) {
    assertThat(NameKey.of("Sunita", guardian).guardianSkel()).isEqualTo(skeleton);
  }

  @Test
  void whereNoGuardianIsNamedThereIsNoKey() {
    assertThat(NameKey.of("Sunita", null).guardianSkel()).isNull();
    assertThat(NameKey.of("Sunita", " - ").guardianSkel()).isNull();
  }

  @Test
  void partsThatChangedPlacesSortAlike() {
    assertThat(NameKey.of("Nishad Ram Prakash", null).skelSorted())
        .isEqualTo(NameKey.of("राम प्रकाश निषाद", null).skelSorted());
  }

  @Property
  void anyTwoTextsHaveKeys(@ForAll String name, @ForAll String guardian) {
    NameKey key = NameKey.of(name, guardian);

    assertThat(key.norm()).isEqualTo(key.norm().strip());
    assertThat(key.skelSorted()).contains(key.skelGiven());
  }
}
