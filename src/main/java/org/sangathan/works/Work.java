package org.sangathan.works;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One long act that is being done or has ended, as its author may see it.
///
/// @param id of the deed
/// @param act its name
/// @param unit code of the unit in which it happens
/// @param total of the whole in steps of the act's own; 0 while it is not known
/// @param word key of what is said when it was accepted; null until then
/// @param complaints why it was not taken; empty unless it was refused
/// @param form address of the form that it came from
/// @param next address where one goes when it was accepted
public record Work(
    UUID id,
    String act,
    String unit,
    State state,
    long done,
    long total,
    boolean cancelAsked,
    Instant askedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable String word,
    List<Why> complaints,
    String form,
    String next) {

  /// Where it stands.
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    REFUSED,
    CANCELLED,
    FAILED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A reason why it was not taken, as [org.sangathan.acts.Complaint] without its code.
  public record Why(String field, int number, List<Object> facts) {}

  public boolean isUnderWay() {
    return state == State.WAITING || state == State.RUNNING;
  }

  /// The key of what is said about where it stands.
  public String stateWord() {
    return "works.state." + (isUnderWay() && cancelAsked ? "cancelling" : state.code());
  }
}
