package org.sangathan.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.sangathan.acts.Complaint;
import org.sangathan.database.Database;
import org.sangathan.exchange.Verdicts.Change;
import org.springframework.stereotype.Component;

/// What would become of each row of a file, and what is wrong or odd in it.
@Component
class RowStore {
  private static final int AT_A_TIME = 5_000;

  /// Two signs that no cell holds: whoever reads a file marks them as unreadable.
  private static final String MARK = "\u001F";

  private static final String END = "\u001E";

  private final Database database;

  RowStore(Database database) {
    this.database = database;
  }

  void forget(UUID upload) {
    database
        .writer()
        .sql("delete from upload_row where upload_id = :upload")
        .param("upload", upload)
        .update();
    database
        .writer()
        .sql("delete from upload_note where upload_id = :upload and not of_reading")
        .param("upload", upload)
        .update();
  }

  void add(UUID upload, List<Verdicts.Row> rows) {
    database
        .writer()
        .sql(
            """
            insert into upload_row (upload_id, line, state, key, label, changes)
            select :upload, line, state, key, label, changes
            from unnest(:lines, :states, :keys, :labels, :changes)
              as r (line, state, key, label, changes)
            on conflict do nothing
            """)
        .param("upload", upload)
        .param("lines", rows.stream().mapToInt(Verdicts.Row::line).toArray())
        .param("states", texts(rows.stream().map(r -> stored(r.fate())).toList()))
        .param("keys", texts(rows.stream().map(Verdicts.Row::key).toList()))
        .param("labels", texts(rows.stream().map(Verdicts.Row::label).toList()))
        .param("changes", texts(rows.stream().map(r -> stored(r.changes())).toList()))
        .update();
  }

  private static String[] texts(List<String> texts) {
    return texts.toArray(String[]::new);
  }

