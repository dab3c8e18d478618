package org.sangathan.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyFontTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jke izdk'k fu\"kkn",
        "lquhrk nsoh",
        "jktsUnz flag",
        "eksgu yky",
        "v'kksd dqekj",
        "Jherh xhrk nsoh",
        "fnus'k ;kno",
        "fo'kky pkS/kjh",
        "x.ks'k fdj.k",
        "d`\".k eqUuk",
        "y[kuÅ",
        "dkuiqj",
        "fot; 'kadj"
      })
  void hindiInTheOldFontIsRecognised(String text) {
    assertThat(LegacyFont.looksLegacy(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "राम प्रकाश",
        "jke राम",
        "Ram Prakash Nishad",
        "RAM PRAKASH",
        "ram prakash",
        "Smt. Mst Km Mohd. Md",
        "O'Brien D'Souza McDonald",
        "S/O Ramesh",
        "C/o Ram",
        "Dr. P.K. Jha",
        "someone@example.org",
        "village; town",
        "HDFC PWD BSNL",
        "lgd_district_code",
        "A+",
        "12/4-B"
      })
  void latinAndRealHindiAreNot(String text) {
    assertThat(LegacyFont.looksLegacy(text)).isFalse();
  }

  @Test
  void publishedHeadingsInTheOldFontAreRecognised() {
    for (String line : SharedFile.linesOf("legacy_font_hindi_samples.tsv")) {
      List<String> cells = List.of(line.split("\t"));

      assertThat(LegacyFont.looksLegacy(cells.get(0))).as(line).isTrue();
      assertThat(LegacyFont.looksLegacy(cells.get(1))).as(line).isFalse();
    }
  }

  @Test
  void realRomanisedNamesAreNotTakenForTheOldFont() {
    for (String line : SharedFile.linesOf("name_tokens_hi_en.csv")) {
      assertThat(LegacyFont.looksLegacy(line.split(",")[1])).as(line).isFalse();
    }
    for (String line : SharedFile.linesOf("kanpur_nagar_polling_stations_2014.csv")) {
      assertThat(LegacyFont.looksLegacy(line.replaceAll("[,\"]", " "))).as(line).isFalse();
    }
  }
}
