package org.sangathan.signin;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.sangathan.acts.Complaint;

/// What a password must be, and how the house proposes one.
final class PasswordRule {
  static final int LEAST = 12;

  /// What must remain beside well-known words, repetitions and sequences.
  static final int LEAST_WORTH = 8;

  private static final int MOST = 120;

  /// Nothing that is taken for something else when it is read out or written on paper.
  private static final String CLEAR = "abcdefghjkmnpqrstuvwxyz23456789";

  /// The ones that are tried first, here and everywhere; without digits at either end.
  private static final Set<String> COMMON =
      Set.of(
          "password",
          "passwords",
          "password@",
          "passw0rd",
          "p@ssword",
          "p@ssw0rd",
          "qwertyuiop",
          "qwerty",
          "qwertyui",
          "asdfghjkl",
          "zxcvbnm",
          "qazwsxedc",
          "1qaz2wsx3edc",
          "iloveyou",
          "welcome",
          "welcome@",
          "admin",
          "admin@",
          "administrator",
          "letmein",
          "india",
          "india@",
          "indian",
          "bharat",
          "bharat@",
          "bharatmata",
          "hindustan",
          "jaihind",
          "jaihind@",
          "jaishriram",
          "jaimatadi",
          "jaibhim",
          "omnamahshivaya",
          "omsairam",
          "sairam",
          "radheradhe",
          "radhekrishna",
          "harharmahadev",
          "inqilab",
          "samajwad",
          "sangathan",
          "sangathan@",
          "abcdefghij",
          "abcdef",
          "abcd",
          "abc",
          "abc@",
          "abcd@",
          "test",
          "test@",
          "user",
          "user@",
          "mobile",
          "sadasya",
          "karyakarta",
          "namaste",
          "namaste@",
          "krishna",
          "ganesh",
          "lakshmi",
          "cricket",
          "");

  private PasswordRule() {}

  /// Why it is not taken.
  ///
  /// @param own what everybody knows of the person: sign-in name, telephone, name
  static Optional<Complaint> complaint(String field, String password, String... own) {
    if (password.codePointCount(0, password.length()) < LEAST) {
      return no(field, SigninRefusal.PASSWORD_TOO_SHORT, LEAST);
    }
    if (password.length() > MOST) return no(field, SigninRefusal.PASSWORD_TOO_LONG, MOST);
    String folded = fold(password);
    if (Arrays.stream(own).map(PasswordRule::fold).anyMatch(o -> isSame(folded, o))) {
      return no(field, SigninRefusal.PASSWORD_IS_YOUR_NAME);
    }
    return isCommon(folded) || worth(password, words(own)) < LEAST_WORTH
        ? no(field, SigninRefusal.PASSWORD_TOO_COMMON)
        : Optional.empty();
  }

  /// Words that tell a guesser something: the ones tried first, and those of the person. The page
  /// gets them for its meter; `password.js` counts as [#worth] does.
  static List<String> words(String... own) {
    Stream<String> common = COMMON.stream().filter(word -> word.length() >= 4);
    Stream<String> known =
        Arrays.stream(own)
            .flatMap(text -> Arrays.stream(fold(text, " ").split("[^\\p{L}\\p{M}\\p{N}]+")))
            .flatMap(word -> Stream.of(word, word.replaceFirst("^91(?=[0-9]{10}$)", "")))
            .filter(word -> word.length() >= 3);
    return Stream.concat(common, known)
        .distinct()
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(word -> word))
        .toList();
  }

  /// How many of its letters a guesser has to guess: a word that is known counts as one, and a
  /// letter that repeats or goes on from the one before as none.
  static int worth(String password, List<String> words) {
    String rest = fold(password);
    for (String word : words) rest = rest.replace(word, "\u0001");
    int worth = 0;
    for (int i = 0; i < rest.length(); i++) {
      if (i == 0 || Math.abs(rest.charAt(i) - rest.charAt(i - 1)) > 1) worth++;
    }
    return worth;
  }

  private static Optional<Complaint> no(String field, SigninRefusal refusal, Object... facts) {
    return Optional.of(new Complaint(field, refusal, facts));
  }

  /// A telephone counts with and without its country, a name with a number behind it.
  private static boolean isSame(String password, String own) {
    return !own.isEmpty() && (own.endsWith(password) || strip(password).equals(strip(own)));
  }

  private static boolean isCommon(String folded) {
    return COMMON.contains(strip(folded))
        || FrequentPasswords.has(folded)
        || folded.chars().distinct().count() < 4;
  }

  /// Digits and marks at either end make no password new.
  private static String strip(String folded) {
    return folded.replaceAll("^[0-9!._-]+|[0-9!._-]+$", "");
  }

  private static String fold(String text) {
    return fold(text, "");
  }

  private static String fold(String text, String space) {
    return text.toLowerCase(Locale.ROOT).replaceAll("(?U)\\s", space);
  }

  /// Twelve letters in three groups: 59 bits, easy to read out and to type with a thumb.
  static String propose(RandomGenerator chance) {
    StringBuilder proposal = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      if (i % 4 == 0 && i > 0) proposal.append('-');
      proposal.append(CLEAR.charAt(chance.nextInt(CLEAR.length())));
    }
    return proposal.toString();
  }
}
