package org.sangathan.attack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.sangathan.words.IndianMobile;
import org.sangathan.words.LatinKey;

/// What there is to be stolen in one unit: by what it is called in forms, and every writing in
/// which it would give itself away.
///
/// @param unit where it lies
/// @param cell the cell of its rows
/// @param ids `person`, `account`, `upload` and so on
/// @param texts names, places, file names that stand nowhere else
/// @param phones as E.164
record Prize(
    String unit, int cell, Map<String, String> ids, List<String> texts, List<String> phones) {

  Prize(String unit, int cell) {
    this(unit, cell, new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
  }

  String id(String what) {
    return Objects.requireNonNull(ids.get(what), what);
  }

  String text(int n) {
    return texts.get(n);
  }

  /// Lower case, as answers are searched.
  List<String> canaries() {
    List<String> all = new ArrayList<>(ids.values());
    for (String text : texts) {
      all.add(text);
      all.add(URLEncoder.encode(text, StandardCharsets.UTF_8));
      if (!LatinKey.fine(text).isBlank()) all.add(LatinKey.fine(text));
    }
    for (String phone : phones) {
      String ten = phone.substring(3);
      all.addAll(
          List.of(ten, ten.substring(0, 5) + " " + ten.substring(5), IndianMobile.masked(phone)));
    }
    return all.stream().map(c -> c.toLowerCase(Locale.ROOT)).distinct().toList();
  }
}
