package org.sangathan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Complaint;

class XlsxLinesTest {
  private record Read(List<String> lines, List<Complaint> faults) {}

  private static Read read(byte[] book) {
    List<String> lines = new ArrayList<>();
    try (XlsxLines xlsx = new XlsxLines(new ByteArrayInputStream(book))) {
      for (Line line = xlsx.next(); line != null; line = xlsx.next()) {
        lines.add(line.number() + ": " + String.join(",", line.cells()));
      }
      return new Read(lines, List.copyOf(xlsx.faults()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void numbersComeAsTheyAreKeptAndDaysAsDays() {
    byte[] book =
        new SmallBook()
            .row("code", "name", "phone", "since", "share")
            .row("=209", "कानपुर", "=9.87654321E9", "=@42084", "=0.25")
            .row()
            .row("=210", "", "", "", "")
            .bytes();
    assertThat(read(book).lines())
        .containsExactly(
            "1: code,name,phone,since,share",
            "2: 209,कानपुर,9876543210,2015-03-21,0.25",
            "3: ",
            "4: 210");
  }

  @Test
  void aSmallFileThatUnpacksWithoutEndIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      byte[] nothing = new byte[1 << 20];
      for (int i = 0; i < 120; i++) zip.write(nothing);
    }
    assertThat(bytes.size()).isLessThan(200_000);
    Read read = read(bytes.toByteArray());
    assertThat(read.lines()).isEmpty();
    assertThat(read.faults())
        .extracting(Complaint::refusal)
        .containsExactly(ExchangeRefusal.BOOK_TOO_LARGE);
  }

  @Test
  void entitiesThatGrowAreNotFollowed() {
    String bomb =
        """
        <!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c SYSTEM "file:///etc/hostname">]>
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
        <row r="1"><c r="A1" t="inlineStr"><is><t>x&b;&c;</t></is></c></row></sheetData></worksheet>
        """;
    Read read = read(new SmallBook().part("xl/worksheets/sheet1.xml", bomb).bytes());
    assertThat(String.join("", read.lines())).doesNotContain("aaaa");
  }

  @Test
  void aFileThatOnlyBeginsLikeABookIsNamed() {
    assertThat(
            read("PK\u0003\u0004 and nothing".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .faults())
        .extracting(Complaint::refusal)
        .containsExactly(ExchangeRefusal.BOOK_UNREADABLE);
  }

  /// Whatever is broken in a book: lines as far as they go, or a fault, never a fall.
  @Property(tries = 300)
  void aBrokenBookIsAnswered(@ForAll int at, @ForAll byte value) {
    byte[] book = new SmallBook().row("code", "name").row("=1", "a").row("=2", "b").bytes();
    book[Math.floorMod(at, book.length)] = value;
    read(book);
  }

  @Property(tries = 300)
  void brokenWritingInABookIsAnswered(@ForAll int at, @ForAll char value) {
    String sheet =
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>42084</v></c></row>"
            + "<row r=\"2\"><c r=\"A2\"><f>1+1</f><v>2</v></c><c r=\"B2\" t=\"b\"><v>1</v></c></row>"
            + "<row r=\"3\"><c r=\"A3\" t=\"e\"><v>#REF!</v></c></row></sheetData></worksheet>";
    StringBuilder broken = new StringBuilder(sheet);
    broken.setCharAt(Math.floorMod(at, sheet.length()), value);
    read(new SmallBook().part("xl/worksheets/sheet1.xml", broken.toString()).bytes());
  }
}
