package org.sangathan.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.access.PostKinds;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Gate;
import org.sangathan.database.Fence;
import org.springframework.stereotype.Component;

/// Gives names to what stands in the trail as ids and numbers: who, as which post, what, where,
/// from where.
@Component
public class TrailLines {
  /// Without it one is told the part of an address that names a network, and no single machine.
  static final String WHOLE_ADDRESS = "audit.show-address";

  static final int MOST = 200;

  private final TrailStore store;
  private final Accounts accounts;
  private final PostKinds posts;
  private final Places places;
  private final Acts acts;
  private final Gate gate;

  TrailLines(
      TrailStore store, Accounts accounts, PostKinds posts, Places places, Acts acts, Gate gate) {
    this.store = store;
    this.accounts = accounts;
    this.posts = posts;
    this.places = places;
    this.acts = acts;
    this.gate = gate;
  }

  /// The last looks at a person, the newest first. Whether the reader may see the person is for the
  /// caller to know.
  public List<TrailLine> looksAt(Fence fence, UUID person, int[] cells, Actor reader) {
    return told(store.looksAt(fence, person, cells, MOST), reader);
  }

  List<TrailLine> told(List<TrailStore.Row> rows, Actor reader) {
    Map<UUID, String> names =
        accounts.names(rows.stream().map(TrailStore.Row::account).collect(Collectors.toSet()));
    Set<UUID> held =
        rows.stream()
            .map(TrailStore.Row::posting)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<UUID, PostKinds.PostKind> kinds = posts.ofPostings(held);
    Map<Integer, Places.Name> units =
        places.names(rows.stream().map(TrailStore.Row::unit).collect(Collectors.toSet()));
    boolean whole = gate.posting(reader, WHOLE_ADDRESS, places.root()).isPresent();
    return rows.stream()
        .map(row ->
            told(
                row,
                names.getOrDefault(row.account(), "–"),
                row.posting() == null ? null : kinds.get(row.posting()),
                units.get(row.unit()),
                whole ? row.address() : network(row.address())))
        .toList();
  }

  private TrailLine told(
      TrailStore.Row row,
      String who,
      PostKinds.@Nullable PostKind post,
      Places.@Nullable Name unit,
      @Nullable String address) {
    boolean look = row.kind().equals("look");
    return new TrailLine(
        row.at(),
        who,
        post != null && post.forPrograms(),
        post == null ? null : post.nameHi(),
        post == null ? null : post.nameEn(),
        look ? "audit.look." + row.what() : row.what() + ".label",
        look ? null : acts.wordOf(row.what(), row.outcome()).orElse(null),
        unit == null ? "" : unit.code(),
        unit == null ? null : unit.hi(),
        unit == null ? null : unit.en(),
        row.door() == null ? null : "audit.door." + row.door(),
        address,
        row.people());
  }

  /// Three of four numbers of an old address, four of eight groups of a new one.
  static @Nullable String network(@Nullable String address) {
    if (address == null) return null;
    int dot = address.lastIndexOf('.');
    if (dot > 0 && address.indexOf(':') < 0) return address.substring(0, dot) + ".x";
    String[] groups = address.split(":", -1);
    if (groups.length < 3) return null;
    return Arrays.stream(groups)
            .limit(Math.min(4, groups.length - 1))
            .collect(Collectors.joining(":"))
        + ":x";
  }
}
