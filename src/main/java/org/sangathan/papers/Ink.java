package org.sangathan.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Writes into a PDF by places in points from the upper left corner. Each line of text is written
/// glyph by glyph and says beside itself what it reads, so that it can be searched and copied.
final class Ink {
  static final double WIDTH = PDRectangle.A4.getWidth();
  static final double HEIGHT = PDRectangle.A4.getHeight();

  private final PDDocument document;
  private final Map<Letters, Loaded> fonts = new LinkedHashMap<>();
  private final PDResources resources = new PDResources();
  private StringBuilder page = new StringBuilder();

  /// A font in this document, and the glyphs that were written by it.
  private record Loaded(PDType0Font font, COSName name, Set<Integer> used) {}

  Ink(PDDocument document) throws IOException {
    this.document = document;
    for (Letters letters : List.of(Letters.PLAIN, Letters.STRONG)) {
      PDType0Font font = PDType0Font.load(document, letters.open(), true);
      fonts.put(letters, new Loaded(font, resources.add(font), new TreeSet<>()));
    }
  }

  /// @param grey 0 for black, 1 for white
  record Pen(Letters letters, double size, double grey) {}

  void write(Letters.Run run, Pen pen, double x, double baseline) throws IOException {
    if (run.glyphs().isEmpty()) return;
    Loaded font = Objects.requireNonNull(fonts.get(pen.letters));
    page.append("/Span <</ActualText <FEFF").append(hex(run.text())).append(">>> BDC\n");
    page.append("BT ").append(number(pen.grey)).append(" g ");
    page.append('/')
        .append(font.name.getName())
        .append(' ')
        .append(number(pen.size))
        .append(" Tf\n");
    double scale = pen.size / 1000;
    double height = Double.NaN;
    double at = 0;
    for (Letters.Glyph glyph : run.glyphs()) {
      if (glyph.y() != height) {
        if (!Double.isNaN(height)) page.append("] TJ\n");
        page.append("1 0 0 1 ")
            .append(number(x + glyph.x() * scale))
            .append(' ')
            .append(number(HEIGHT - baseline - glyph.y() * scale))
            .append(" Tm [");
        height = glyph.y();
        at = glyph.x();
      } else if (Math.abs(at - glyph.x()) > 0.01) {
        page.append(number(at - glyph.x()));
        at = glyph.x();
      }
      page.append(String.format(Locale.ROOT, "<%04X>", glyph.id()));
      at += font.font.getWidth(glyph.id());
      font.used.add(glyph.id());
    }
    page.append("] TJ ET\nEMC\n");
  }

  private static String hex(String text) {
    StringBuilder hex = new StringBuilder();
    for (byte one : text.getBytes(StandardCharsets.UTF_16BE)) {
      hex.append(String.format(Locale.ROOT, "%02X", one));
    }
    return hex.toString();
  }

  /// A line across.
  void rule(double x, double y, double width, double grey) {
    page.append("q 0.5 w ").append(number(grey)).append(" G ");
    page.append(number(x)).append(' ').append(number(HEIGHT - y)).append(" m ");
    page.append(number(x + width)).append(' ').append(number(HEIGHT - y)).append(" l S Q\n");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  void endPage() throws IOException {
    PDPage paper = new PDPage(PDRectangle.A4);
    paper.setResources(resources);
    byte[] written = page.toString().getBytes(StandardCharsets.US_ASCII);
    paper.setContents(
        new PDStream(document, new ByteArrayInputStream(written), COSName.FLATE_DECODE));
    document.addPage(paper);
    page = new StringBuilder();
  }

  /// Without both steps the fonts would silently not be embedded.
  void finish(OutputStream to) throws IOException {
    for (Loaded font : fonts.values()) {
      if (font.used.isEmpty()) continue;
      font.font.addGlyphsToSubset(font.used);
      font.font.subset();
    }
    // Otherwise the clock stands in the file, and the same list twice is not the same file.
    document.setDocumentId(1L);
    document.save(to);
  }
}
