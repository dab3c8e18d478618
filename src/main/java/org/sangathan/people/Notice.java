package org.sangathan.people;

import java.time.LocalDate;

/// What is read out or shown before anybody consents; a changed word is a new version.
public record Notice(int version, String textHi, String textEn, LocalDate issuedOn) {}
