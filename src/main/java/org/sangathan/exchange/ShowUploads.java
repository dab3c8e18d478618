package org.sangathan.exchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sangathan.access.Places;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Place;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.Sees;
import org.sangathan.words.Listing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows the files that were sent, so that one can leave and come back, and takes new ones.
@Controller
class ShowUploads {
  private static final int MOST = 100;

  private final UploadStore uploads;
  private final Intakes intakes;
  private final Places places;
  private final Accounts accounts;

  ShowUploads(UploadStore uploads, Intakes intakes, Places places, Accounts accounts) {
    this.uploads = uploads;
    this.intakes = intakes;
    this.places = places;
    this.accounts = accounts;
  }

  /// From the menu, which knows no unit.
  @GetMapping("/uploads")
  @Sees("exchange.show-uploads")
  ResponseEntity<Void> own(Place place) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, "/u/" + place.code() + "/uploads")
        .build();
  }

  @GetMapping("/u/{code}/uploads")
  @Sees("exchange.show-uploads")
  UploadsPage show(Place place, Actor actor) {
    List<Upload> latest = uploads.latest(places.below(place.unit()), MOST);
    Map<Integer, Places.Name> units =
        places.names(latest.stream().map(Upload::unit).distinct().toList());
    Map<UUID, String> who =
        accounts.names(latest.stream().map(Upload::account).distinct().toList());
    return new UploadsPage(
        name(places, place),
        intakes.open(actor, place).stream().map(ShowUploads::kind).toList(),
        latest.stream()
            .map(upload ->
                new UploadsPage.Sent(
                    upload.id(),
                    Objects.requireNonNull(units.get(upload.unit())),
                    upload.kind(),
                    upload.fileName(),
                    shown(upload),
                    upload.rowCount(),
                    who.getOrDefault(upload.account(), ""),
                    upload.sentAt()))
            .toList());
  }

  static Places.Name name(Places places, Place place) {
    return Objects.requireNonNull(places.names(List.of(place.unit())).get(place.unit()));
  }

  /// A file with mistakes was looked at too, but that is not what people want to know of it.
  static String shown(Upload upload) {
    boolean failed = upload.state() == Upload.State.CHECKED && upload.tally().failed() > 0;
    return failed ? "failed" : upload.state().stored();
  }

  private static UploadsPage.Kind kind(Intake intake) {
    return new UploadsPage.Kind(
        intake.kind(),
        words(intake),
        intake.columns().stream()
            .map(c ->
                new UploadsPage.Column(
                    c.name(), c.required(), c.example(), String.join(", ", c.aliases())))
            .toList());
  }

  static String words(Intake intake) {
    return Acts.nameOf(intake.taking()) + ".column.";
  }

  /// A file with nothing but its columns, for whoever begins with a spreadsheet.
  @GetMapping("/u/{code}/uploads/sample.{form:csv|xlsx}")
  @Sees("exchange.show-uploads")
  Listing sample(@RequestParam(defaultValue = "") String kind) {
    Intake intake =
        intakes.of(kind).orElseThrow(() -> new NotServed(ExchangeRefusal.KIND_UNKNOWN, kind));
    List<String> columns =
        intake.columns().stream()
            .filter(column -> !column.isFamily() && !column.isDated())
            .map(Intake.Column::name)
            .toList();
    return new Listing(kind, kind, "", columns, reading -> {});
  }
}
