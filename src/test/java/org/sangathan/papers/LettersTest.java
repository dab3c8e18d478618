package org.sangathan.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Compares pictures, because a file whose text reads well may look all wrong: each word as the PDF
/// shows it with the same word as the JDK draws it.
class LettersTest {
  private static final float SIZE = 40;
  private static final int ZOOM = 2;
  private static final float LEFT = 40;
  private static final float BASELINE = 90;

  /// Of the ink of the right picture, so much may lie elsewhere: the edges of letters.
  private static final double EDGES = 0.2;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "क्षेत्र",
        "श्रृंखला शृंखला",
        "राष्ट्रीय कार्यकर्ता",
        "अध्यक्ष",
        "हिन्दी द्वितीय र्क",
        "निर्वाचन ज्ञान",
        "विद्यार्थी सद्भाव",
        "हृदय रुपये ट्रक",
        "ज़िला फ़ैज़ाबाद",
        "स्त्री मंत्रियों",
        "पूर्णिमा मूर्ति",
        "र्कि किर्ति",
        "श्रीमती पूर्णिमा विश्वकर्मा",
        "Booth 12 · ₹45,000 – १२३",
        "AC-201 चंदनपुर (उत्तर)"
      })
  void aWordLooksAsTheJdkDrawsIt(String word) throws IOException, FontFormatException {
    for (Letters letters : List.of(Letters.PLAIN, Letters.STRONG)) {
      assertThat(strayInk(drawn(letters, word), picture(ours(letters, word))))
          .as(word)
          .isLessThan(EDGES);
    }
  }

  @Test
  void theLibrarysOwnWayIsFoundWrong() throws IOException, FontFormatException {
    for (String word : List.of("पूर्णिमा", "मूर्ति", "किर्ति", "ज़िला", "विद्यार्थी")) {
      assertThat(strayInk(drawn(Letters.PLAIN, word), picture(plainly(word))))
          .as(word)
          .isGreaterThan(EDGES);
    }
  }

  @Test
  void linesAreBrokenBetweenWordsByWhatTheyMeasure() {
    String text = "राष्ट्रीय कार्यकारिणी के वरिष्ठ सदस्य और प्रदेश प्रभारी";
    List<Letters.Run> lines = Letters.PLAIN.lines(text, 10, 90);
    assertThat(lines).hasSizeGreaterThan(2).allMatch(run -> run.width() * 10 / 1000 <= 90);
    assertThat(String.join(" ", lines.stream().map(Letters.Run::text).toList())).isEqualTo(text);
    assertThat(Letters.PLAIN.lines("", 10, 90)).isEmpty();
    assertThat(Letters.PLAIN.lines("क".repeat(200), 10, 90)).hasSizeGreaterThan(5);
  }

  private static byte[] ours(Letters letters, String word) throws IOException {
    try (PDDocument document = new PDDocument()) {
      Ink ink = new Ink(document);
      ink.write(letters.shape(word), new Ink.Pen(letters, SIZE, 0), LEFT, BASELINE);
      ink.endPage();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ink.finish(out);
      return out.toByteArray();
    }
  }

  private static byte[] plainly(String word) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDType0Font font = PDType0Font.load(document, Letters.PLAIN.open(), true);
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
        stream.beginText();
        stream.setFont(font, SIZE);
        stream.newLineAtOffset(LEFT, (float) Ink.HEIGHT - BASELINE);
        stream.showText(word);
        stream.endText();
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static BufferedImage picture(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImage(0, ZOOM, ImageType.GRAY);
    }
  }

  private static BufferedImage drawn(Letters letters, String word)
      throws IOException, FontFormatException {
    BufferedImage paper =
        new BufferedImage(
            (int) Ink.WIDTH * ZOOM, (int) Ink.HEIGHT * ZOOM, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = paper.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
    pen.setColor(Color.BLACK);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    pen.scale(ZOOM, ZOOM);
    Font font = Font.createFont(Font.TRUETYPE_FONT, letters.open()).deriveFont(SIZE);
    TextLayout layout = new TextLayout(word, font, new FontRenderContext(null, true, true));
    pen.translate(LEFT, BASELINE);
    pen.fill(layout.getOutline(null));
    pen.dispose();
    return paper;
  }

  /// How much of the ink lies in one picture alone, beside all of the right one.
  private static double strayInk(BufferedImage right, BufferedImage shown) {
    long ink = 0;
    long stray = 0;
    for (int y = 0; y < 140 * ZOOM; y++) {
      for (int x = 0; x < right.getWidth(); x++) {
        int wanted = 255 - (right.getRaster().getSample(x, y, 0) & 0xFF);
        int there = 255 - (shown.getRaster().getSample(x, y, 0) & 0xFF);
        ink += wanted;
        stray += Math.abs(wanted - there);
      }
    }
    assertThat(ink).isPositive();
    return (double) stray / ink;
  }
}
