package org.sangathan.goals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sangathan.targets.Course;
import org.sangathan.targets.Forecast;
import org.sangathan.targets.Pace;

/// What a unit is to reach in a drive, who set it, and how far it is.
///
/// @param drive its id
/// @param measure the key of the word for what is counted
/// @param late how many of those who are counted were received on a later day than recorded
/// @param forecast where it will stand on the last day; null where there is too little to tell
/// @param course the way until now; only of a unit that is looked at by itself
/// @param until the last day of the drive
public record Goal(
    String drive,
    @Nullable String driveHi,
    @Nullable String driveEn,
    String measure,
    @Nullable String issuerHi,
    @Nullable String issuerEn,
    Pace pace,
    long late,
    @Nullable Forecast forecast,
    @Nullable Course course,
    LocalDate until) {}
