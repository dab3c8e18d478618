package org.sangathan.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.keys.PhoneBlind;

/// A description with the keys by which it is found, as the columns hold them.
record PersonRow(
    @Nullable Recorded recorded, Described described, NameKey key, byte @Nullable [] phoneBlind) {

  static PersonRow of(Recorded recorded, PhoneBlind blind) {
    PersonRow keyed = keyed(recorded.described(), blind);
    return new PersonRow(recorded, keyed.described, keyed.key, keyed.phoneBlind);
  }

  static PersonRow keyed(Described described, PhoneBlind blind) {
    Phone phone = described.phone();
    NameKey key = NameKey.of(described.name(), described.guardian());
    return new PersonRow(null, described, key, phone == null ? null : blind.of(phone.open()));
  }

  /// By what a likely twin is looked for.
  record Sought(UUID id, int cell, int unit, byte @Nullable [] blind, String given) {}

  Sought sought() {
    Recorded r = toRecord();
    return sought(r.id(), r.home().cell(), r.home().unit());
  }

  Sought sought(UUID id, int cell, int unit) {
    return new Sought(id, cell, unit, phoneBlind, key.skelGiven());
  }

  Recorded toRecord() {
    if (recorded == null) throw new IllegalStateException("only a description, nobody to record");
    return recorded;
  }
}
