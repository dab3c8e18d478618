package org.sangathan.postings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.sangathan.access.Access;
import org.sangathan.access.Appointing.Beside;
import org.sangathan.access.Places;
import org.sangathan.access.PostKinds;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Complaint;
import org.sangathan.exchange.Intake.Asking;
import org.sangathan.exchange.MatchedFile;
import org.sangathan.exchange.Verdicts;
import org.sangathan.exchange.Verdicts.Fate;
import org.sangathan.formation.Formation;
import org.springframework.stereotype.Component;

/// Looks at a whole file of office-bearers before anything is written: each row by itself, against
/// the rows before it, and against who has an account and a post already.
@Component
class FileLook {
  private static final int AT_A_TIME = 5_000;

  private final Accounts accounts;
  private final Access access;
  private final PostKinds kinds;
  private final Places places;
  private final Ruled ruled;

  /// What rules of the organisation have a say in.
  @Component
  record Ruled(MostPosts mostPosts, Formation formation) {}

  FileLook(Accounts accounts, Access access, PostKinds kinds, Places places, Ruled ruled) {
    this.accounts = accounts;
    this.access = access;
    this.kinds = kinds;
    this.places = places;
    this.ruled = ruled;
  }

  /// Rows that would do something, some thousand at a time.
  interface Taking {
    /// @param known the accounts of those who have one
    void take(List<PostingRow> rows, Map<String, UUID> known);
  }

  void look(MatchedFile file, Verdicts verdicts, Asking asking, Taking taking) {
    RowReading reading =
        new RowReading(new PostingColumns(file.columns()), kinds, places, verdicts);
    Look look = new Look(verdicts, asking, taking);
    List<PostingRow> some = new ArrayList<>(AT_A_TIME);
    int[] done = {0};
    file.forEach(line -> {
      reading.read(line).ifPresent(some::add);
      done[0]++;
      if (some.size() == AT_A_TIME) {
        look.at(some);
        some.clear();
        asking.progress().tell(done[0], file.size());
      }
    });
    look.at(some);
  }

  /// One look at one file.
  private final class Look {
    private final Verdicts verdicts;
    private final Asking asking;
    private final Taking taking;
    private final Map<String, PostingRow> firstOf = new HashMap<>();
    private final Set<List<Object>> said = new HashSet<>();
    private final Map<String, List<List<Object>>> given = new HashMap<>();
    private final Map<String, Boolean> twoPersons = new HashMap<>();
    private final Map<String, IntPredicate> appointing = new HashMap<>();
    private final MostPosts.Limits limits = ruled.mostPosts.known();
    private final Formation.TermRules terms = ruled.formation.termRules();
    private final Set<String> mentors = kinds.mentors();

    Look(Verdicts verdicts, Asking asking, Taking taking) {
      this.verdicts = verdicts;
      this.asking = asking;
      this.taking = taking;
    }

    void at(List<PostingRow> rows) {
      Set<String> names = rows.stream().map(PostingRow::signInName).collect(Collectors.toSet());
      Map<String, UUID> known = new HashMap<>(accounts.taken(names));
      names.removeAll(known.keySet());
      Map<String, List<Account>> noted = noted(names);
      noted.values().forEach(some -> some.forEach(a -> known.put(a.signInName(), a.id())));
      Map<UUID, List<Access.Holding>> held =
          access.holdings(known.values()).stream()
              .collect(Collectors.groupingBy(Access.Holding::account));
      List<PostingRow> todo = new ArrayList<>();
      for (PostingRow read : rows) {
        PostingRow row =
            meant(read, noted.getOrDefault(read.signInName(), List.of()))
                .given(terms.months(read.place().unit(), read.post()));
        UUID account = known.get(row.signInName());
        List<Access.Holding> holds =
            account == null ? List.of() : held.getOrDefault(account, List.of());
        Fate fate = fate(row, account != null, holds);
        verdicts.row(new Verdicts.Row(row.line(), fate, read.signInName(), row.name(), List.of()));
        if (fate == Fate.NEW || fate == Fate.CHANGED) todo.add(row);
      }
      if (!todo.isEmpty()) taking.take(todo, known);
    }

    /// By the number that the office wrote down for them, those who hold a post here or below.
    private Map<String, List<Account>> noted(Set<String> numbers) {
      return access.newNumbers(numbers, unit -> places.within(unit, asking.place().unit())).stream()
          .collect(Collectors.groupingBy(a -> Objects.requireNonNull(a.phone())));
    }

