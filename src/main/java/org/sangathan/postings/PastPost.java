package org.sangathan.postings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.PostKinds;
import org.sangathan.bodies.Spell;

/// A post that somebody held, holds or will hold, for as long as it lay in one unit.
///
/// @param unit in which it lay then, whatever was redrawn since
/// @param to the first day without it
/// @param begun why it was given, or came here
/// @param ended why it ends; null where nobody said, or while no end is known
/// @param spokeFrom since when they speak or spoke for the unit
/// @param redrawn where it lay before and after
public record PastPost(
    UUID posting,
    int unit,
    UUID account,
    String name,
    String kind,
    String postHi,
    String postEn,
    boolean acting,
    LocalDate from,
    @Nullable LocalDate to,
    Reason begun,
    @Nullable Reason ended,
    PostKinds.Nature nature,
    @Nullable LocalDate spokeFrom,
    Redrawn redrawn) {

  /// @param ground as the word `access.ground.…` names it
  /// @param decision on which it rests, in words
  /// @param noted the number under which a body's decision is on record
  public record Reason(
      String ground,
      @Nullable String decision,
      @Nullable LocalDate decidedOn,
      @Nullable UUID noted) {}

  /// @param from the unit out of which a redrawing put it here
  /// @param into the unit in which it went on
  public record Redrawn(@Nullable Integer from, @Nullable Integer into) {
    static final Redrawn NEVER = new Redrawn(null, null);
  }

  private static final Reason BY_REDRAWING = new Reason("redrawn", null, null, null);

  /// What was held in each unit, one after the other.
  ///
  /// @param lay in which unit the post lay when
  List<PastPost> in(List<Spell<Integer>> lay) {
    List<Spell<Integer>> held = lay.stream().filter(this::isHeldIn).toList();
    List<PastPost> parts = new ArrayList<>();
    for (int i = 0; i < held.size(); i++) {
      parts.add(
          in(
              held.get(i),
              new Redrawn(
                  i == 0 ? null : held.get(i - 1).where(),
                  i == held.size() - 1 ? null : held.get(i + 1).where())));
    }
    return parts;
  }

  private boolean isHeldIn(Spell<Integer> spell) {
    return spell.to().isAfter(from)
        && (!spell.from().isAfter(from) || to == null || spell.from().isBefore(to));
  }

  private PastPost in(Spell<Integer> spell, Redrawn by) {
    boolean came = by.from != null;
    boolean went = by.into != null;
    boolean spoke = spokeFrom != null && spokeFrom.isBefore(spell.to());
    return new PastPost(
        posting,
        spell.where(),
        account,
        name,
        kind,
        postHi,
        postEn,
        acting,
        came ? spell.from() : from,
        went ? spell.to() : to,
        came ? BY_REDRAWING : begun,
        went ? BY_REDRAWING : ended,
        nature,
        spoke ? spokeFrom : null,
        by);
  }

  public boolean speaks() {
    return spokeFrom != null;
  }

  public boolean isInCharge() {
    return nature == PostKinds.Nature.IN_CHARGE;
  }

  /// Held on that day or to be held later.
  public boolean lastsBeyond(LocalDate day) {
    return to == null || to.isAfter(day);
  }
}
