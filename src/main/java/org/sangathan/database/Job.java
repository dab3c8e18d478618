package org.sangathan.database;

import java.time.LocalTime;

/// Work that is done once a day, by one node of all, in the organisation's own time. A module
/// registers one as a bean; a job that was missed is made up when the next node starts.
public record Job(String name, LocalTime at, Runnable work) {}
