package org.sangathan.publicoffices;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An office to which the public, or its representatives, elected somebody.
///
/// @param place for which: a constituency, a ward, a village
/// @param to the first day without it; null while it is held
public record PublicOffice(
    UUID id, UUID account, Kind kind, String place, LocalDate from, @Nullable LocalDate to) {

  public enum Kind {
    LOK_SABHA,
    RAJYA_SABHA,
    VIDHAN_SABHA,
    VIDHAN_PARISHAD,
    MAYOR,
    COUNCILLOR,
    DISTRICT_PANCHAYAT,
    BLOCK_PANCHAYAT,
    VILLAGE_PANCHAYAT,
    CANTONMENT_BOARD,
    COOPERATIVE,
    OTHER;

    static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
