package org.sangathan.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sangathan.accounts.AccountsRefusal;
import org.sangathan.accounts.DoorWatch;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.signin.SignIn;
import org.sangathan.signin.Slip;
import org.sangathan.signin.Slips;
import org.springframework.stereotype.Component;

/// Papers that open accounts of a unit and below: for those who have never been in, many at once.
/// Who has been in and cannot get in any more gets one alone, and begins anew with it.
@Component
final class IssueSlips implements Act<IssueSlips.Form, IssueSlips.Outcome> {
  static final String NAME = "access.issue-slips";

  /// @param accounts those chosen
  /// @param all who has never been in and has no slip yet, in place of a choice
  record Form(List<String> accounts, boolean all) {}

  enum Outcome implements Acceptance {
    ISSUED(2211),
    BEGINS_ANEW(2212);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final NewcomerStore newcomers;
  private final Wards wards;
  private final Slips slips;
  private final SignIn signIn;
  private final DoorWatch watch;

  IssueSlips(NewcomerStore newcomers, Wards wards, Slips slips, SignIn signIn, DoorWatch watch) {
    this.watch = watch;
    this.newcomers = newcomers;
    this.wards = wards;
    this.slips = slips;
    this.signIn = signIn;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Map<UUID, Newcomer> known =
        deed.form().all ? waiting(deed) : newcomers.of(ids(deed.form().accounts), deed.day());
    Set<UUID> theirs = wards.among(Wards.Asked.by(deed, NAME), known.keySet());
    if (!deed.form().all && theirs.size() < Set.copyOf(deed.form().accounts).size()) {
      return Answer.refused("accounts", AccountsRefusal.ACCOUNT_UNKNOWN);
    }
    List<Newcomer> chosen =
        known.values().stream().filter(n -> theirs.contains(n.account())).toList();
    if (chosen.isEmpty()) return Answer.refused("", AccessRefusal.NOBODY_WAITS);
    boolean anew = chosen.stream().anyMatch(n -> !n.waiting());
    if (anew && chosen.size() > 1) return Answer.refused("", AccessRefusal.ONE_AT_A_TIME);
    UUID first = chosen.getFirst().account();
    if (anew) beginAnew(deed, first);
    slips.issue(wanted(deed, chosen), deed.actor().account(), deed.receivedAt());
    return anew
        ? Answer.accepted(Outcome.BEGINS_ANEW, first)
        : Answer.accepted(Outcome.ISSUED, chosen.size() == 1 ? first : null);
  }

  private Map<UUID, Newcomer> waiting(Deed<Form> deed) {
    Map<UUID, Newcomer> all = newcomers.waiting(deed.place(), deed.day());
    all.keySet().removeAll(slips.liveAmong(all.keySet()));
    return all;
  }

  private void beginAnew(Deed<Form> deed, UUID account) {
    signIn.beginAnew(account);
    watch.changed(DoorWatch.Change.above(deed, account, DoorWatch.Kind.CUT_OFF));
  }

  private static List<Slip.Wanted> wanted(Deed<Form> deed, List<Newcomer> chosen) {
    return IntStream.range(0, chosen.size())
        .mapToObj(i -> new Slip.Wanted(deed.idOf(i), chosen.get(i).account(), chosen.get(i).post()))
        .collect(Collectors.toList());
  }

  /// What is no id belongs to nobody.
  private static List<UUID> ids(List<String> typed) {
    return typed.stream()
        .filter(id -> id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
        .map(UUID::fromString)
        .distinct()
        .toList();
  }
}
