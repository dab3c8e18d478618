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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sangathan.access.Access;
import org.sangathan.access.Appointing;
import org.sangathan.access.Appointing.Wanted;
import org.sangathan.access.Places;
import org.sangathan.access.PostKinds;
import org.sangathan.access.PostRules;
import org.sangathan.access.PostRules.Beside;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Place;
import org.sangathan.exchange.Intake.Asking;
import org.sangathan.exchange.MatchedFile;
import org.sangathan.exchange.Verdicts;
import org.sangathan.exchange.Verdicts.Fate;
import org.sangathan.words.Words;
import org.springframework.stereotype.Component;

/// Looks at a whole file of office-bearers before anything is written: each row by itself, against
/// the rows before it, and against who has an account and a post already.
@Component
class FileLook {
  private static final int AT_A_TIME = 5_000;
  private static final UUID NOBODY_YET = new UUID(0, 0);

  private final Accounts accounts;
  private final Access access;
  private final PostKinds kinds;
  private final Places places;
  private final Asked asked;

  /// What binds whoever gives posts, and what people call what they write.
  @Component
  record Asked(Appointing appointing, Words words) {}

  FileLook(Accounts accounts, Access access, PostKinds kinds, Places places, Asked asked) {
    this.accounts = accounts;
    this.access = access;
    this.kinds = kinds;
    this.places = places;
    this.asked = asked;
  }

  /// Whom a row means, and what they hold.
  private record Holder(UUID account, List<Access.Holding> posts, List<Beside> counted) {

    boolean isOutside(Places places, Place place) {
      return posts.stream().noneMatch(post -> places.within(post.unit(), place.unit()));
    }

    boolean holds(Wanted wanted) {
      return posts.stream()
          .filter(post -> post.unit() == wanted.place().unit() && post.kind().equals(wanted.kind()))
          .anyMatch(post -> post.lastsBeyond(wanted.from()));
    }
  }

  /// Rows that would do something, some thousand at a time.
  interface Taking {
    /// @param known the accounts of those who have one
    void take(List<PostingRow> rows, Map<String, UUID> known);
  }

  void look(MatchedFile file, Verdicts verdicts, Asking asking, Taking taking) {
    RowReading.Known known = new RowReading.Known(kinds, places, asked.words);
    RowReading reading = new RowReading(new PostingColumns(file.columns()), known, verdicts);
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
    private final Map<String, List<Beside>> given = new HashMap<>();
    private final Map<String, Boolean> twoPersons = new HashMap<>();
    private final PostRules rules = asked.appointing.rules();

    Look(Verdicts verdicts, Asking asking, Taking taking) {
      this.verdicts = verdicts;
      this.asking = asking;
      this.taking = taking;
    }

    void at(List<PostingRow> rows) {
      // A long file is not taken on what its bringer held when it began.
      PostKinds.Giving giving = kinds.appointing(asking.actor());
      Set<String> names = rows.stream().map(PostingRow::signInName).collect(Collectors.toSet());
      Map<String, UUID> known = new HashMap<>(accounts.taken(names));
      names.removeAll(known.keySet());
      Map<String, List<Account>> noted = noted(names);
      noted.values().forEach(some -> some.forEach(a -> known.put(a.signInName(), a.id())));
      Map<UUID, List<Access.Holding>> held =
          access.holdings(known.values()).stream()
              .collect(Collectors.groupingBy(Access.Holding::account));
      Map<UUID, List<Beside>> counted = asked.appointing.beside(known.values());
      List<PostingRow> todo = new ArrayList<>();
      for (PostingRow read : rows) {
        PostingRow row = meant(read, noted.getOrDefault(read.signInName(), List.of()));
        UUID account = known.getOrDefault(row.signInName(), NOBODY_YET);
        Holder holder =
            new Holder(
                account,
                held.getOrDefault(account, List.of()),
                counted.getOrDefault(account, List.of()));
        Fate fate = fate(row, holder, giving);
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

    private Fate fate(PostingRow row, Holder holder, PostKinds.Giving giving) {
      PostingRow first = firstOf.putIfAbsent(row.signInName(), row);
      if (first != null && !first.name().equals(row.name())) {
        complain(row, PostingsRefusal.ROW_OTHER_PERSON, "phone", first.line());
      }
      if (!said.add(List.of(row.signInName(), row.post(), row.place().unit()))) {
        verdicts.warn(
            PostingsRefusal.ROW_TWICE, row.line(), "post", Objects.requireNonNull(first).line());
        return Fate.LEFT_OUT;
      }
      if (!giving.may(row.post(), row.place().unit())) {
        complain(row, PostingsRefusal.ROW_BEYOND_YOUR_POST, "post", row.place().code());
      } else if (twoPersons.computeIfAbsent(row.post(), kinds::needsTwo)) {
        complain(row, PostingsRefusal.ROW_TWO_PERSONS, "post", row.place().code());
      }
      // Outside one's own units nothing is told about who has an account, only that the name is not
      // free.
      boolean known = !holder.account.equals(NOBODY_YET);
      if (known && holder.isOutside(places, asking.place())) {
        complain(row, PostingsRefusal.ROW_TAKEN, "phone", row.name());
        return Fate.CHANGED;
      }
      Wanted wanted = row.wanted(holder.account, asking.day());
      if (holder.holds(wanted)) return Fate.SAME;
      checkRules(row, wanted, holder);
      return known || first != null ? Fate.CHANGED : Fate.NEW;
    }

    /// They bind a file as they bind whoever is appointed by hand. Earlier rows count too.
    private void checkRules(PostingRow row, Wanted wanted, Holder holder) {
      List<Beside> earlier = given.computeIfAbsent(row.signInName(), name -> new ArrayList<>());
      List<Complaint> against =
          rules.against(wanted, Stream.concat(holder.counted.stream(), earlier.stream()).toList());
      earlier.add(rules.counted(wanted));
      LocalDate end = rules.end(wanted);
      if (wanted.until() != null && rules.isMentor(wanted)) {
        complain(row, PostingsRefusal.ROW_NO_TERM, "until", row.place().code());
      } else if (end != null && (!end.isAfter(wanted.from()) || !end.isAfter(asking.day()))) {
        String column = wanted.until() == null ? "from" : "until";
        complain(row, PostingsRefusal.ROW_TERM_OVER, column, end);
      }
      against.forEach(why -> verdicts.refuse(ofRow(row, why)));
      LocalDate decided = row.manner().basis().decidedOn();
      if (decided != null && decided.isAfter(asking.day())) {
        complain(row, PostingsRefusal.ROW_DECIDED_LATER, "decided_on", decided);
      }
    }

    private static Complaint ofRow(PostingRow row, Complaint why) {
      return why.refusal() == PostingsRefusal.TERM_TOO_LONG
          ? new Complaint(
              "file",
              PostingsRefusal.ROW_TERM_TOO_LONG,
              row.line(),
              "until",
              why.facts().getFirst(),
              why.facts().getLast())
          : new Complaint(
              "file",
              PostingsRefusal.ROW_TOO_MANY_POSTS,
              row.line(),
              "post",
              why.facts().getFirst());
    }

    private void complain(PostingRow row, PostingsRefusal refusal, String column, Object fact) {
      verdicts.refuse(new Complaint("file", refusal, row.line(), column, fact));
    }
  }
}
