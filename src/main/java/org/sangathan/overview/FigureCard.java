package org.sangathan.overview;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.sangathan.database.Masthead;
import org.sangathan.organisation.Heading;
import org.sangathan.words.Language;
import org.sangathan.words.Preferred;
import org.sangathan.words.Telling;
import org.sangathan.words.Words;
import org.springframework.stereotype.Component;

/// A pinned figure as a text and as a picture, to be passed on: a total, its unit, its hour, its
/// stage, and nothing about anybody.
@Component
class FigureCard {
  private static final int SIZE = 1080;
  private static final int MARGIN = 84;
  private static final Color PAPER = new Color(0xf7f4ec);
  private static final Color SHEET = new Color(0xfffdf8);
  private static final Color INK = new Color(0x24211b);
  private static final Color SOFT = new Color(0x5d574b);
  private static final Color LINE = new Color(0xe2dccd);

  private final Words words;
  private final Supplier<Masthead> masthead;
  private final Font plain = font("/fonts/noto-sans-devanagari-400.ttf");
  private final Font strong = font("/fonts/noto-sans-devanagari-600.ttf");

  FigureCard(Words words, Supplier<Masthead> masthead) {
    this.words = words;
    this.masthead = masthead;
  }

  private static Font font(String path) {
    try (InputStream file = FigureCard.class.getResourceAsStream(path)) {
      return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(file, path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(path, e);
    }
  }

  /// A sentence for a message.
  String text(PinStore.Pin pin, Heading heading, Language language) {
    return words.say(
        language,
        "overview.share.text",
        name(heading.unit(), language),
        level(heading.unit(), language),
        what(pin, language),
        telling(language).number(pin.value()),
        telling(language).moment(pin.pinnedAt()));
  }

  /// Which number it is, and over which days.
  private String what(PinStore.Pin pin, Language language) {
    String measure = words.say(language, "measure." + pin.measure());
    Integer days = pin.days();
    return days == null ? measure : words.say(language, "overview.share.in-days", measure, days);
  }

  private Telling telling(Language language) {
    Preferred reader = new Preferred(language, Preferred.Digits.LATIN, Preferred.Theme.AUTO);
    return new Telling(words, reader, masthead.get().zone());
  }

  private static String name(Heading.Step step, Language language) {
    String first = language == Language.HINDI ? step.nameHi() : step.nameEn();
    String second = language == Language.HINDI ? step.nameEn() : step.nameHi();
    return first == null || first.isBlank() ? Objects.requireNonNullElse(second, "") : first;
  }

  private static String level(Heading.Step step, Language language) {
    return language == Language.HINDI ? step.levelHi() : step.levelEn();
  }

  byte[] draw(PinStore.Pin pin, Heading heading, Language language) {
    BufferedImage picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    try {
      drawGround(pen);
      drawWords(new Sheet(pen, new FontRenderContext(null, true, true)), pin, heading, language);
    } finally {
      pen.dispose();
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }

  private void drawGround(Graphics2D pen) {
    pen.setColor(PAPER);
    pen.fillRect(0, 0, SIZE, SIZE);
    pen.setColor(SHEET);
    pen.fillRoundRect(36, 36, SIZE - 72, SIZE - 72, 28, 28);
    pen.setColor(LINE);
    pen.drawRoundRect(36, 36, SIZE - 72, SIZE - 72, 28, 28);
    pen.setColor(accent());
    pen.fillRoundRect(MARGIN, MARGIN, 96, 12, 12, 12);
  }

  private Color accent() {
    return Color.decode(masthead.get().accent());
  }

  private void drawWords(Sheet sheet, PinStore.Pin pin, Heading heading, Language language) {
    float y = sheet.write(organisation(language), plain.deriveFont(34f), SOFT, 150);
    y = sheet.write(name(heading.unit(), language), strong.deriveFont(68f), INK, y + 44);
    y = sheet.write(place(heading, language), plain.deriveFont(36f), SOFT, y + 8);
    y =
        sheet.fit(
            telling(language).number(pin.value()),
            strong.deriveFont(220f),
            accent(),
            Math.max(y + 56, 430));
    y = sheet.write(what(pin, language), strong.deriveFont(50f), INK, y + 16);
    String scope = pin.below() ? "figures.below" : "figures.here";
    sheet.write(words.say(language, scope), plain.deriveFont(36f), SOFT, y + 8);
    y = sheet.write(words.say(language, "figures.stage-note"), plain.deriveFont(34f), SOFT, 880);
    sheet.write(telling(language).moment(pin.pinnedAt()), strong.deriveFont(38f), INK, y + 10);
  }

  private String organisation(Language language) {
    Masthead now = masthead.get();
    String name = language == Language.HINDI ? now.nameHi() : now.nameEn();
    return name.isBlank() ? words.say(language, "sangathan.name") : name;
  }

  /// The level, and the unit above: two units may bear one name.
  private static String place(Heading heading, Language language) {
    String level = level(heading.unit(), language);
    return heading.above().isEmpty()
        ? level
        : level + " · " + name(heading.above().getLast(), language);
  }

  /// Writes downwards from a height, and tells how far it came.
  private record Sheet(Graphics2D pen, FontRenderContext context) {
    float write(String text, Font font, Color colour, float top) {
      AttributedString styled = new AttributedString(text, Map.of(TextAttribute.FONT, font));
      LineBreakMeasurer lines = new LineBreakMeasurer(styled.getIterator(), context);
      pen.setColor(colour);
      float y = top;
      while (lines.getPosition() < text.length()) y = lay(lines.nextLayout(SIZE - 2f * MARGIN), y);
      return y;
    }

    /// One line, as large as the sheet allows.
    float fit(String text, Font font, Color colour, float top) {
      float width = new TextLayout(text, font, context).getAdvance();
      float scale = Math.min(1, (SIZE - 2f * MARGIN) / width);
      pen.setColor(colour);
      return lay(new TextLayout(text, font.deriveFont(font.getSize2D() * scale), context), top);
    }

    private float lay(TextLayout line, float top) {
      line.draw(pen, MARGIN, top + line.getAscent());
      return top + line.getAscent() + line.getDescent();
    }
  }
}
