package org.sangathan.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Gate;
import org.sangathan.database.Masthead;
import org.sangathan.words.Language;
import org.sangathan.words.Preferred;
import org.sangathan.words.Telling;
import org.sangathan.words.Voice;
import org.sangathan.words.Words;
import org.sangathan.works.Work;
import org.sangathan.works.Works;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Makes the [Screen] of a request, with what the other modules know about the reader.
@Component
class Screens {

  private static final SecureRandom CHANCE = new SecureRandom();

  private final Words words;
  private final Assets assets;
  private final Neighbours neighbours;

  /// What may be there and may not: in the first minutes of an installation, and in small tests,
  /// there are no accounts and no settings.
  @Component
  record Neighbours(
      ObjectProvider<Preferences> preferences,
      ObjectProvider<SignedIn> signedIn,
      ObjectProvider<Gate> gate,
      ObjectProvider<NavigationEntry> entries,
      ObjectProvider<UnitTab> tabs,
      ObjectProvider<Supplier<Masthead>> masthead,
      ObjectProvider<InstantSource> clock,
      ObjectProvider<Works> works,
      ObjectProvider<Screen.Notice> notices) {}

  Screens(Words words, Assets assets, Neighbours neighbours) {
    this.words = words;
    this.assets = assets;
    this.neighbours = neighbours;
  }

  Screen of(HttpServletRequest request, HttpServletResponse response) {
    return new Screen(this, request, Flash.take(request, response), underWay(request, response));
  }

  /// Only a browser in which one began is worth a look into the database on each page.
  private List<Work> underWay(HttpServletRequest request, HttpServletResponse response) {
    Works works = neighbours.works().getIfAvailable();
    Optional<Actor> actor = UnderWay.isMarked(request) ? actorOf(request) : Optional.empty();
    if (works == null || actor.isEmpty()) {
      return List.of();
    }
    List<Work> underWay = works.underWay(actor.get());
    if (underWay.isEmpty()) {
      UnderWay.unmark(response);
    }
    return underWay;
  }

  List<Screen.Notice.Line> notices(HttpServletRequest request) {
    return neighbours
        .notices()
        .orderedStream()
        .flatMap(notice -> notice.of(request).stream())
        .toList();
  }

  Words words() {
    return words;
  }

  Assets assets() {
    return assets;
  }

  Masthead masthead() {
    Supplier<Masthead> kept = neighbours.masthead().getIfAvailable();
    return kept == null ? Masthead.UNNAMED : kept.get();
  }

  Instant now() {
    return neighbours.clock().getIfAvailable(InstantSource::system).instant();
  }

  UUID newId() {
    return Deed.newId(now(), CHANCE);
  }

  String version() {
    return Optional.ofNullable(Screens.class.getPackage().getImplementationVersion()).orElse("");
  }

  Optional<Actor> actorOf(HttpServletRequest request) {
    SignedIn signedIn = neighbours.signedIn().getIfAvailable();
    return signedIn == null ? Optional.empty() : signedIn.actor(request);
  }

  Preferred readerOf(HttpServletRequest request) {
    Preferences kept = neighbours.preferences().getIfAvailable();
    return Optional.ofNullable(kept)
        .flatMap(preferences -> preferences.of(request))
        .orElseGet(() -> isProgram(request) ? byHeader(request) : byCookies(request));
  }

  Voice voiceOf(HttpServletRequest request) {
    Preferred reader = readerOf(request);
    return new Voice(words, reader, new Telling(words, reader, masthead().zone()));
  }

  void keep(HttpServletRequest request, Preferred preferred) {
    neighbours.preferences().ifAvailable(kept -> kept.keep(request, preferred));
  }

  List<NavigationEntry> navigationFor(@Nullable Actor actor) {
    if (actor == null) {
      return List.of();
    }
    return neighbours.entries().orderedStream().filter(entry -> mayOpen(actor, entry)).toList();
  }

  List<NavigationEntry> tabsFor(@Nullable Actor actor, String unit) {
    Gate gate = neighbours.gate().getIfAvailable();
    if (actor == null || gate == null) {
      return List.of();
    }
    return gate.place(unit).stream()
        .flatMap(place ->
            neighbours
                .tabs()
                .orderedStream()
                .filter(tab -> gate.opens(actor, tab.capability(), place)))
        .map(tab -> tab.of(unit))
        .toList();
  }

  private boolean mayOpen(Actor actor, NavigationEntry entry) {
    String capability = entry.capability();
    Gate gate = neighbours.gate().getIfAvailable();
    return capability == null || (gate != null && gate.opens(actor, capability, gate.home(actor)));
  }

  private static boolean isProgram(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/");
  }

  /// Browsers here are mostly set to English by their makers, so only programs are believed.
  private static Preferred byHeader(HttpServletRequest request) {
    Language language = Language.of(request.getLocale().getLanguage());
    return new Preferred(language, Preferred.Digits.LATIN, Preferred.Theme.AUTO);
  }

  private static Preferred byCookies(HttpServletRequest request) {
    Cookie language = WebUtils.getCookie(request, "language");
    Cookie digits = WebUtils.getCookie(request, "digits");
    Cookie theme = WebUtils.getCookie(request, "theme");
    return new Preferred(
        language == null ? Preferred.FIRST.language() : Language.of(language.getValue()),
        digits == null ? Preferred.FIRST.digits() : Preferred.Digits.of(digits.getValue()),
        theme == null ? Preferred.FIRST.theme() : Preferred.Theme.of(theme.getValue()));
  }
}
