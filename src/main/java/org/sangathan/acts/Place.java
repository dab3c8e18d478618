package org.sangathan.acts;

/// Where something happens: a unit by number, and the cell in which its facts are born.
public record Place(int unit, int cell, String code) {}