  private static String stored(Verdicts.Fate fate) {
    return fate.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String stored(List<Change> changes) {
    StringBuilder text = new StringBuilder();
    for (Change change : changes) {
      text.append(change.column()).append(MARK);
      text.append(change.before() == null ? "" : change.before()).append(MARK);
      text.append(change.after() == null ? "" : change.after()).append(END);
    }
    return text.toString();
  }

  /// @param kind whether they came up while the file was read, and stay whatever else is found;
  ///   whether they hinder nothing
  void note(UUID upload, Kind kind, List<Complaint> complaints) {
    int first = nextNote(upload);
    for (int from = 0; from < complaints.size(); from += AT_A_TIME) {
      List<Complaint> some =
          complaints.subList(from, Math.min(complaints.size(), from + AT_A_TIME));
      noteSome(upload, kind, first + from, some);
    }
  }

  record Kind(boolean ofReading, boolean warning) {}

  private int nextNote(UUID upload) {
    return database
        .writer()
        .sql("select coalesce(max(nth), 0) + 1 from upload_note where upload_id = :upload")
        .param("upload", upload)
        .query(Integer.class)
        .single();
  }

  private void noteSome(UUID upload, Kind kind, int first, List<Complaint> complaints) {
    database
        .writer()
        .sql(
            """
            insert into upload_note (upload_id, nth, line, of_reading, warning, refusal, facts)
            select :upload, nth, line, :reading, :warning, refusal, string_to_array(facts, :mark)
            from unnest(:nths, :lines, :refusals, :facts) as n (nth, line, refusal, facts)
            """)
        .param("upload", upload)
        .param("reading", kind.ofReading)
        .param("warning", kind.warning)
        .param("mark", MARK)
        .param("nths", IntStream.range(first, first + complaints.size()).toArray())
        .param("lines", complaints.stream().mapToInt(Verdicts::lineOf).toArray())
        .param("refusals", complaints.stream().mapToInt(c -> c.refusal().number()).toArray())
        .param(
            "facts",
            texts(
                complaints.stream()
                    .map(c -> String.join(MARK, c.facts().stream().map(String::valueOf).toList()))
                    .toList()))
        .update();
  }

  /// A row that nobody could judge is in the list all the same.
  void addMissing(UUID upload) {
    database
        .writer()
        .sql(
            """
            insert into upload_row (upload_id, line, state, key, label, changes)
            select distinct :upload::uuid, line, 'error', '', '', '' from upload_note
            where upload_id = :upload and line > 0
            on conflict do nothing
            """)
        .param("upload", upload)
        .update();
  }

  /// Rows with something wrong are errors, rows with something odd are warnings, whatever else
  /// would become of them.
  void markNoted(UUID upload) {
    database
        .writer()
        .sql(
            """
            update upload_row r set state = case when n.warning then 'warning' else 'error' end
            from (select line, bool_and(warning) as warning from upload_note
              where upload_id = :upload and line > 0 group by line) n
            where r.upload_id = :upload and r.line = n.line
            """)
        .param("upload", upload)
        .update();
  }

  Upload.Tally tally(UUID upload) {
    return database
        .writer()
        .sql(
            """
            select count(*) filter (where state = 'new') as fresh,
              count(*) filter (where state = 'changed') as changed,
              count(*) filter (where state = 'same') as same,
              count(*) filter (where state in ('warning', 'left-out')) as warned,
              count(*) filter (where state = 'error') as failed
            from upload_row where upload_id = :upload
            """)
        .param("upload", upload)
        .query((row, n) ->
            new Upload.Tally(
                row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
        .single();
  }

  /// @param changes of a row that would change something
  record Judged(int line, String state, String key, String label, List<Change> changes) {}

  /// @param state only those, or all where it is empty
  List<Judged> rows(UUID upload, String state, int after, int most) {
    return database
        .reader()
        .sql(
            """
            select line, state, key, label, changes from upload_row
            where upload_id = :upload and line > :after and (:state = '' or state = :state)
            order by line limit :most
            """)
        .param("upload", upload)
        .param("state", state)
        .param("after", after)
        .param("most", most)
        .query((row, n) -> judged(row))
        .list();
  }

  private static Judged judged(ResultSet row) throws SQLException {
    List<Change> changes = new ArrayList<>();
    for (String each : row.getString("changes").split(END)) {
      String[] parts = each.split(MARK, -1);
      if (parts.length == 3) changes.add(new Change(parts[0], parts[1], parts[2]));
    }
    return new Judged(
        row.getInt("line"),
        row.getString("state"),
        row.getString("key"),
        row.getString("label"),
        changes);
  }

  /// What was found: a number of a refusal, and what fills the holes of its text.
  record Note(int line, boolean warning, int refusal, List<String> facts) {}

  /// @param lines only of these rows; 0 is the file as a whole
  List<Note> notes(UUID upload, int[] lines) {
    return database
        .reader()
        .sql(
            """
            select line, warning, refusal, facts from upload_note
            where upload_id = :upload and line = any(:lines) order by line, nth
            """)
        .param("upload", upload)
        .param("lines", lines)
        .query((row, n) -> note(row))
        .list();
  }

  List<Note> notes(UUID upload) {
    return database
        .reader()
        .sql(
            """
            select line, warning, refusal, facts from upload_note
            where upload_id = :upload order by line, nth
            """)
        .param("upload", upload)
        .query((row, n) -> note(row))
        .list();
  }

  private static Note note(ResultSet row) throws SQLException {
    return new Note(
        row.getInt("line"),
        row.getBoolean("warning"),
        row.getInt("refusal"),
        List.of((String[]) row.getArray("facts").getArray()));
  }

  /// What was wrong with the file when it was read.
  List<Complaint> faultsOfReading(UUID upload) {
    return database
        .writer()
        .sql(
            """
            select line, warning, refusal, facts from upload_note
            where upload_id = :upload and of_reading and not warning order by nth
            """)
        .param("upload", upload)
        .query((row, n) -> complaint(note(row)))
        .list();
  }

  private static Complaint complaint(Note note) {
    ExchangeRefusal refusal =
        Arrays.stream(ExchangeRefusal.values())
            .filter(r -> r.number() == note.refusal)
            .findFirst()
            .orElseThrow();
    List<Object> facts = new ArrayList<>(note.facts);
    if (note.line > 0) facts.set(0, note.line);
    return new Complaint("file", refusal, facts);
  }
}
