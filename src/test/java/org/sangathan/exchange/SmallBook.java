package org.sangathan.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook of one sheet, as small as a spreadsheet would still open it. Cells are given as they
/// stand in the sheet's own writing.
public final class SmallBook {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String REL =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final StringBuilder rows = new StringBuilder();
  private int row;

  public SmallBook() {
    parts.put(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
        <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
        </Types>
        """);
    parts.put(
        "_rels/.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="r1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """
            .formatted(REL));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="r1" Type="%1$s/worksheet" Target="worksheets/sheet1.xml"/>
        <Relationship Id="r2" Type="%1$s/styles" Target="styles.xml"/></Relationships>
        """
            .formatted(REL));
    parts.put(
        "xl/workbook.xml",
        """
        <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>
        """
            .formatted(MAIN, REL));
    parts.put(
        "xl/styles.xml",
        """
        <styleSheet xmlns="%s"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts>
        <cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>
        """
            .formatted(MAIN));
  }

  /// @param cells texts; those that begin with `=` are numbers, `=@` days by their number
  public SmallBook row(String... cells) {
    rows.append("<row r=\"").append(++row).append("\">");
    for (int i = 0; i < cells.length; i++) {
      String at = (char) ('A' + i) + "" + row;
      String cell = cells[i];
      if (cell.isEmpty()) continue;
      if (cell.startsWith("=@")) {
        rows.append("<c r=\"%s\" s=\"2\"><v>%s</v></c>".formatted(at, cell.substring(2)));
      } else if (cell.startsWith("=")) {
        rows.append("<c r=\"%s\"><v>%s</v></c>".formatted(at, cell.substring(1)));
      } else {
        rows.append("<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(at, cell));
      }
    }
    rows.append("</row>");
    return this;
  }

  /// A part of its own making, in place of another of that name.
  public SmallBook part(String name, String text) {
    parts.put(name, text);
    return this;
  }

  public byte[] bytes() {
    parts.putIfAbsent(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
