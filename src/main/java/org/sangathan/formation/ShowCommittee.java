package org.sangathan.formation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sangathan.access.PostKinds;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.contacts.Contacts;
import org.sangathan.contacts.Contacts.Colleague;
import org.sangathan.formation.CommitteePage.Line;
import org.sangathan.organisation.Headings;
import org.sangathan.pages.Sees;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The posts of a unit, held or vacant, on one page that can be printed: names and posts are known
/// to whoever sees the unit, so no second person is asked.
@Controller
class ShowCommittee {
  private final Contacts contacts;
  private final Formation formation;
  private final Headings headings;
  private final Gate gate;

  ShowCommittee(Contacts contacts, Formation formation, Headings headings, Gate gate) {
    this.contacts = contacts;
    this.formation = formation;
    this.headings = headings;
    this.gate = gate;
  }

  @GetMapping("/u/{code}/committee")
  @Sees("figures.show-unit")
  CommitteePage show(Place place, Actor actor) {
    int unit = place.unit();
    Coverage own = formation.own(unit);
    return new CommitteePage(
        headings.of(unit, actor),
        lines(unit, contacts.committee(actor, place)),
        contacts.over(actor, place).stream().map(ShowCommittee::beside).toList(),
        own,
        formation.shares(unit),
        gate.opens(actor, "access.give-post", place));
  }

  /// The posts of the rule in their order, then whoever holds another one.
  private List<Line> lines(int unit, List<Colleague> holders) {
    Map<String, PostKinds.PostKind> known = formation.kinds();
    List<Post> posts =
        formation.posts(formation.standing(), known.keySet(), unit).getOrDefault(unit, List.of());
    Map<UUID, Colleague> left = new LinkedHashMap<>();
    holders.forEach(holder -> left.put(holder.posting(), holder));
    List<Line> lines = new ArrayList<>();
    for (Post post : posts) {
      PostKinds.PostKind kind = known.get(post.kind());
      Colleague holder = post.posting() == null ? null : left.remove(post.posting());
      if (holder != null) lines.add(held(holder, post));
      else if (kind != null && post.vacantSince() != null) lines.add(vacant(kind, post));
    }
    left.values().forEach(holder -> lines.add(beside(holder)));
    return lines;
  }

  private static Line held(Colleague holder, Post post) {
    return new Line(
        post.kind(),
        holder.postHi(),
        holder.postEn(),
        holder.name(),
        holder.number(),
        holder.since(),
        post.required(),
        true,
        post.acting(),
        post.confirmed(),
        holder.speaks(),
        holder.posting());
  }

  private static Line vacant(PostKinds.PostKind kind, Post post) {
    LocalDate since = Objects.requireNonNull(post.vacantSince());
    return new Line(
        kind.code(),
        kind.nameHi(),
        kind.nameEn(),
        null,
        null,
        since,
        post.required(),
        true,
        false,
        false,
        false,
        null);
  }

  private static Line beside(Colleague holder) {
    return new Line(
        "",
        holder.postHi(),
        holder.postEn(),
        holder.name(),
        holder.number(),
        holder.since(),
        false,
        false,
        false,
        true,
        holder.speaks(),
        holder.posting());
  }
}
