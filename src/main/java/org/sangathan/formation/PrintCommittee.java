package org.sangathan.formation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.sangathan.contacts.Contacts;
import org.sangathan.database.Masthead;
import org.sangathan.formation.CommitteePage.Line;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Sees;
import org.sangathan.papers.Papers;
import org.sangathan.papers.Sheet;
import org.sangathan.papers.Sheet.Cell;
import org.sangathan.words.Voice;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The committee of a unit as a PDF on A4: what its page shows to this reader, and no more.
@Controller
class PrintCommittee {
  private final ShowCommittee page;
  private final Papers papers;
  private final Supplier<Masthead> masthead;
  private final Clock clock;

  PrintCommittee(ShowCommittee page, Papers papers, Supplier<Masthead> masthead, Clock clock) {
    this.page = page;
    this.papers = papers;
    this.masthead = masthead;
    this.clock = clock;
  }

  @GetMapping("/u/{code}/committee.pdf")
  @Sees("figures.show-unit")
  ResponseEntity<byte[]> pdf(Place place, Actor actor, Voice voice) {
    byte[] pdf = papers.pdf(sheet(page.show(place, actor), voice), voice);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline()
                .filename(place.code() + "-committee.pdf")
                .build()
                .toString())
        .body(pdf);
  }

  private Sheet sheet(CommitteePage committee, Voice voice) {
    List<Line> lines =
        Stream.concat(committee.over().stream(), committee.lines().stream()).toList();
    boolean numbers = lines.stream().anyMatch(line -> line.number() != null);
    List<Sheet.Column> columns = new ArrayList<>();
    columns.add(new Sheet.Column(voice.say("formation.committee.nth"), 6, true));
    columns.add(new Sheet.Column(voice.say("formation.committee.post"), 25));
    columns.add(new Sheet.Column(voice.say("formation.committee.name"), 33));
    columns.add(new Sheet.Column(voice.say("formation.committee.since"), 22));
    if (numbers) columns.add(new Sheet.Column(voice.say("formation.committee.number"), 20));
    List<List<Cell>> rows = new ArrayList<>();
    for (Line line : lines) {
      String over = committee.over().contains(line) ? voice.say("formation.committee.over") : "";
      List<Cell> cells = new ArrayList<>(cells(line, rows.size() + 1, over, voice));
      if (numbers) cells.add(Cell.of(number(line.number())));
      rows.add(cells);
    }
    Heading.Step unit = committee.heading().unit();
    return new Sheet(
        voice.say("formation.committee.of", voice.name(unit.nameHi(), unit.nameEn())),
        beneath(committee, voice),
        columns,
        rows,
        organisation(voice));
  }

  private static List<Cell> cells(Line line, int nth, String over, Voice voice) {
    String post = voice.name(line.postHi(), line.postEn());
    String optional = line.ruled() && !line.required() ? voice.say("formation.rules.optional") : "";
    String day = voice.telling().date(line.since());
    return List.of(
        Cell.of(voice.telling().number(nth)),
        new Cell(post, false, optional),
        line.isVacant()
            ? Cell.of(voice.say("formation.committee.vacant"))
            : new Cell(Objects.requireNonNull(line.holder()), true, remark(line, over, voice)),
        Cell.of(line.isVacant() ? voice.say("formation.vacant-since", day) : day));
  }

  private static String remark(Line line, String over, Voice voice) {
    List<String> remarks = new ArrayList<>();
    if (!over.isEmpty()) remarks.add(over);
    if (line.speaks()) remarks.add(voice.say("formation.committee.speaks"));
    if (line.acting()) remarks.add(voice.say("formation.acting"));
    if (line.ruled() && !line.confirmed()) remarks.add(voice.say("formation.unconfirmed"));
    return String.join(" · ", remarks);
  }

  private static String number(@Nullable String number) {
    return number == null ? "" : Contacts.shown(number);
  }

  /// Where the unit lies, on which day this was so, how many of its posts are held.
  private List<String> beneath(CommitteePage committee, Voice voice) {
    Heading.Step unit = committee.heading().unit();
    List<String> where = new ArrayList<>();
    where.add(voice.name(unit.levelHi(), unit.levelEn()) + " (" + unit.code() + ")");
    committee.heading().above().reversed().stream()
        .map(step -> voice.name(step.nameHi(), step.nameEn()))
        .forEach(where::add);
    Coverage coverage = committee.coverage();
    String day =
        voice.say(
            "formation.committee.as-on",
            voice.telling().date(LocalDate.ofInstant(clock.instant(), clock.getZone())));
    return coverage == null
        ? List.of(String.join(" · ", where), day)
        : List.of(
            String.join(" · ", where),
            day
                + " · "
                + voice.say("formation.committee.filled", coverage.filled(), coverage.posts()));
  }

  private String organisation(Voice voice) {
    Masthead now = masthead.get();
    String name = voice.name(now.nameHi(), now.nameEn());
    return name.isBlank() ? voice.say("sangathan.name") : name;
  }
}
