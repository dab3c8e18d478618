package org.sangathan.serviceaccounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sangathan.access.Places;
import org.sangathan.access.ProgramPosts;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.Token;
import org.sangathan.acts.Act;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.Sees;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The programs that the reader's post reaches, and one of them with all that can be done with it.
@Controller
class ShowPrograms {
  private static final String SHOW = "serviceaccounts.show-programs";
  private static final List<Class<? extends Act<?, ?>>> ACTS =
      List.of(
          PostProgram.class,
          EndProgramPost.class,
          MakeToken.class,
          TakeBackToken.class,
          CloseProgram.class);

  private final ProgramStore store;
  private final ProgramPosts posts;
  private final EndingPrograms ending;
  private final Accounts accounts;
  private final Places places;
  private final Gate gate;
  private final Clock clock;

  ShowPrograms(
      ProgramStore store,
      ProgramPosts posts,
      EndingPrograms ending,
      Accounts accounts,
      Places places,
      Gate gate,
      Clock clock) {
    this.store = store;
    this.posts = posts;
    this.ending = ending;
    this.accounts = accounts;
    this.places = places;
    this.gate = gate;
    this.clock = clock;
  }

  /// From the menu, which knows no unit.
  @GetMapping("/service-accounts")
  @Sees(SHOW)
  ResponseEntity<Void> own(Place place) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header("Location", "/u/" + place.code() + "/service-accounts")
        .build();
  }

  @GetMapping("/u/{code}/service-accounts")
  @Sees(SHOW)
  ProgramsPage all(Actor actor, Place place) {
    List<Program> seen =
        store.below(place.unit()).stream().filter(p -> isSeen(actor, p.unit())).toList();
    Set<UUID> ids = seen.stream().map(Program::account).collect(Collectors.toSet());
    Map<UUID, List<ProgramPosts.Post>> held = by(posts.of(ids), ProgramPosts.Post::account);
    Map<UUID, List<Token>> tokens = by(accounts.tokens(ids), Token::account);
    Map<Integer, Places.Name> units =
        places.names(seen.stream().map(Program::unit).collect(Collectors.toSet()));
    List<ProgramsPage.Line> lines =
        seen.stream()
            .filter(p -> units.containsKey(p.unit()))
            .map(p ->
                new ProgramsPage.Line(
                    p.account(),
                    p.name(),
                    p.purpose(),
                    Objects.requireNonNull(units.get(p.unit())),
                    held(held.getOrDefault(p.account(), List.of())),
                    living(tokens.getOrDefault(p.account(), List.of())),
                    (int)
                        tokens.getOrDefault(p.account(), List.of()).stream()
                            .filter(this::isOver)
                            .count()))
            .toList();
    return new ProgramsPage(
        name(place.unit()), lines, gate.opens(actor, Acts.nameOf(AddProgram.class), place));
  }

  private List<ProgramsPage.Held> held(List<ProgramPosts.Post> some) {
    return some.stream().map(post -> new ProgramsPage.Held(post, ending.daysLeft(post))).toList();
  }

  private List<Token> living(List<Token> some) {
    return some.stream().filter(token -> !isOver(token)).toList();
  }

  private boolean isOver(Token token) {
    return token.isOver(clock.instant());
  }

  /// A post may see its own unit only, and not those below.
  private boolean isSeen(Actor actor, int unit) {
    return places.byId(unit).filter(p -> gate.posting(actor, SHOW, p).isPresent()).isPresent();
  }

  private static <T> Map<UUID, List<T>> by(List<T> all, Function<T, UUID> account) {
    return all.stream().collect(Collectors.groupingBy(account));
  }

  @GetMapping("/u/{code}/service-accounts/{program}")
  @Sees(SHOW)
  ProgramPage one(Actor actor, Place place, @PathVariable UUID program) {
    Program one =
        store
            .find(program)
            .filter(p -> p.unit() == place.unit())
            .orElseThrow(() -> new NotServed(ServiceaccountsRefusal.PROGRAM_UNKNOWN));
    List<Token> tokens = accounts.tokens(List.of(program));
    Map<UUID, String> names =
        accounts.names(
            Stream.concat(Stream.of(one.addedBy()), tokens.stream().flatMap(ShowPrograms::hands))
                .collect(Collectors.toSet()));
    Map<Integer, Places.Name> units =
        places.names(
            tokens.stream()
                .flatMap(token -> Stream.ofNullable(token.bounds()))
                .map(bounds -> bounds.unit())
                .collect(Collectors.toSet()));
    return new ProgramPage(
        name(place.unit()),
        program,
        one.name(),
        one.purpose(),
        names.getOrDefault(one.addedBy(), "–"),
        one.addedAt(),
        held(posts.of(List.of(program))),
        living(tokens).stream().map(token -> told(token, names, units)).toList(),
        tokens.stream().filter(this::isOver).map(token -> told(token, names, units)).toList(),
        posts.givable(actor, place.unit()),
        posts.givenBy(actor, program).orElse(Set.of()).stream().sorted().toList(),
        Accounts.proposeToken(),
        ACTS.stream()
            .map(Acts::nameOf)
            .filter(act -> gate.opens(actor, act, place))
            .collect(Collectors.toSet()),
        LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(365));
  }

  /// Who had to do with it.
  private static Stream<UUID> hands(Token token) {
    Token.TakenBack takenBack = token.takenBack();
    return Stream.concat(
        Stream.ofNullable(token.madeBy()), Stream.ofNullable(takenBack).map(Token.TakenBack::by));
  }

  private static ProgramPage.Made told(
      Token token, Map<UUID, String> names, Map<Integer, Places.Name> units) {
    var bounds = token.bounds();
    Token.TakenBack takenBack = token.takenBack();
    return new ProgramPage.Made(
        token,
        token.madeBy() == null ? null : names.get(token.madeBy()),
        takenBack == null ? null : names.getOrDefault(takenBack.by(), "–"),
        bounds == null ? null : units.get(bounds.unit()),
        bounds == null ? List.of() : bounds.capabilities().stream().sorted().toList());
  }

  private Places.Name name(int unit) {
    return Objects.requireNonNull(places.names(Set.of(unit)).get(unit));
  }
}
