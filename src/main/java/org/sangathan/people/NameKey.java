package org.sangathan.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.words.LatinKey;
import org.sangathan.words.LatinKey.Word;

/// The keys that are stored beside a person, so that two spellings of one name meet by equality.
///
/// @param norm fine keys in the order of the name, without honorifics
/// @param skelGiven skeleton of the given name, the only part that tells people apart
/// @param skelSorted all skeletons in alphabetical order, for parts that changed places
/// @param guardianSkel skeleton of the guardian's given name; null where no guardian is known
public record NameKey(
    String norm, String skelGiven, String skelSorted, @Nullable String guardianSkel, int version) {

  /// Counts the lists below as well as the algorithm of the keys: raise the last figure with any
  /// change here.
  static final int VERSION = LatinKey.VERSION * 100 + 1;

  private static final Set<String> BEFORE =
      folds(
          """
          Shri Shrimati Smt Late Swargiya Swargeey Sv Dr Doctor Pt Pandit Km Ku Kumari Mr Mrs Miss Haji Adv Prof Mst
          Musammat श्री श्रीमती श्रीमति सुश्री स्व स्वर्गीय डॉ डा पं पंडित कु कुमारी हाजी मुसम्मात प्रो
          """);

  private static final Set<String> AFTER = folds("Ji Sahab Saheb Sahib जी साहब साहेब");

  /// "Urf" stands between a name and the one by which people know its bearer; both are kept.
  private static final Set<String> BETWEEN = folds("Urf उर्फ");

  private static final Map<String, Word> MEANT = new HashMap<>();

  static {
    mean("Kumar", "Kr Ku कु");
    mean("Prasad", "Pd Pr प्र");
    mean("Mohammad", "Mohd Md Mo Mohammed Muhammed Muhamed Mu मो मौ मु");
    mean("Singh", "सिह सिहं ंसिह");
    mean("Khan", "खॉ खॉं");
  }

  public static NameKey of(String name, @Nullable String guardian) {
    List<Word> words = essential(LatinKey.words(name));
    return new NameKey(
        words.stream().map(Word::fine).collect(Collectors.joining(" ")),
        given(words),
        words.stream().map(Word::skeleton).sorted().collect(Collectors.joining(" ")),
        guardian == null ? null : guardianKey(LatinKey.words(guardian)),
        VERSION);
  }

  private static @Nullable String guardianKey(List<Word> words) {
    boolean introduced =
        words.size() > 2 && words.get(0).fold().length() == 1 && words.get(1).fold().equals("o");
    String key = given(essential(introduced ? words.subList(2, words.size()) : words));
    return key.isEmpty() ? null : key;
  }

  private static String given(List<Word> words) {
    return words.isEmpty() ? "" : words.getFirst().skeleton();
  }

  /// The words that name somebody. One word always stays, for Haji or Pandit may be all that was
  /// given.
  private static List<Word> essential(List<Word> all) {
    List<Word> words = all.stream().filter(NameKey::isPartOfName).toList();
    int from = 0;
    int to = words.size();
    while (from < to - 1 && BEFORE.contains(words.get(from).fold())) {
      from++;
    }
    while (to > from + 1 && AFTER.contains(words.get(to - 1).fold())) {
      to--;
    }
    if (to - from < 2) {
      return words.subList(from, to);
    }
    return words.subList(from, to).stream()
        .map(word -> MEANT.getOrDefault(word.fold(), word))
        .toList();
  }

  /// A nought behind letters is the mark of a short form (मो0), and no name holds a number.
  private static boolean isPartOfName(Word word) {
    return !Character.isDigit(word.fold().charAt(0)) && !BETWEEN.contains(word.fold());
  }

  private static Set<String> folds(String text) {
    return LatinKey.words(text).stream().map(Word::fold).collect(Collectors.toUnmodifiableSet());
  }

  private static void mean(String name, String shortForms) {
    folds(shortForms).forEach(fold -> MEANT.put(fold, LatinKey.words(name).getFirst()));
  }
}
