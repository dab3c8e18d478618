package org.sangathan.contacts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sangathan.access.AccountWatch;
import org.sangathan.access.Places;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.sangathan.contacts.Contacts.Colleague;
import org.sangathan.database.Masthead;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.Sees;
import org.sangathan.words.Voice;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The office-bearers of a unit for the address book of a phone: those who gave a work number, to
/// whoever sees it. What goes into a phone is written down like a look at their accounts, and they
/// find it under "who looked at me".
@Controller
class ShowVCards {
  private static final MediaType VCARD = new MediaType("text", "vcard", StandardCharsets.UTF_8);

  private final Contacts contacts;
  private final AccountWatch watch;
  private final Places places;
  private final Supplier<Masthead> masthead;

  ShowVCards(Contacts contacts, AccountWatch watch, Places places, Supplier<Masthead> masthead) {
    this.contacts = contacts;
    this.watch = watch;
    this.places = places;
    this.masthead = masthead;
  }

  @GetMapping("/u/{code}/committee.vcf")
  @Sees(Contacts.SEE_NUMBERS)
  ResponseEntity<byte[]> all(Place place, Actor actor, Voice voice) {
    return file(place, actor, voice, reached(actor, place));
  }

  @GetMapping("/u/{code}/committee/{posting:[0-9a-fA-F-]{36}}.vcf")
  @Sees(Contacts.SEE_NUMBERS)
  ResponseEntity<byte[]> one(Place place, Actor actor, Voice voice, @PathVariable String posting) {
    return file(
        place,
        actor,
        voice,
        reached(actor, place).stream()
            .filter(one -> one.posting().toString().equalsIgnoreCase(posting))
            .toList());
  }

  private List<Colleague> reached(Actor actor, Place place) {
    return Stream.concat(
            contacts.over(actor, place).stream(), contacts.committee(actor, place).stream())
        .filter(one -> one.number() != null)
        .toList();
  }

  private ResponseEntity<byte[]> file(
      Place place, Actor actor, Voice voice, List<Colleague> colleagues) {
    if (colleagues.isEmpty()) throw new NotServed(ContactsRefusal.NOBODY_TO_CALL);
    Places.Name unit =
        Objects.requireNonNull(places.names(List.of(place.unit())).get(place.unit()));
    String unitName = voice.name(unit.hi(), unit.en());
    List<UUID> accounts = colleagues.stream().map(Colleague::account).distinct().toList();
    watch.seen(actor, place, accounts);
    String cards =
        colleagues.stream()
            .map(one -> card(one, unitName, voice).text())
            .collect(Collectors.joining());
    return ResponseEntity.ok()
        .contentType(VCARD)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(place.code() + "-committee.vcf")
                .build()
                .toString())
        .body(cards.getBytes(StandardCharsets.UTF_8));
  }

  private VCard card(Colleague one, String unit, Voice voice) {
    Masthead now = masthead.get();
    String organisation = voice.name(now.nameHi(), now.nameEn());
    return new VCard(
        one.posting(),
        one.name(),
        voice.name(one.postHi(), one.postEn()),
        unit,
        organisation.isBlank() ? voice.say("sangathan.name") : organisation,
        Objects.requireNonNull(one.number()));
  }
}
