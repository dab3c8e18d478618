package org.sangathan.papers;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.geom.Point2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// One weight of our letters: which glyphs a text takes, and where each stands.
final class Letters {
  static final Letters PLAIN = new Letters("/fonts/noto-sans-devanagari-400.ttf");
  static final Letters STRONG = new Letters("/fonts/noto-sans-devanagari-600.ttf");

  /// So many units make the size of the letters, in a PDF as here.
  private static final int EM = 1000;

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  /// What the shaper leaves where letters have joined others.
  private static final int FIRST_EMPTY_GLYPH = 0xFFFE;

  private final byte[] file;
  private final Font font;

  private Letters(String path) {
    this.file = file(path);
    try {
      this.font =
          Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file))
              .deriveFont((float) EM);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(path, e);
    }
  }

  private static byte[] file(String path) {
    try (InputStream in = Letters.class.getResourceAsStream(path)) {
      return Objects.requireNonNull(in, path).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The font as the PDF embeds it.
  InputStream open() {
    return new ByteArrayInputStream(file);
  }

  /// A glyph by its number in the font and its place, in thousandths of the size of the letters.
  record Glyph(int id, double x, double y) {}

  /// A text in one line.
  ///
  /// @param width in thousandths of the size of the letters
  record Run(String text, List<Glyph> glyphs, double width) {}

  Run shape(String text) {
    char[] chars = text.toCharArray();
    GlyphVector shaped =
        font.layoutGlyphVector(CONTEXT, chars, 0, chars.length, Font.LAYOUT_LEFT_TO_RIGHT);
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < shaped.getNumGlyphs(); i++) {
      int id = shaped.getGlyphCode(i);
      if (id >= FIRST_EMPTY_GLYPH) continue;
      Point2D at = shaped.getGlyphPosition(i);
      glyphs.add(new Glyph(id, at.getX(), at.getY()));
    }
    return new Run(text, glyphs, shaped.getGlyphPosition(shaped.getNumGlyphs()).getX());
  }

  /// The text in lines that are no wider, broken between words where that is possible.
  List<Run> lines(String text, double size, double width) {
    List<Run> lines = new ArrayList<>();
    if (text.isBlank()) return lines;
    AttributedString styled = new AttributedString(text, Map.of(TextAttribute.FONT, font));
    LineBreakMeasurer measurer =
        new LineBreakMeasurer(
            styled.getIterator(), BreakIterator.getLineInstance(Locale.of("hi")), CONTEXT);
    while (measurer.getPosition() < text.length()) {
      int from = measurer.getPosition();
      measurer.nextLayout((float) (width * EM / size));
      lines.add(shape(text.substring(from, measurer.getPosition()).strip()));
    }
    return lines;
  }
}
