package org.sangathan.formation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Progress;
import org.springframework.stereotype.Component;

/// To which group an office-bearer says to belong, for the module that asks them: only themselves,
/// and only if they wish. It is kept while they hold a post and counts in the shares of committees.
/// Beside a name it stands only after a second yes of theirs, on shortlists and nowhere else;
/// whoever said nothing more than the first is shown to nobody but themselves.
@Component
public class OwnGroup {

  /// The groups in which members are counted too. Who is young and who is not they say themselves;
  /// no year of birth is asked for.
  public enum Group {
    YOUNG_WOMAN(true, true),
    WOMAN(true, false),
    YOUNG(false, true),
    OTHER(false, false);

    private final boolean woman;
    private final boolean young;

    Group(boolean woman, boolean young) {
      this.woman = woman;
      this.young = young;
    }

    /// As it stands in forms.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isWoman() {
      return woman;
    }

    public boolean isYoung() {
      return young;
    }

    static Group of(boolean woman, boolean young) {
      return Arrays.stream(values())
          .filter(group -> group.woman == woman && group.young == young)
          .findFirst()
          .orElseThrow();
    }
  }

  /// @param shown on shortlists, beside the name: the second yes, which belongs to this group and
  ///   to no other one that is said later
  public record Said(Group group, boolean shown) {}

  private final ShareStore store;
  private final Settling settling;
  private final Clock clock;

  OwnGroup(ShareStore store, Settling settling, Clock clock) {
    this.store = store;
    this.settling = settling;
    this.clock = clock;
  }

  public Optional<Said> of(UUID account) {
    return store.saidBy(account);
  }

  /// What those of them said who gave the second yes, for whoever may propose them for a post.
  public Map<UUID, Group> shown(Collection<UUID> accounts) {
    return store.shown(accounts);
  }

  /// Instead of what they said before; every committee in which they are follows.
  public void say(UUID account, Said said) {
    settling.takeTurn();
    store.say(account, said);
    follow(account);
  }

  /// They do not say any more.
  public void takeBack(UUID account) {
    settling.takeTurn();
    store.takeBack(account);
    follow(account);
  }

  private void follow(UUID account) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    settling.settle(store.heldIn(account, today), Progress.UNHEARD);
  }
}
