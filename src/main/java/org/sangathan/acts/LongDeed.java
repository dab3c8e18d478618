package org.sangathan.acts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// A deed that will take long, and to which nothing is in the way so far.
///
/// @param said so that the same deed comes of it later: with place, cell and time
/// @param formHash equal for equal forms
public record LongDeed(
    UUID id, String act, Actor actor, Map<String, Object> said, byte[] formHash) {

  static LongDeed of(Waiting<?, ?> waiting, Map<String, ?> said) {
    Deed<?> deed = waiting.deed();
    Map<String, Object> fixed = new LinkedHashMap<>(said);
    fixed.put("unit", deed.place().code());
    fixed.put("cell", String.valueOf(deed.cell()));
    fixed.put("at", deed.saidAt().toString());
    fixed.remove("now");
    return new LongDeed(deed.id(), waiting.act().name(), deed.actor(), fixed, waiting.formHash());
  }
}
