package org.sangathan.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The lists of words that names of people and places are made of, read from `demo/lists.txt`.
final class NameLists {

  /// A word with all the ways in which people write it in Latin letters, the usual one first.
  record Word(String hi, List<String> en) {
    Name name() {
      return new Name(hi, en.getFirst());
    }
  }

  private static final NameLists ONE = read();

  private final Map<String, List<Word>> lists;

  private NameLists(Map<String, List<Word>> lists) {
    this.lists = lists;
  }

  static List<Word> words(String list) {
    return Objects.requireNonNull(ONE.lists.get(list), list);
  }

  static List<Name> names(String list) {
    return words(list).stream().map(Word::name).toList();
  }

  private static NameLists read() {
    Map<String, List<Word>> lists = new HashMap<>();
    List<Word> present = new ArrayList<>();
    try (InputStream file = NameLists.class.getResourceAsStream("/demo/lists.txt");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("== ")) {
          present = new ArrayList<>();
          lists.put(line.substring(3), present);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          present.add(word(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new NameLists(lists);
  }

  /// Blanks part the spellings; an underscore stands for a blank within one.
  private static Word word(String line) {
    List<String> forms =
        List.of(line.strip().split(" ")).stream().map(f -> f.replace('_', ' ')).toList();
    return new Word(forms.getFirst(), forms.subList(1, forms.size()));
  }
}
