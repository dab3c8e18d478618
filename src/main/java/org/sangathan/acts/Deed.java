package org.sangathan.acts;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// One act being done by somebody: what was said, by whom, where and when.
///
/// @param id made by the client; the same id again is the same deed
/// @param cell under which the act row stands: the one that the client was told with the unit, so
///   that a repeat is found although the unit has moved meanwhile; usually the place's own
/// @param posting under which the actor may do it; null for the actor's own affairs
/// @param saidFor the unit for which it was said: another one than the place where it was redrawn
///   meanwhile
/// @param saidAt when it was said by the client's clock, corrected by its skew
/// @param receivedAt the server's clock
/// @param day the organisation's open day, on which the deed counts
public record Deed<F extends Record>(
    UUID id,
    int cell,
    F form,
    Actor actor,
    @Nullable UUID posting,
    Place place,
    int saidFor,
    Instant saidAt,
    Instant receivedAt,
    LocalDate day) {

  /// Ids for the rows that this deed makes: the same deed always makes the same ids, and they keep
  /// the time order of its own.
  public UUID idOf(int nth) {
    long mixed = mix(id.getLeastSignificantBits() + 0x9E3779B97F4A7C15L * (nth + 1));
    long high = id.getMostSignificantBits();
    long most = (high & ~0xFFFL) | (mix(high ^ mixed) & 0xFFFL);
    return new UUID(most, (mixed & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
  }

  /// The finaliser of SplitMix64 (Steele, Lea, Flood 2014): one bit in changes half the bits out.
  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }

  Deed<F> on(LocalDate openDay) {
    return new Deed<>(id, cell, form, actor, posting, place, saidFor, saidAt, receivedAt, openDay);
  }

  /// A new UUIDv7 (RFC 9562 §5.7) for that instant, with chance given from outside.
  public static UUID newId(Instant at, RandomGenerator chance) {
    ByteBuffer bytes = ByteBuffer.allocate(16);
    bytes.putLong((at.toEpochMilli() << 16) | 0x7000L | (chance.nextLong() & 0xFFFL));
    bytes.putLong((chance.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    return new UUID(bytes.getLong(0), bytes.getLong(8));
  }
}
