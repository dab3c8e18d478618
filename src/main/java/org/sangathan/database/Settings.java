package org.sangathan.database;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// What the whole organisation has set. Read with almost every page, so a node may be a few seconds
/// behind a change.
@Component
public final class Settings implements Supplier<Masthead> {

  public static final String NAME_HI = "name.hi";
  public static final String NAME_EN = "name.en";

  /// `#` and six hexadecimal digits.
  public static final String ACCENT = "accent";

  /// Such as `Asia/Kolkata`.
  public static final String ZONE = "zone";

  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Database database;
  private final Clock clock;
  private volatile Known known = new Known(Map.of(), Masthead.UNNAMED, Instant.MIN);

  private record Known(Map<String, String> values, Masthead masthead, Instant until) {}

  Settings(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public String value(String name, String otherwise) {
    return known().values().getOrDefault(name, otherwise);
  }

  @Override
  public Masthead get() {
    return known().masthead();
  }

  /// Inside the transaction of the act that changes the setting.
  public void set(String name, String value) {
    database
        .writer()
        .sql(
            """
            insert into setting (name, value) values (:name, :value)
            on conflict (name) do update set value = excluded.value
            """)
        .param("name", name)
        .param("value", value)
        .update();
    known = new Known(Map.of(), Masthead.UNNAMED, Instant.MIN);
  }

  private Known known() {
    Known seen = known;
    Instant now = clock.instant();
    if (now.isBefore(seen.until())) {
      return seen;
    }
    try {
      Map<String, String> values = read();
      known = new Known(values, masthead(values), now.plus(FRESH));
    } catch (DataAccessException e) {
      // The page that says that the database is away shall still bear the organisation's name.
      return seen;
    }
    return known;
  }

  private Map<String, String> read() {
    Map<String, String> values = new HashMap<>();
    database
        .reader()
        .sql("select name, value from setting")
        .query((row, n) -> values.put(row.getString("name"), row.getString("value")))
        .list();
    return Map.copyOf(values);
  }

  private static Masthead masthead(Map<String, String> values) {
    String accent = values.getOrDefault(ACCENT, "");
    return new Masthead(
        values.getOrDefault(NAME_HI, ""),
        values.getOrDefault(NAME_EN, ""),
        accent.matches("#[0-9a-fA-F]{6}") ? accent : Masthead.UNNAMED.accent(),
        zone(values.getOrDefault(ZONE, "")));
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      return Masthead.UNNAMED.zone();
    }
  }
}
