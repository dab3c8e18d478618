package org.sangathan.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.sangathan.access.Access.Imported;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Place;
import org.sangathan.demo.World.Cell;

/// Who holds which post: somebody for every unit down to the constituency, and in the city for
/// every ward, sector and booth as well. They are the ones by whom people are recorded.
final class Staff {
  private static final int STAFF = 51;
  private static final int SECRETARIES = 52;

  /// Which posts a unit of each level has.
  static final Map<Integer, List<String>> COMMITTEES =
      Map.of(
          Tier.CONSTITUENCY.id(), List.of("constituency-president"),
          Tier.WARD.id(), List.of("unit-president", "unit-secretary"),
          Tier.SECTOR.id(), List.of("sector-in-charge"),
          Tier.BOOTH.id(), List.of("booth-worker"));

  /// A sign-in that the door offers.
  ///
  /// @param role for the words: `demo.post.<role>`
  record Offered(String signIn, String role, Name unit, String code) {}

  private final World world;
  private final Drive drive;
  private final List<Imported> all = new ArrayList<>();
  private final List<Offered> offered = new ArrayList<>();
  private final Map<Integer, UUID> byUnit = new HashMap<>();
  private final Set<Integer> lineAbove = new HashSet<>();
  private final NavigableMap<Integer, Integer> cellFrom = new TreeMap<>();

  Staff(World world, Drive drive) {
    this.world = world;
    this.drive = drive;
    world.cityDistrict().ifPresent(this::drawLine);
    for (Area area : world.areas()) addHead(area);
    for (Cell cell : world.cells()) {
      cellFrom.put(cell.firstUnit(), cell.area().id());
      if (cell.inCity()) addBelow(cell);
    }
    addAuditor();
  }

  private void drawLine(Area city) {
    lineAbove.add(city.id());
    for (int above : city.ancestors()) lineAbove.add(above);
  }

  List<Imported> all() {
    return all;
  }

  /// From when on committees have had their posts.
  LocalDate postsSince() {
    return drive.day(0);
  }

  /// The line from the top down, then the others.
  List<Offered> offered() {
    return offered.stream().sorted(Comparator.comparing(o -> o.signIn.endsWith("2"))).toList();
  }

  /// Who records in a unit: its own worker, or else the head of its constituency.
  UUID enroller(int unit) {
    UUID own = byUnit.get(unit);
    if (own != null) return own;
    UUID head = byUnit.get(cellFrom.floorEntry(unit).getValue());
    if (head == null) throw new IllegalArgumentException("nobody records in unit " + unit);
    return head;
  }

  private void addHead(Area area) {
    String post =
        switch (area.tier()) {
          case NATION -> "national-office";
          case STATE -> "state-office";
          case CONSTITUENCY -> "constituency-president";
          case WARD -> "unit-president";
          case PARLIAMENT, SEAT -> "";
          default -> "in-charge";
        };
    if (post.isEmpty()) return;
    Place place = new Place(area.id(), area.id(), area.code());
    Post head = new Post(place, area.tier(), area.name(), post);
    if (area.tier() == Tier.WARD) addWard(area, head);
    else add(head, area);
  }

  /// Nearly all wards are formed: two of 110 have nobody, four no secretary. Where there is nobody
  /// the city's in-charge records people.
  private void addWard(Area ward, Post president) {
    int nth = world.wards().indexOf(ward);
    if (nth % 55 == 37) {
      byUnit.put(ward.id(), byUnit.get(Objects.requireNonNull(ward.parent()).id()));
      return;
    }
    add(president, ward);
    if (nth % 27 == 12) return;
    String signIn = ward.code().toLowerCase(Locale.ROOT) + "-s";
    sign(new Post(president.place, Tier.WARD, ward.name(), "unit-secretary"), signIn);
  }

  private void addBelow(Cell cell) {
    int booth = 0;
    for (int sector = 0; sector < cell.sectors(); sector++) {
      int first = booth;
      while (booth < cell.booths() && cell.sectorOf(booth) == sector) booth++;
      Place place = new Place(cell.sectorId(sector), cell.area().id(), cell.sectorCode(sector));
      Name name = world.sectorName(cell, sector);
      add(new Post(place, Tier.SECTOR, name, "sector-in-charge"), cell.area());
      List<Name> names = world.boothNames(cell, sector, booth - first);
      for (int b = first; b < booth; b++) {
        Place there = new Place(cell.boothId(b), cell.area().id(), cell.boothCode(b));
        add(new Post(there, Tier.BOOTH, names.get(b - first), "booth-worker"), cell.area());
      }
    }
  }

  private record Post(Place place, Tier tier, Name unit, String type) {}

  private void addAuditor() {
    Area state = world.areas(Tier.STATE).getFirst();
    Place place = new Place(state.id(), state.id(), state.code());
    offer(new Post(place, Tier.STATE, state.name(), "auditor"), "auditor", "auditor");
  }

  /// Everybody signs in by the code of their unit; those in the line from the city's first booth up
  /// to the top by what they are. A neighbour and a stranger show where a reach ends.
  private void add(Post post, Area near) {
    String role = post.tier.code();
    boolean isOther =
        post.tier == Tier.BOOTH ? offers(role) : post.tier == Tier.DISTRICT && !isInLine(near);
    if (isInLine(near) && !offers(role)) offer(post, role, role);
    else if (isOther && !offers(role + 2)) offer(post, role, role + 2);
    else byUnit.put(post.place.unit(), sign(post, post.place.code().toLowerCase(Locale.ROOT)));
  }

  private boolean offers(String signIn) {
    return offered.stream().anyMatch(o -> o.signIn.equals(signIn));
  }

  /// Above the city, or in its district.
  private boolean isInLine(Area area) {
    return lineAbove.contains(area.id())
        || (area.tier().ordinal() >= Tier.DISTRICT.ordinal()
            && lineAbove.contains(area.at(Tier.DISTRICT).id()));
  }

  private void offer(Post post, String role, String signIn) {
    offered.add(new Offered(signIn, role, post.unit, post.place.code()));
    UUID account = sign(post, signIn);
    if (!role.equals("auditor")) byUnit.put(post.place.unit(), account);
  }

  private UUID sign(Post post, String signIn) {
    Chance chance = Chance.of(world.seed(), STAFF, all.size());
    UUID account = Deed.newId(drive.founded(), chance.generator());
    UUID posting = Deed.newId(drive.founded(), chance.generator());
    LocalDate from = since(post);
    String name = new Household(chance, drive.thisYear(), 0.4, 0).somebody();
    all.add(new Imported(account, signIn, name, posting, post.type, post.place, from));
    return account;
  }

  /// Ward secretaries are found one after the other while the drive goes on; nobody is recorded by
  /// them.
  private LocalDate since(Post post) {
    if (!post.type.equals("unit-secretary")) return drive.day(0).minusYears(1);
    Chance chance = Chance.of(world.seed(), SECRETARIES, all.size());
    return drive.day(chance.between(1, Drive.DAYS - 10));
  }
}
