package org.sangathan.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/// Requests of which at least one thing is wrong, drawn by chance: addresses, headers, bodies.
final class Malformed {
  private static final List<String> NASTY =
      List.of(
          "\u0000",
          "\ud800",
          "\udfff\ud800",
          "-1",
          "99999999999999999999",
          "1e999999",
          "NaN",
          "null",
          "true",
          "../../etc/passwd",
          "..;/",
          "%00",
          "%",
          "%zz",
          "' or 1=1 --",
          "${7*7}",
          "<script>",
          "\u202e",
          "\ufeff",
          "9".repeat(400),
          "अ".repeat(5_000),
          "a".repeat(9_000),
          "=cmd|' /C calc'!A0",
          "2026-99-99",
          "+91",
          "00000000-0000-0000-0000-000000000000",
          "6.00000000-0000-0000-0000-000000000000",
          "\r\nX: y");
  private static final List<String> TYPES =
      List.of(
          "application/x-www-form-urlencoded",
          "application/json",
          "multipart/form-data; boundary=EDGE",
          "multipart/form-data",
          "multipart/form-data; boundary=",
          "application/json;charset=utf-7",
          "application/x-www-form-urlencoded;charset=nonsense",
          "text/xml",
          "////",
          "",
          "text/plain; charset=\"",
          "multipart/mixed; boundary=EDGE",
          "application/json;charset=utf-16");
  private static final List<String> METHODS =
      List.of(
          "GET", "GET", "GET", "POST", "POST", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH",
          "TRACE", "QQ");

  private final Random chance;
  private final List<String> texts;

  Malformed(long seed, List<String> texts) {
    this.chance = new Random(seed);
    this.texts = texts;
  }

  /// Drawn beforehand, because only one thread can draw.
  static List<String> texts(long seed, int many) {
    JqwikSession.start();
    try {
      Arbitrary<String> any =
          Arbitraries.oneOf(
              Arbitraries.of(NASTY),
              Arbitraries.strings().all().ofMaxLength(40),
              Arbitraries.strings().numeric().ofMaxLength(30),
              Arbitraries.longs().map(String::valueOf));
      RandomGenerator<String> text = any.generator(1_000);
      Random chance = new Random(seed);
      return Stream.generate(() -> text.next(chance).value()).limit(many).toList();
    } finally {
      JqwikSession.finish();
    }
  }

  private String text() {
    return one(texts);
  }

  private <T> T one(List<T> of) {
    return of.get(chance.nextInt(of.size()));
  }

  /// @param pattern of the route; its variables are filled with what comes
  /// @param fields that it reads
  /// @param key the headers that let the sender in
  byte[] request(String pattern, List<String> fields, String key, String secret) {
    boolean door = pattern.contains("/acts/");
    String method = door && chance.nextInt(8) > 0 ? "POST" : one(METHODS);
    StringBuilder head = new StringBuilder(method).append(' ').append(path(pattern));
    for (int i = chance.nextInt(4); i > 0 && !fields.isEmpty(); i--)
      head.append(head.indexOf("?") < 0 ? '?' : '&')
          .append(one(fields))
          .append('=')
          .append(written(text()));
    head.append(" HTTP/1.1\r\nHost: localhost\r\n").append(key);
    headers(head);
    byte[] body =
        method.equals("GET") || method.equals("HEAD") ? new byte[0] : body(head, fields, secret);
    if (body.length > 0) head.append("Content-Length: ").append(body.length).append("\r\n");
    byte[] first = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = java.util.Arrays.copyOf(first, first.length + body.length);
    System.arraycopy(body, 0, all, first.length, body.length);
    return all;
  }

  private String path(String pattern) {
    String path =
        Routes.VARIABLE
            .matcher(pattern)
            .replaceAll(v ->
                java.util.regex.Matcher.quoteReplacement(
                    switch (v.group(1)) {
                      case "form" -> one(List.of("csv", "xlsx", "print"));
                      case "code" -> chance.nextInt(3) > 0 ? "S1" : written(text());
                      default ->
                          chance.nextInt(3) > 0
                              ? "" + new java.util.UUID(chance.nextLong(), chance.nextLong())
                              : written(text());
                    }));
    return chance.nextInt(12) == 0
        ? path + one(List.of("/", ";a=b", "..;/", "%2e", ".", "//", "%5c"))
        : path;
  }

