package org.sangathan;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Access;
import org.sangathan.access.Places;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Reply;
import org.sangathan.acts.SentFile;
import org.sangathan.organisation.Organisation;
import org.sangathan.words.Spreadsheet;
import org.springframework.stereotype.Component;

/// `./sangathan import units FILE`: files in by the same act as the page; `export units FILE`: out
/// again.
@Component
class FileCommands {
  private static final String UNITS = "units";
  private static final SecureRandom CHANCE = new SecureRandom();

  private final Acts acts;
  private final Accounts accounts;
  private final Access access;
  private final Places places;
  private final Organisation organisation;
  private final Clock clock;

  FileCommands(
      Acts acts,
      Accounts accounts,
      Access access,
      Places places,
      Organisation organisation,
      Clock clock) {
    this.acts = acts;
    this.accounts = accounts;
    this.access = access;
    this.places = places;
    this.organisation = organisation;
    this.clock = clock;
  }

  /// @param as the sign-in name of whoever imports; otherwise the first who holds a post at the top
  int take(String what, Path file, @Nullable String as, Terminal terminal) {
    if (!what.equals(UNITS)) return notUnderstood(what, terminal);
    Optional<Actor> actor = as == null ? atTheTop() : accounts.actor(as);
    if (actor.isEmpty()) {
      terminal.say("command.nobody", as == null ? "" : as);
      return 1;
    }
    if (!Files.isReadable(file)) {
      terminal.say("command.import.no-file", file);
      return 1;
    }
    Reply sent =
        perform(actor.get(), "exchange.upload-file", Map.of("kind", what, "file", sent(file)));
    if (!(sent.answer() instanceof Answer.Accepted<?>(var outcome, var upload))) {
      return tell(sent, terminal);
    }
    Map<String, Object> taking = Map.of("upload", String.valueOf(upload));
    return tell(perform(actor.get(), "organisation.import-units", taking), terminal);
  }

  private Reply perform(Actor actor, String act, Map<String, Object> fields) {
    Map<String, Object> said = new HashMap<>(fields);
    said.put("id", Deed.newId(clock.instant(), CHANCE).toString());
    return acts.perform(actor, act, said);
  }

  int give(String what, Path file, Terminal terminal) {
    if (!what.equals(UNITS)) return notUnderstood(what, terminal);
    try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file));
        Spreadsheet sheet = sheet(file, to)) {
      terminal.say("command.export.done", organisation.export(sheet), file);
      return 0;
    } catch (IOException e) {
      terminal.say("command.export.failed", file);
      return 1;
    }
  }

  private static Spreadsheet sheet(Path file, OutputStream to) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")
        ? Spreadsheet.xlsx(to, UNITS)
        : Spreadsheet.csv(to);
  }

  private static int notUnderstood(String what, Terminal terminal) {
    terminal.say("command.unknown", what);
    return 64;
  }

  private Optional<Actor> atTheTop() {
    return access.holders(places.root().unit()).stream()
        .findFirst()
        .map(holder -> new Actor(holder.account(), holder.name()));
  }

  private static int tell(Reply reply, Terminal terminal) {
    if (reply.answer() instanceof Answer.Refused<?>(List<Complaint> complaints)) {
      terminal.say("command.import.refused");
      for (Complaint complaint : complaints) {
        terminal.say("refusal." + complaint.refusal().number(), complaint.facts().toArray());
      }
      return 1;
    }
    terminal.say("command.import.done");
    return 0;
  }

  private static SentFile sent(Path file) {
    try {
      return SentFile.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
