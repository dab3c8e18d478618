package org.sangathan.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// What came back, as a thief would read it: headers, body, and what is packed within.
record Answer(int status, String all) {
  private static final Pattern CHANGING =
      Pattern.compile(
          "value=\"[^\"]*\"|<time.*?</time>|w3cdtf.>[^<]*|[0-9a-f]{8}-[0-9a-f-]{27}|sgt_[\\w-]{43}|\\d{1,2}:\\d\\d(:[\\d.]+)?|date=\\[[^\\]]*\\]|set-cookie=\\[[^\\]]*\\]|content-length=\\[\\d+\\]|\\bnow=[^&\" ]*|sought(?:=|%3d)[\\w-]+|(?:घटना |event |\"event\":\")[0-9a-f]{8}");

  static Answer of(HttpResponse<byte[]> response) {
    byte[] body = response.body();
    String text =
        body.length > 3 && body[0] == 'P' && body[1] == 'K'
            ? unpacked(body)
            : new String(body, StandardCharsets.UTF_8);
    return new Answer(
        response.statusCode(), (response.headers().map() + "\n" + text).toLowerCase(Locale.ROOT));
  }

  private static String unpacked(byte[] zip) {
    StringBuilder text = new StringBuilder();
    try {
      Path file = Files.write(Files.createTempFile("answer", ".zip"), zip);
      try (ZipFile in = new ZipFile(file.toFile())) {
        for (ZipEntry entry : Collections.list(in.entries()))
          text.append(entry.getName())
              .append(new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /// Without what was asked, however it is written, and what differs from one request to the next:
  /// two answers that are then equal told nothing.
  String told(String asked) {
    String plain = all;
    for (String written : written(asked)) plain = plain.replace(written, "…");
    return status + CHANGING.matcher(plain).replaceAll("…");
  }

  private static List<String> written(String asked) {
    if (asked.isEmpty()) return List.of();
    String once = Intruder.encoded(asked);
    String bare = asked.replaceFirst("^\\+91", "");
    return Stream.of(Intruder.encoded(once), once, asked, bare)
        .map(text -> text.toLowerCase(Locale.ROOT))
        .toList();
  }
}