  /// As an address holds it; now and then as it should not.
  private String written(String text) {
    String written = Intruder.encoded(text.length() > 2_000 ? text.substring(0, 2_000) : text);
    return chance.nextInt(10) == 0
        ? written.replace("%", "%25") + one(List.of("%c3%28", "%ff", "%00", "%u0041"))
        : written;
  }

  private void headers(StringBuilder head) {
    for (int i = chance.nextInt(3); i > 0; i--) {
      String name =
          one(
              List.of(
                  "Accept",
                  "Accept-Language",
                  "Range",
                  "If-Modified-Since",
                  "If-None-Match",
                  "HX-Request",
                  "X-Forwarded-For",
                  "X-Forwarded-Proto",
                  "Forwarded",
                  "Cookie",
                  "Origin",
                  "Accept-Encoding",
                  "Referer",
                  "Content-Encoding",
                  "Transfer-Encoding-X"));
      String value = text().replaceAll("[^\\x20-\\x7e\\xa0-\\xff]", "");
      head.append(name).append(": ").append(value, 0, Math.min(value.length(), 300)).append("\r\n");
    }
  }

  private byte[] body(StringBuilder head, List<String> fields, String secret) {
    String type = one(TYPES);
    if (!type.isEmpty()) head.append("Content-Type: ").append(type).append("\r\n");
    if (chance.nextInt(20) == 0) head.append("Content-Type: text/html\r\n");
    if (chance.nextInt(8) == 0) {
      byte[] any = new byte[chance.nextInt(300)];
      chance.nextBytes(any);
      return any;
    }
    if (type.contains("multipart")) return bytes(parts(fields, secret));
    return bytes(type.contains("json") ? json(fields) : form(fields, secret));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String form(List<String> fields, String secret) {
    List<String> pairs = new ArrayList<>(List.of("_csrf=" + secret));
    for (String field : fields)
      for (int i = chance.nextInt(8) == 0 ? 2 : 1; i > 0; i--)
        pairs.add(field + "=" + written(value(field)));
    if (chance.nextInt(10) == 0) pairs.add(written(text()));
    return String.join("&", pairs);
  }

  /// Mostly something that gets further than the reading of the form.
  private String value(String field) {
    if (chance.nextInt(4) == 0) return text();
    return switch (field) {
      case "id", "person", "account", "drive", "upload" ->
          "" + new java.util.UUID(chance.nextLong(), chance.nextLong());
      case "unit", "to" -> one(List.of("S1", "D1", "B1"));
      case "from", "until", "endsOn", "on", "asOn" -> "2026-11-30";
      case "phone" -> "9876500417";
      case "birthYear" -> "1985";
      default -> chance.nextBoolean() ? text() : one(List.of("1", "true", "BOOTH", "नाम"));
    };
  }

  private String json(List<String> fields) {
    if (chance.nextInt(12) == 0) return "[".repeat(chance.nextInt(20_000));
    if (chance.nextInt(12) == 0) return "{\"a\":".repeat(chance.nextInt(3_000));
    StringBuilder json = new StringBuilder("{");
    for (String field : fields)
      json.append(json.length() > 1 ? "," : "")
          .append('"')
          .append(field)
          .append("\":")
          .append(jsonValue(field));
    json.append('}');
    return chance.nextInt(6) == 0
        ? json.substring(0, chance.nextInt(json.length()))
        : json.toString();
  }

  private String jsonValue(String field) {
    return switch (chance.nextInt(9)) {
      case 0 -> "null";
      case 1 -> "1e999999";
      case 2 -> "[[],{},\"x\",null]";
      case 3 -> "{\"" + field + "\":{\"\":[]}}";
      case 4 -> "\"\\ud800\\u0000\"";
      case 5 -> "-99999999999999999999999";
      default -> "\"" + value(field).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    };
  }

  private String parts(List<String> fields, String secret) {
    StringBuilder body =
        new StringBuilder(
            "--EDGE\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + secret + "\r\n");
    for (String field : fields) {
      String name = chance.nextInt(8) == 0 ? text() : field;
      body.append("--EDGE\r\nContent-Disposition: form-data; name=\"").append(name).append('"');
      if (chance.nextInt(3) == 0)
        body.append("; filename=\"")
            .append(text())
            .append("\"\r\nContent-Type: ")
            .append(one(TYPES));
      body.append("\r\n\r\n").append(value(field)).append("\r\n");
    }
    return body + one(List.of("--EDGE--\r\n", "", "--EDGE", "--OTHER--\r\n"));
  }
}
