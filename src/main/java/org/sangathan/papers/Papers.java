package org.sangathan.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.sangathan.words.Voice;
import org.springframework.stereotype.Component;

/// The door of the module: a list as a PDF on A4. Its head stands on every page, no row is broken,
/// and each page says which one it is, of how many.
@Component
public class Papers {
  private static final double MARGIN = 42;
  private static final double GAP = 6;
  private static final double LEADING = 1.42;
  private static final double FOOT = Ink.HEIGHT - 30;
  private static final double LAST_LINE = Ink.HEIGHT - 48;

  private static final Ink.Pen TITLE = new Ink.Pen(Letters.STRONG, 17, 0);
  private static final Ink.Pen BENEATH = new Ink.Pen(Letters.PLAIN, 10, 0.3);
  private static final Ink.Pen HEAD = new Ink.Pen(Letters.STRONG, 9, 0.25);
  private static final Ink.Pen PLAIN = new Ink.Pen(Letters.PLAIN, 10, 0);
  private static final Ink.Pen STRONG = new Ink.Pen(Letters.STRONG, 10, 0);
  private static final Ink.Pen SMALL = new Ink.Pen(Letters.PLAIN, 8, 0.35);

  /// @param voice in which the number of a page is told
  public byte[] pdf(Sheet sheet, Voice voice) {
    try (PDDocument document = new PDDocument()) {
      document.getDocumentInformation().setTitle(sheet.title());
      document.getDocumentCatalog().setLanguage(voice.language().code());
      List<List<Row>> pages = new Setting(sheet).pages();
      Ink ink = new Ink(document);
      for (int n = 0; n < pages.size(); n++) {
        for (Row row : pages.get(n)) row.write(ink);
        write(ink, sheet.foot(), MARGIN);
        String number = voice.say("papers.page", n + 1, pages.size());
        write(ink, number, Ink.WIDTH - MARGIN - width(number, SMALL));
        ink.endPage();
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ink.finish(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Ink ink, String text, double x) throws IOException {
    ink.write(SMALL.letters().shape(text), SMALL, x, FOOT);
  }

  private static double width(String text, Ink.Pen pen) {
    return pen.letters().shape(text).width() * pen.size() / 1000;
  }

  /// A line of text that has its place.
  private record Line(Letters.Run run, Ink.Pen pen, double x, double baseline) {}

  /// Lines that stay together, and the rule below them.
  ///
  /// @param rule how high it stands; 0 for none
  private record Row(List<Line> lines, double rule) {
    void write(Ink ink) throws IOException {
      for (Line line : lines) ink.write(line.run, line.pen, line.x, line.baseline);
      if (rule > 0) ink.rule(MARGIN, rule, Ink.WIDTH - 2 * MARGIN, 0.8);
    }
  }

  /// Lays a list on pages.
  private static final class Setting {
    private final Sheet sheet;
    private final double[] widths;
    private final List<List<Row>> pages = new ArrayList<>();
    private double y;

    Setting(Sheet sheet) {
      this.sheet = sheet;
      double shares = sheet.columns().stream().mapToDouble(Sheet.Column::share).sum();
      this.widths =
          sheet.columns().stream()
              .mapToDouble(c -> c.share() / shares * (Ink.WIDTH - 2 * MARGIN))
              .toArray();
    }

    List<List<Row>> pages() {
      turn();
      for (List<Sheet.Cell> cells : sheet.rows()) {
        double height = height(cells);
        if (y + height > LAST_LINE && pages.getLast().size() > headRows()) turn();
        set(cells);
      }
      return pages;
    }

    private int headRows() {
      return 1 + (pages.size() == 1 ? 1 + sheet.beneath().size() : 1);
    }

    /// A new page with its head.
    private void turn() {
      pages.add(new ArrayList<>());
      y = MARGIN;
      if (pages.size() == 1) {
        block(sheet.title(), TITLE);
        sheet.beneath().forEach(line -> block(line, BENEATH));
      } else {
        block(sheet.title(), SMALL);
      }
      y += GAP;
      List<Line> names = new ArrayList<>();
      double bottom = y;
      double x = MARGIN;
      for (int c = 0; c < widths.length; c++) {
        Sheet.Column column = sheet.columns().get(c);
        bottom = Math.max(bottom, lay(column.name(), HEAD, new Box(x, y, c), names));
        x += widths[c];
      }
      y = bottom + GAP / 2;
      pages.getLast().add(new Row(names, y));
    }

    /// Over the whole width.
    private void block(String text, Ink.Pen pen) {
      List<Line> lines = new ArrayList<>();
      for (Letters.Run run : pen.letters().lines(text, pen.size(), Ink.WIDTH - 2 * MARGIN)) {
        y += pen.size() * LEADING;
        lines.add(new Line(run, pen, MARGIN, y));
      }
      pages.getLast().add(new Row(lines, 0));
    }

    private void set(List<Sheet.Cell> cells) {
      List<Line> lines = new ArrayList<>();
      double bottom = laid(cells, lines);
      y = bottom + GAP;
      pages.getLast().add(new Row(lines, y));
    }

    private double height(List<Sheet.Cell> cells) {
      return laid(cells, new ArrayList<>()) + GAP - y;
    }

    private double laid(List<Sheet.Cell> cells, List<Line> lines) {
      double bottom = y;
      double x = MARGIN;
      for (int c = 0; c < widths.length; c++) {
        Sheet.Cell cell = cells.get(c);
        double below = lay(cell.text(), cell.strong() ? STRONG : PLAIN, new Box(x, y, c), lines);
        bottom = Math.max(bottom, lay(cell.remark(), SMALL, new Box(x, below, c), lines));
        x += widths[c];
      }
      return bottom;
    }

    /// Where a text begins, in which column.
    private record Box(double x, double y, int column) {}

    /// @return how far down it came
    private double lay(String text, Ink.Pen pen, Box box, List<Line> lines) {
      double room = widths[box.column] - GAP;
      double down = box.y;
      for (Letters.Run run : pen.letters().lines(text, pen.size(), room)) {
        down += pen.size() * LEADING;
        double wide = run.width() * pen.size() / 1000;
        boolean right = sheet.columns().get(box.column).right();
        lines.add(new Line(run, pen, right ? box.x + room - wide : box.x, down));
      }
      return down;
    }
  }
}