    /// Nobody gets a second account because their new number is not confirmed yet: whoever brings
    /// the file is told who is meant, and confirms it by taking the file.
    private PostingRow meant(PostingRow row, List<Account> noted) {
      if (noted.isEmpty()) return row;
      if (noted.size() > 1) {
        complain(row, PostingsRefusal.ROW_NUMBER_OF_SEVERAL, "phone", row.name());
        return row;
      }
      Account one = noted.getFirst();
      verdicts.warn(PostingsRefusal.ROW_NEW_NUMBER, row.line(), "phone", one.name());
      return row.of(one.signInName());
    }

    private boolean mayAppoint(PostingRow row) {
      return appointing
          .computeIfAbsent(row.post(), kind -> kinds.appointing(asking.actor(), kind))
          .test(row.place().unit());
    }

    private Fate fate(PostingRow row, boolean known, List<Access.Holding> holds) {
      PostingRow first = firstOf.putIfAbsent(row.signInName(), row);
      if (first != null && !first.name().equals(row.name())) {
        complain(row, PostingsRefusal.ROW_OTHER_PERSON, "phone", first.line());
      }
      if (!said.add(List.of(row.signInName(), row.post(), row.place().unit()))) {
        verdicts.warn(
            PostingsRefusal.ROW_TWICE, row.line(), "post", Objects.requireNonNull(first).line());
        return Fate.LEFT_OUT;
      }
      if (!mayAppoint(row)) {
        complain(row, PostingsRefusal.ROW_BEYOND_YOUR_POST, "post", row.place().code());
      } else if (twoPersons.computeIfAbsent(row.post(), kinds::needsTwo)) {
        complain(row, PostingsRefusal.ROW_TWO_PERSONS, "post", row.place().code());
      }
      limits
          .tooMany(new Beside(row.post(), 1), beside(row, holds))
          .ifPresent(most -> complain(row, PostingsRefusal.ROW_TOO_MANY_POSTS, "post", most));
      checkTerm(row);
      // Outside one's own units nothing is told about who has an account, only that the name is not
      // free.
      if (known && holds.stream().noneMatch(h -> places.within(h.unit(), asking.place().unit()))) {
        complain(row, PostingsRefusal.ROW_TAKEN, "phone", row.name());
      }
      boolean same =
          holds.stream()
              .anyMatch(h -> h.kind().equals(row.post()) && h.unit() == row.place().unit());
      if (same) return Fate.SAME;
      return known || first != null ? Fate.CHANGED : Fate.NEW;
    }

    /// A term binds a file as it binds whoever is appointed by hand; a row that says no end gets
    /// it.
    private void checkTerm(PostingRow row) {
      LocalDate latest = row.latest(asking.day());
      LocalDate end = row.end(asking.day());
      if (end == null) return;
      if (row.until() != null && mentors.contains(row.post())) {
        complain(row, PostingsRefusal.ROW_NO_TERM, "until", row.place().code());
      } else if (latest != null && end.isAfter(latest)) {
        verdicts.refuse(
            new Complaint(
                "file",
                PostingsRefusal.ROW_TERM_TOO_LONG,
                row.line(),
                "until",
                Objects.requireNonNull(row.months()),
                latest));
      } else if (!end.isAfter(row.first(asking.day())) || !end.isAfter(asking.day())) {
        complain(row, PostingsRefusal.ROW_TERM_OVER, row.until() == null ? "from" : "until", end);
      }
    }

    /// What they hold, and what earlier rows give them.
    private List<Beside> beside(PostingRow row, List<Access.Holding> holds) {
      Set<List<Object>> posts = new HashSet<>();
      holds.forEach(held -> posts.add(List.of(held.kind(), held.unit())));
      posts.addAll(given.getOrDefault(row.signInName(), List.of()));
      List<Object> own = List.of(row.post(), row.place().unit());
      posts.remove(own);
      given.computeIfAbsent(row.signInName(), name -> new ArrayList<>()).add(own);
      return posts.stream().map(post -> new Beside((String) post.getFirst(), 1)).toList();
    }

    private void complain(PostingRow row, PostingsRefusal refusal, String column, Object fact) {
      verdicts.refuse(new Complaint("file", refusal, row.line(), column, fact));
    }
  }
}
