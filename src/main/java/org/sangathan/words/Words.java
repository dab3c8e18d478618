package org.sangathan.words;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Every text that a person reads, from `words/<module>_hi.properties` and `_en.properties`,
/// written as ICU messages.
@Component
public final class Words {

  private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
  private final ConcurrentMap<Spoken, MessageFormat> formats = new ConcurrentHashMap<>();

  private record Spoken(String key, ULocale locale) {}

  public Words() {
    for (Language language : Language.values()) {
      texts.put(language, read("classpath*:words/*_" + language.code() + ".properties"));
    }
  }

  public String say(Language language, String key, Object... facts) {
    return say(new Preferred(language, Preferred.Digits.LATIN, Preferred.Theme.AUTO), key, facts);
  }

  public String say(Preferred reader, String key, Object... facts) {
    String text = texts(reader.language()).get(key);
    if (text == null) {
      return missing(key);
    }
    if (isPlain(text)) {
      return text;
    }
    // A shared MessageFormat is not safe between threads; a copy costs less than parsing again.
    MessageFormat format =
        formats.computeIfAbsent(
            new Spoken(key, reader.locale()), spoken -> new MessageFormat(text, spoken.locale()));
    return ((MessageFormat) format.clone()).format(told(facts));
  }

  /// True when both languages have it.
  public boolean has(String key) {
    return texts.values().stream().allMatch(known -> known.containsKey(key));
  }

  public Set<String> keys(Language language) {
    return texts(language).keySet();
  }

  /// The unfilled text, for whoever checks the texts themselves.
  public @Nullable String pattern(Language language, String key) {
    return texts(language).get(key);
  }

  private Map<String, String> texts(Language language) {
    return texts.getOrDefault(language, Map.of());
  }

  private static boolean isPlain(String text) {
    return text.indexOf('{') < 0 && !text.contains("''");
  }

  private static Object[] told(Object[] facts) {
    return Arrays.stream(facts)
        .map(fact -> fact instanceof LocalDate date ? Telling.DATE.format(date) : fact)
        .toArray();
  }

  /// With assertions on (tests, development) a forgotten text is a fault; in front of people the
  /// key still says more than a broken page.
  private static String missing(String key) {
    assert key.isEmpty() : "no words for " + key;
    return key;
  }

  private static Map<String, String> read(String pattern) {
    Map<String, String> all = new TreeMap<>();
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
        readFile(file, all);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(all);
  }

  private static void readFile(Resource file, Map<String, String> all) throws IOException {
    Properties into =
        new Properties() {
          @Override
          public synchronized @Nullable Object put(Object key, Object text) {
            if (all.put((String) key, (String) text) != null) {
              throw new IllegalStateException(file.getFilename() + " says again: " + key);
            }
            return null;
          }
        };
    try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      into.load(reader);
    }
  }
}
