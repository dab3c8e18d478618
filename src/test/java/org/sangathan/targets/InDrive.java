package org.sangathan.targets;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.sangathan.acts.Reply;
import org.sangathan.world.InSmallWorld;
import org.springframework.beans.factory.annotation.Autowired;

/// The small world with a drive of thirty days that began nine days ago in the state.
abstract class InDrive extends InSmallWorld {
  static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Kolkata"));

  @Autowired TargetStore store;

  String drive = "";

  @BeforeEach
  void openDrive() {
    drive =
        subject(
            say(
                "nisha",
                "membership.open-drive",
                "S1",
                "nameHi",
                "सदस्यता अभियान",
                "from",
                TODAY.minusDays(9).toString(),
                "to",
                TODAY.plusDays(20).toString()));
  }

  Reply say(String who, String act, String unit, Object... fields) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("id", id().toString());
    said.put("unit", unit);
    for (int i = 0; i < fields.length; i += 2) said.put((String) fields[i], fields[i + 1]);
    return perform(who, act, said);
  }

  /// What holds in this drive, by code of unit and issuer: `B1 by D1`.
  Map<String, Long> targets(String... codes) {
    Map<Integer, String> names =
        List.of(
                "N", "S1", "D1", "D1-CITY", "W1", "AC1", "AC2", "SEC1", "SEC2", "SEC3", "B1", "B2",
                "B3", "B4")
            .stream()
            .collect(Collectors.toMap(c -> organisation.unit(c).orElseThrow().id(), c -> c));
    int[] units =
        List.of(codes).stream().mapToInt(c -> organisation.unit(c).orElseThrow().id()).toArray();
    int[] cells =
        java.util.Arrays.stream(units)
            .flatMap(u -> java.util.Arrays.stream(organisation.tree().allCells(u)))
            .toArray();
    return store.of(UUID.fromString(drive), cells, units).stream()
        .collect(
            Collectors.toMap(
                t -> names.get(t.unitId()) + " by " + names.get(t.issuer()),
                TargetStore.Target::value));
  }
}
