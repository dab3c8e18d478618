package org.sangathan.overview;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sangathan.access.Places;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.figures.Figures;
import org.sangathan.organisation.Heading;
import org.sangathan.organisation.Headings;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.PublicAddress;
import org.sangathan.pages.SignedInOnly;
import org.sangathan.words.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows a pinned figure to whoever may see its unit: the page, and the picture to be passed on.
@Controller
class ShowPinnedFigure {
  private final PinStore pins;
  private final Headings headings;
  private final Places places;
  private final Gate gate;
  private final FigureCard card;
  private final PublicAddress own;

  ShowPinnedFigure(
      PinStore pins,
      Headings headings,
      Places places,
      Gate gate,
      FigureCard card,
      PublicAddress own) {
    this.pins = pins;
    this.headings = headings;
    this.places = places;
    this.gate = gate;
    this.card = card;
    this.own = own;
  }

  @GetMapping("/p/{id:[0-9a-fA-F-]{36}}")
  @SignedInOnly
  PinnedFigurePage show(@PathVariable String id, Actor actor, HttpServletRequest request) {
    PinStore.Pin pin = pin(id, actor);
    Heading heading = headings.of(pin.unitId(), actor);
    String address = own.before(request) + "/p/" + pin.id();
    List<PinnedFigurePage.Text> texts =
        Stream.of(Language.values()).map(l -> text(pin, heading, l, address)).toList();
    return new PinnedFigurePage(
        heading,
        pin.id().toString(),
        pin.measure(),
        pin.below(),
        pin.days(),
        pin.value(),
        pin.day(),
        pin.pinnedAt(),
        address,
        texts);
  }

  private PinnedFigurePage.Text text(
      PinStore.Pin pin, Heading heading, Language language, String address) {
    String picture = "/p/" + pin.id() + ".png?in=" + language.code();
    String text = card.text(pin, heading, language) + "\n" + address;
    return new PinnedFigurePage.Text(language.code(), text, picture);
  }

  @GetMapping("/p/{id:[0-9a-fA-F-]{36}}.png")
  @SignedInOnly
  ResponseEntity<byte[]> picture(
      @PathVariable String id,
      @RequestParam(name = "in", defaultValue = "hi") String language,
      Actor actor) {
    PinStore.Pin pin = pin(id, actor);
    byte[] png = card.draw(pin, headings.of(pin.unitId(), actor), Language.of(language));
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
        .body(png);
  }

  /// To somebody who may not see the unit the pin is not there.
  private PinStore.Pin pin(String id, Actor actor) {
    return id(id)
        .flatMap(pins::find)
        .filter(pin -> mayOpen(actor, pin))
        .orElseThrow(() -> new NotServed(OverviewRefusal.PIN_UNKNOWN));
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean mayOpen(Actor actor, PinStore.Pin pin) {
    Optional<Place> place = places.byId(pin.unitId());
    return place.isPresent() && gate.posting(actor, Figures.SHOW_UNIT, place.get()).isPresent();
  }
}
