package org.sangathan.mentoring;

import java.time.LocalDate;
import java.util.UUID;

/// A mentor and somebody whom they guide.
///
/// @param cell in which the row lies, as the mentor's post does
/// @param mentor the account of the elder
/// @param unit in which they were a mentor when it was made
/// @param worker the account of the other one
record Pair(int cell, UUID id, UUID mentor, int unit, UUID worker, LocalDate since) {}
