package org.sangathan.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Appointing.Wanted;
import org.sangathan.acts.Complaint;

/// What the rules of the organisation say of posts to be given, as they stand now: the same for one
/// that is given by hand, one that comes with a new account, and a whole file of them.
///
/// @param mentors kinds of post that have no term
public record PostRules(List<Rule> all, Set<String> mentors) {

  /// A module below has a say in whom a post is given.
  public interface Say {
    Rule now();
  }

  /// What it says, for one post or for a whole file of them.
  public interface Rule {
    /// @param beside what else they will hold on its first day
    /// @return why not, under the field `exception` where one is possible
    Optional<Complaint> whyNot(Wanted wanted, List<Beside> beside);

    /// When such a post is over where nobody says it.
    ///
    /// @return the first day without it; empty where it has no term
    default Optional<LocalDate> end(Wanted wanted) {
      return Optional.empty();
    }
  }

  /// A post of their own that somebody holds or will hold.
  ///
  /// @param posting null where it is only about to be given
  /// @param units over how many it goes
  /// @param to the first day without it; null for no end
  public record Beside(@Nullable UUID posting, String kind, int units, @Nullable LocalDate to) {

    static Beside of(Posting posting) {
      return new Beside(posting.id(), posting.type(), posting.units().length, posting.to());
    }

    private boolean stands(Wanted then) {
      return (to == null || to.isAfter(then.from()))
          && (posting == null || !posting.equals(then.instead()));
    }
  }

  /// As what it will count beside others.
  public Beside counted(Wanted wanted) {
    return new Beside(null, wanted.kind(), 1 + wanted.span().size(), end(wanted));
  }

  /// @param held whatever they hold or are about to get
  public List<Complaint> against(Wanted wanted, Collection<Beside> held) {
    List<Beside> beside = held.stream().filter(each -> each.stands(wanted)).toList();
    return all.stream().flatMap(rule -> rule.whyNot(wanted, beside).stream()).toList();
  }

  public boolean isMentor(Wanted wanted) {
    return mentors.contains(wanted.kind());
  }

  /// The first day without it: as it was said, else as the rules say; null for no end.
  public @Nullable LocalDate end(Wanted wanted) {
    if (wanted.until() != null || isMentor(wanted)) return wanted.until();
    return all.stream()
        .flatMap(rule -> rule.end(wanted).stream())
        .min(LocalDate::compareTo)
        .orElse(null);
  }
}
