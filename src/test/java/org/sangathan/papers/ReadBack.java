package org.sangathan.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/// What a PDF of ours says that it reads. Whether it also looks like that, only its picture tells.
public final class ReadBack {
  private static final Pattern SAID = Pattern.compile("/ActualText <FEFF([0-9A-F]*)>");

  private ReadBack() {}

  /// Line by line, page by page.
  public static List<List<String>> pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<List<String>> pages = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        String drawn = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
        pages.add(
            SAID.matcher(drawn)
                .results()
                .map(said -> HexFormat.of().parseHex(said.group(1)))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_16BE))
                .toList());
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All of it in one.
  public static String text(byte[] pdf) {
    return String.join("\n", pages(pdf).stream().flatMap(List::stream).toList());
  }

  /// Whether each font lies in the file.
  static boolean hasItsFonts(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          if (!page.getResources().getFont(name).isEmbedded()) return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
