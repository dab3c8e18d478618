package org.sangathan.formation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A post of a unit, whether or not somebody holds it.
///
/// @param kind the code of the kind of post
/// @param nth of those of its kind in the unit, from 1
/// @param required the unit is formed only when it is held
/// @param posting by which somebody holds it; null while it is vacant
/// @param acting who holds it only looks after it
/// @param confirmed who holds it has said yes
/// @param vacantSince null while it is held
public record Post(
    int unit,
    String kind,
    int nth,
    boolean required,
    @Nullable UUID posting,
    boolean acting,
    boolean confirmed,
    @Nullable LocalDate vacantSince) {}
