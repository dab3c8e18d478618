package org.sangathan.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Act;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.Sees;
import org.sangathan.words.Listing;
import org.sangathan.words.Voice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows one file: its columns, what becomes of each row, and what may be done with it.
@Controller
class ShowUpload {
  private static final int SHEET = 50;
  private static final int EXAMPLES = 3;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  private final UploadStore uploads;
  private final RowStore rows;
  private final LineStore lines;
  private final Intakes intakes;
  private final Around around;

  /// What the page says besides the file.
  @org.springframework.stereotype.Component
  record Around(Places places, Accounts accounts, Gate gate) {}

  ShowUpload(UploadStore uploads, RowStore rows, LineStore lines, Intakes intakes, Around around) {
    this.uploads = uploads;
    this.rows = rows;
    this.lines = lines;
    this.intakes = intakes;
    this.around = around;
  }

  @GetMapping("/u/{code}/uploads/{id}")
  @Sees("exchange.show-uploads")
  UploadPage show(
      Place place,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "0") int after) {
    Upload upload = of(place, id);
    Intake intake = intakes.of(upload.kind()).orElseThrow();
    UploadPage.File file = file(upload);
    boolean ready =
        file.state().equals("checked")
            && file.fresh() + file.changed() + upload.tally().warned() > 0;
    boolean open =
        upload.state() == Upload.State.UNMATCHED || upload.state() == Upload.State.CHECKED;
    return new UploadPage(
        ShowUploads.name(around.places, place),
        file,
        rows.notes(id, new int[] {0}).stream().map(note -> note(note, intake)).toList(),
        counts(upload),
        rows(upload, state, after, ShowUploads.words(intake)),
        upload.state() == Upload.State.READ ? may(actor, place, CheckUpload.class) : null,
        ready || upload.state() == Upload.State.UNDONE ? may(actor, place, intake.taking()) : null,
        upload.state() == Upload.State.TAKEN ? may(actor, place, intake.undoing()) : null,
        open && intakes.may(actor, place, intake) ? matching(upload, intake) : null);
  }

  private Upload of(Place place, UUID id) {
    return uploads
        .byId(id)
        .filter(upload -> upload.unit() == place.unit())
        .orElseThrow(() -> new NotServed(ExchangeRefusal.UPLOAD_UNKNOWN));
  }

  private @Nullable String may(Actor actor, Place place, Class<? extends Act<?, ?>> act) {
    String name = Acts.nameOf(act);
    return around.gate.posting(actor, name, place).isPresent() ? name : null;
  }

  private UploadPage.File file(Upload upload) {
    String who =
        around.accounts.names(List.of(upload.account())).getOrDefault(upload.account(), "");
    return new UploadPage.File(
        upload.id(),
        upload.kind(),
        upload.fileName(),
        ShowUploads.shown(upload),
        who,
        upload.sentAt(),
        upload.tally().fresh(),
        upload.tally().changed(),
        upload.tally().same(),
        upload.tally().failed(),
        upload.dropped(),
        upload.targets().isEmpty() ? List.of() : upload.leftOut(),
        upload.takenOn(),
        upload.undoneOn());
  }

  private static List<UploadPage.Count> counts(Upload upload) {
    Upload.Tally tally = upload.tally();
    int all = tally.fresh() + tally.changed() + tally.same() + tally.warned() + tally.failed();
    return List.of(
        new UploadPage.Count("", all),
        new UploadPage.Count("error", tally.failed()),
        new UploadPage.Count("warning", tally.warned()),
        new UploadPage.Count("new", tally.fresh()),
        new UploadPage.Count("changed", tally.changed()),
        new UploadPage.Count("same", tally.same()));
  }

  private UploadPage.Rows rows(Upload upload, String state, int after, String words) {
    List<RowStore.Judged> found = rows.rows(upload.id(), state, after, SHEET + 1);
    List<RowStore.Judged> shown = found.stream().limit(SHEET).toList();
    int[] numbers = shown.stream().mapToInt(RowStore.Judged::line).toArray();
    Map<Integer, List<RowStore.Note>> notes =
        rows.notes(upload.id(), numbers).stream()
            .collect(Collectors.groupingBy(RowStore.Note::line));
    int last = shown.isEmpty() ? after : shown.getLast().line();
    return new UploadPage.Rows(
        state,
        shown.stream().map(r -> row(r, notes.getOrDefault(r.line(), List.of()))).toList(),
        after,
        last,
        found.size() > SHEET,
        words);
  }

  private static UploadPage.Row row(RowStore.Judged row, List<RowStore.Note> notes) {
    return new UploadPage.Row(
        row.line(),
        row.state(),
        row.key(),
        row.label(),
        row.changes().stream()
            .map(c ->
                new UploadPage.Change(
                    c.column(),
                    Objects.requireNonNullElse(c.before(), ""),
                    Objects.requireNonNullElse(c.after(), "")))
            .toList(),
        notes.stream().map(ShowUpload::note).toList());
  }

  private static UploadPage.Note note(RowStore.Note note) {
    return new UploadPage.Note(note.warning(), false, note.refusal(), List.copyOf(note.facts()));
  }

  /// One about the whole file. What is counted is written as people write numbers.
  private static UploadPage.Note note(RowStore.Note note, Intake intake) {
    if (!intake.tells(note.refusal())) return note(note);
    List<Object> facts =
        note.facts().stream()
            .<Object>map(fact -> NUMBER.matcher(fact).matches() ? Long.valueOf(fact) : fact)
            .toList();
    return new UploadPage.Note(note.warning(), true, note.refusal(), facts);
  }

  private UploadPage.Matching matching(Upload upload, Intake intake) {
    List<Line> first = lines.first(upload.id(), EXAMPLES);
    List<UploadPage.Column> columns =
        IntStream.range(0, upload.headers().size())
            .mapToObj(i -> column(upload, i, first))
            .toList();
    List<String> options = new ArrayList<>();
    intake.columns().stream()
        .filter(column -> !column.isFamily())
        .forEach(column -> options.add(column.name()));
    upload.targets().stream()
        .filter(t -> !t.isEmpty() && !options.contains(t.toLowerCase(Locale.ROOT)))
        .filter(t -> !options.contains(t))
        .forEach(options::add);
    return new UploadPage.Matching(columns, options, ShowUploads.words(intake));
  }

  private static UploadPage.Column column(Upload upload, int i, List<Line> first) {
    String target = i < upload.targets().size() ? upload.targets().get(i) : "";
    return new UploadPage.Column(
        upload.headers().get(i),
        first.stream().map(line -> line.cells()[i]).filter(cell -> !cell.isBlank()).toList(),
        target.isEmpty() ? MatchColumns.LEFT_OUT : target,
        ForbiddenColumns.has(upload.headers().get(i)));
  }

  /// Everything that is wrong or odd, to be mended in a spreadsheet.
  @GetMapping("/u/{code}/uploads/{id}/mistakes.{form:csv|xlsx|print}")
  @Sees("exchange.show-uploads")
  Listing mistakes(Place place, @PathVariable UUID id, Voice voice) {
    Upload upload = of(place, id);
    return new Listing(
        "mistakes",
        voice.say("exchange.mistakes"),
        upload.fileName(),
        Stream.of("row", "column", "number", "text")
            .map(column -> voice.say("exchange.mistakes." + column))
            .toList(),
        Listing.Rows.of(rows.notes(upload.id()), note -> cells(note, voice)));
  }

  private static List<? extends @Nullable Object> cells(RowStore.Note note, Voice voice) {
    List<String> facts = note.facts();
    boolean hasColumn = note.line() > 0 && facts.size() > 1;
    return Arrays.asList(
        note.line() > 0 ? note.line() : null,
        hasColumn ? facts.get(1) : null,
        note.refusal(),
        voice.say("refusal." + note.refusal(), facts.toArray()));
  }
}
