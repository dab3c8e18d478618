package org.sangathan.pages;

import java.util.List;
import java.util.Map;

/// A page that shows every part of the frame, for the test that looks at it.
public record SamplePage(
    String unit, List<Row> rows, Map<String, String> few, Map<String, String> many)
    implements Page {

  public record Row(String hi, String en, long claimed, long confirmed, double share) {}

  static SamplePage invented() {
    return new SamplePage(
        "UP-101",
        List.of(
            new Row("शिवनगर बूथ 12", "Shivnagar booth 12", 18_135_000, 9_240, 0.5095),
            new Row("मधुबन बूथ 7", "Madhuban booth 7", 1_812, 960, 0.5298),
            new Row("रामपुर खास बूथ 114", "Rampur Khas booth 114", 0, 0, 0)),
        Map.of("a", "महिला", "b", "पुरुष"),
        Map.of("1", "१", "2", "२", "3", "३", "4", "४", "5", "५"));
  }
}
