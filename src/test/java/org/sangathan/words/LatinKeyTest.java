package org.sangathan.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinKeyTest {

  @ParameterizedTest
  @CsvSource({
    "राम प्रकाश निषाद, rm prks nisd",
    "Ram Prakash Nishad, rm prks nisd",
    "Ramprakash Nishaad, rnprks nisd",
    "सिंह, sing",
    "Singh, sing",
    "सिंघ, sing",
    "Sinh, sing",
    "लक्ष्मी, lksmi",
    "Laxmi, lksmi",
    "ज्ञान, gyn",
    "Gyan, gyn",
    "मौर्य, mury",
    "Maurya, mury",
    "चम्पा, cnp",
    "चंपा, cnp",
    "Champa, cnp",
    "ओंकार, unkr",
    "Omkar, unkr"
  })
  void theFineKeyIsOfEitherScript(String text, String key) {
    assertThat(LatinKey.fine(text)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "चौधरी, cdr",
    "Chowdhury, cdr",
    "Chaudhary, cdr",
    "सिंह, sng",
    "विकास, bks",
    "Bikas, bks",
    "ईश्वर, Asbr",
    "Eshwar, Asbr",
    "बदायूं, bdn",
    "Budaun, bdn",
    "Badaun, bdn"
  })
  void theSkeletonForgivesVowels(String text, String key) {
    assertThat(LatinKey.skeleton(text)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "राजकुमार, rajkumar",
    "चौधरी, codri",
    "बसन्ती, basanti",
    "भगवती, bagavti",
    "अध्यक्ष, adyaks",
    "चन्द्र, candra",
    "तहसील, tahsil",
    "पहाड़, pahar"
  })
  void theInherentVowelFallsWhereSpeechDropsIt(String text, String fold) {
    assertThat(LatinKey.fold(text)).isEqualTo(fold);
  }

  @ParameterizedTest
  @CsvSource({
    "पदाधिकािरयों, पदाधिकारियों",
    "पदाधकिारी, पदाधिकारी",
    "जोडऩे, जोड़ने",
    "लडे़गी, लड़ेगी",
    "सडक़, सड़क",
    "िसंह, सिंह",
    "स्िथति, स्थिति",
    "अािद, आदि",
    "आेम, ओम",
    "कांे, कों",
    "राााम, राम"
  })
  void misplacedSignsAreMended(String dirty, String clean) {
    String expected = Normalizer.normalize(clean, Normalizer.Form.NFC);

    assertThat(LatinKey.repair(dirty)).isEqualTo(expected);
    assertThat(LatinKey.fine(dirty)).isEqualTo(LatinKey.fine(clean));
  }

  @ParameterizedTest
  @CsvSource({
    "मायावाती, मायावती",
    "हिन्दी, हिंदी",
    "गाँव, गांव",
    "ज़िला, जिला",
    "क्‍या, क्या",
    "श्री।, श्री"
  })
  void spellingsThatAreRightMeetInTheKeyAndStayInTheText(String one, String other) {
    assertThat(LatinKey.fine(one)).isEqualTo(LatinKey.fine(other));
    assertThat(LatinKey.repair(one)).isEqualTo(Normalizer.normalize(one, Normalizer.Form.NFC));
  }

  @Test
  void wordsThatAreRightStayAsTheyAre() {
    String text =
        "क्षेत्र शृंखला राष्ट्रीय कार्यकर्ता अध्यक्ष निर्वाचन ज्ञान विद्यार्थी हृदय ट्रक ज़िला फ़ैज़ाबाद पूर्णिमा ऑफ़िस"
            + " दुःख गोडफ़्रे डफ़ली क़लम लड़का पढ़ना आदमी भाई ऋषि ॐ १२३ ₹५";

    assertThat(LatinKey.repair(text)).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  @Test
  void blanksAndInvisibleSignsAreTidied() {
    assertThat(LatinKey.repair("\uFEFF राम\u00A0\u200B \t प्रकाश\r\n")).isEqualTo("राम प्रकाश");
    assertThat(LatinKey.repair("  Ram  Prakash ")).isEqualTo("Ram Prakash");
    assertThat(LatinKey.repair("Ram\u0000Prakash\uD800")).isEqualTo("Ram Prakash");
  }

  @Test
  void decomposedTextHasTheSameKey() {
    for (String text : new String[] {"क़ासिम ज़ैदी", "José Ñandú", "ऩऱऴ"}) {
      String apart = Normalizer.normalize(text, Normalizer.Form.NFD);

      assertThat(LatinKey.fold(apart)).isEqualTo(LatinKey.fold(text));
      assertThat(LatinKey.repair(apart)).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    }
  }

  @Test
  void numbersAreWordsOfTheirOwnInAsciiDigits() {
    assertThat(LatinKey.fine("वार्ड-१२")).isEqualTo("vrd 12");
    assertThat(LatinKey.fine("Ward12")).isEqualTo("vrd 12");
    assertThat(LatinKey.skeleton("बूथ १००")).isEqualTo("bt 100");
  }

  @Test
  void theJoinedKeyForgetsWhereWordsWereParted() {
    String joined = LatinKey.joined("Ramprakash Nishad");

    assertThat(joined).isEqualTo("rnprksnisd");
    assertThat(LatinKey.joined("राम प्रकाश निषाद")).isEqualTo(joined);
    assertThat(LatinKey.joined("Singh Yadav")).isEqualTo(LatinKey.joined("सिंह यादव"));
  }

  @Test
  void otherScriptsAndNothingAreTakenAsTheyCome() {
    assertThat(LatinKey.fine("")).isEmpty();
    assertThat(LatinKey.fine(" .,।॥- ")).isEmpty();
    assertThat(LatinKey.fine("محمد علی")).isEqualTo("محمد علی");
    assertThat(LatinKey.fine("O'Brien")).isEqualTo("ubrin");
  }
}
