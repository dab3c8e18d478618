package org.sangathan.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Refusal;
import org.sangathan.words.Language;
import org.sangathan.words.Words;
import org.springframework.core.ResolvableType;

/// Every text exists in both languages, fits its holes, and stands where code and pages look for
/// it.
class WordsTest {

  /// The one text that must be in the other language.
  private static final Set<String> IN_THE_OTHER_LANGUAGE =
      Set.of("frame.other-language", "frame.digits-devanagari");

  private static final Pattern DEVANAGARI = Pattern.compile("\\p{IsDevanagari}");
  private static final Pattern LETTER = Pattern.compile("[A-Za-z]{2}");
  private static final Pattern SAID =
      Pattern.compile("\\b(?:say|NavigationEntry)\\(\\s*(?:[\\w.()]+,\\s*)?\"([\\w.-]+)\"\\s*[,)]");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.sangathan");

  private final Words words = new Words();

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(words.keys(Language.ENGLISH))
        .containsExactlyInAnyOrderElementsOf(words.keys(Language.HINDI));
  }

  @Test
  void hindiIsWrittenInDevanagariAndEnglishInLatin() {
    List<String> strange = new ArrayList<>();
    for (String key : words.keys(Language.HINDI)) {
      if (IN_THE_OTHER_LANGUAGE.contains(key)) continue;
      String hindi = pattern(Language.HINDI, key);
      boolean letters = LETTER.matcher(hindi.replaceAll("\\{[^{}]*}", "")).find();
      if (letters && !DEVANAGARI.matcher(hindi).find()) strange.add("hi " + key + " = " + hindi);
      String english = pattern(Language.ENGLISH, key);
      if (DEVANAGARI.matcher(english).find()) strange.add("en " + key + " = " + english);
    }
    assertThat(strange).isEmpty();
  }

  @Test
  void everyTextCanBeFilledAndBothLanguagesHaveTheSameHoles() {
    for (String key : words.keys(Language.HINDI)) {
      assertThat(holes(Language.HINDI, key)).as(key).isEqualTo(holes(Language.ENGLISH, key));
    }
  }

  @Test
  void enrolmentIsNeverCalledByTheWordThatAlsoMeansNomination() {
    assertThat(words.keys(Language.HINDI))
        .noneMatch(key -> pattern(Language.HINDI, key).matches("(?s).*नामांकन(?! पत्र).*"));
  }

  @Test
  void everyTextThatCodeAndPagesSayExists() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (Path file : sources()) {
      var said = SAID.matcher(Files.readString(file));
      while (said.find()) {
        if (!words.has(said.group(1))) missing.add(said.group(1) + " in " + file);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyRefusalHasItsNumberAndItsText() {
    assertThat(constants(Refusal.class).map(Refusal::number)).doesNotHaveDuplicates();
    assertThat(constants(Refusal.class).map(refusal -> "refusal." + refusal.number()))
        .allMatch(words::has);
  }

  @Test
  void everyActHasItsLabelItsFieldsAndWhatIsSaidWhenItIsAccepted() {
    assertThat(acts().flatMap(WordsTest::wordsOf).filter(key -> !words.has(key))).isEmpty();
    assertThat(constants(Acceptance.class).map(Acceptance::number)).doesNotHaveDuplicates();
  }

  private static Stream<String> wordsOf(Class<? extends Act<?, ?>> act) {
    ResolvableType type = ResolvableType.forClass(Act.class, act);
    Class<?> form = Objects.requireNonNull(type.resolveGeneric(0));
    Class<?> outcome = Objects.requireNonNull(type.resolveGeneric(1));
    Stream<String> fields =
        Arrays.stream(form.getRecordComponents())
            .map(RecordComponent::getName)
            .map("field."::concat);
    Stream<String> accepted =
        Arrays.stream(outcome.getEnumConstants()).map(constant -> kebab((Enum<?>) constant));
    return Stream.of(Stream.of("label"), fields, accepted)
        .flatMap(all -> all)
        .map(word -> Acts.nameOf(act) + "." + word);
  }

  private static String kebab(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @SuppressWarnings("unchecked") // every class below Act is an act
  private static Stream<Class<? extends Act<?, ?>>> acts() {
    return CLASSES.stream()
        .filter(type -> type.isAssignableTo(Act.class) && !type.isInterface())
        .map(type -> (Class<? extends Act<?, ?>>) (Class<?>) type.reflect());
  }

  private static <T> Stream<T> constants(Class<T> kind) {
    return CLASSES.stream()
        .filter(type -> type.isEnum() && type.isAssignableTo(kind))
        .map(JavaClass::reflect)
        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
        .map(kind::cast);
  }

  private Set<String> holes(Language language, String key) {
    return new MessageFormat(pattern(language, key), language.locale()).getArgumentNames();
  }

  private String pattern(Language language, String key) {
    return Objects.requireNonNull(words.pattern(language, key), key);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> java = Files.walk(Path.of("src/main/java"));
        Stream<Path> jte = Files.walk(Path.of("src/main/jte"))) {
      return Stream.concat(java, jte)
          .filter(file -> file.toString().matches(".*\\.(java|jte)"))
          .collect(Collectors.toList());
    }
  }
}
