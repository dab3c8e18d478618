package org.sangathan.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sangathan.words.Language;
import org.sangathan.words.Preferred;
import org.sangathan.words.Telling;
import org.sangathan.words.Voice;
import org.sangathan.words.Words;

class PapersTest {
  private final Papers papers = new Papers();

  private static Voice voice(Language language) {
    Words words = new Words();
    Preferred reader = new Preferred(language, Preferred.FIRST.digits(), Preferred.FIRST.theme());
    return new Voice(words, reader, new Telling(words, reader, ZoneId.of("Asia/Kolkata")));
  }

  private static Sheet sheet(int rows, String more) {
    List<List<Sheet.Cell>> cells = new ArrayList<>();
    for (int i = 1; i <= rows; i++) {
      cells.add(
          List.of(
              Sheet.Cell.of("" + i),
              new Sheet.Cell("श्रीमती पूर्णिमा विश्वकर्मा " + i + more, true, "कार्यवाहक"),
              Sheet.Cell.of("")));
    }
    return new Sheet(
        "चंदनपुर उत्तर: कमेटी",
        List.of("विधानसभा क्षेत्र · चंदनपुर"),
        List.of(
            new Sheet.Column("क्रम", 8, true),
            new Sheet.Column("नाम", 60),
            new Sheet.Column("कब से", 20)),
        cells,
        "सप्तदेश");
  }

  @Test
  void theHeadStandsOnEveryPageAndEveryRowOnOne() {
    byte[] pdf = papers.pdf(sheet(120, ""), voice(Language.HINDI));
    List<List<String>> pages = ReadBack.pages(pdf);
    assertThat(pages).hasSizeGreaterThan(2);
    for (int n = 0; n < pages.size(); n++) {
      assertThat(pages.get(n))
          .startsWith("चंदनपुर उत्तर: कमेटी")
          .contains("क्रम", "नाम", "कब से", "सप्तदेश")
          .endsWith("पृष्ठ " + (n + 1) + " / " + pages.size());
    }
    List<String> names =
        pages.stream().flatMap(List::stream).filter(text -> text.startsWith("श्रीमती")).toList();
    assertThat(names).hasSize(120).startsWith("श्रीमती पूर्णिमा विश्वकर्मा 1");
    assertThat(names.getLast()).endsWith("120");
    assertThat(ReadBack.hasItsFonts(pdf)).isTrue();
    assertThat(pdf.length).isLessThan(200_000);
  }

  @Test
  void aLongNameTakesSeveralLinesAndARowLongerThanAPageDoesNotGoOnForEver() {
    String name = " उर्फ़ गुड्डी देवी विश्वकर्मा".repeat(4);
    assertThat(ReadBack.text(papers.pdf(sheet(2, name), voice(Language.HINDI)))).contains("गुड्डी");
    List<List<String>> pages =
        ReadBack.pages(papers.pdf(sheet(2, " लंबा नाम".repeat(900)), voice(Language.ENGLISH)));
    assertThat(pages).hasSizeBetween(2, 3);
    assertThat(pages.getFirst()).endsWith("Page 1 of " + pages.size());
  }

  @Test
  void theSameListTwiceIsTheSameFile() {
    assertThat(papers.pdf(sheet(30, ""), voice(Language.HINDI)))
        .isEqualTo(papers.pdf(sheet(30, ""), voice(Language.HINDI)));
  }

  @Test
  void anEmptyListIsAPageWithItsHead() {
    assertThat(ReadBack.pages(papers.pdf(sheet(0, ""), voice(Language.ENGLISH))))
        .singleElement()
        .asList()
        .contains("नाम", "Page 1 of 1");
  }
}
