package org.sangathan.organisation;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Place;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.PagesRefusal;
import org.sangathan.pages.Sees;
import org.sangathan.words.Language;
import org.sangathan.words.Spreadsheet;
import org.sangathan.words.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows the form for a file of units, and what came of it: counts, or every bad row.
@Controller
class ShowImport {
  private static final String ACT = Acts.nameOf(ImportUnits.class);

  private final Headings headings;
  private final ImportStore store;
  private final Words words;

  ShowImport(Headings headings, ImportStore store, Words words) {
    this.headings = headings;
    this.store = store;
    this.words = words;
  }

  /// From the menu, which knows no unit.
  @GetMapping("/organisation/import")
  @Sees("organisation.import-units")
  ResponseEntity<Void> own(Place place) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, "/u/" + place.code() + "/import")
        .build();
  }

  @GetMapping("/u/{code}/import")
  @Sees("organisation.import-units")
  ImportPage show(Place place, Actor actor) {
    return page(place, actor, null);
  }

  @GetMapping("/u/{code}/import/{id}")
  @Sees("organisation.import-units")
  ImportPage report(Place place, Actor actor, @PathVariable UUID id) {
    ImportStore.Report report =
        store
            .report(id)
            .filter(r -> r.account().equals(actor.account()))
            .orElseThrow(() -> new NotServed(PagesRefusal.PAGE_UNKNOWN));
    return page(
        place,
        actor,
        new ImportPage.Report(
            report.made(), report.changed(), report.same(), report.dropped(), report.ignored()));
  }

  private ImportPage page(Place place, Actor actor, ImportPage.@Nullable Report report) {
    return new ImportPage(headings.of(place.unit(), actor), ACT, report);
  }

  /// All bad rows of the file that was refused last, to be mended in a spreadsheet.
  @GetMapping("/u/{code}/import/{id}/errors.csv")
  @Sees("organisation.import-units")
  ResponseEntity<byte[]> errors(
      Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "hi") String language) {
    List<ImportStore.Error> errors = store.errors(id, actor.account());
    if (errors.isEmpty()) throw new NotServed(PagesRefusal.PAGE_UNKNOWN);
    StringWriter file = new StringWriter();
    try (Spreadsheet sheet = new Spreadsheet(file)) {
      sheet.row(List.of("row", "column", "number", "text"));
      for (ImportStore.Error error : errors) sheet.row(cells(error, Language.of(language)));
    }
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"errors.csv\"")
        .body(file.toString().getBytes(StandardCharsets.UTF_8));
  }

  private List<String> cells(ImportStore.Error error, Language language) {
    List<String> facts = error.facts();
    boolean inRow = !facts.isEmpty() && facts.getFirst().matches("\\d+");
    return List.of(
        inRow ? facts.getFirst() : "",
        inRow && facts.size() > 1 ? facts.get(1) : "",
        Integer.toString(error.refusal()),
        words.say(language, "refusal." + error.refusal(), facts.toArray()));
  }
}
