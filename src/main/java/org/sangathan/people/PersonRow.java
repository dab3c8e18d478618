package org.sangathan.people;

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

  Recorded toRecord() {
    if (recorded == null) throw new IllegalStateException("only a description, nobody to record");
    return recorded;
  }
}
