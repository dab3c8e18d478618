package org.sangathan.organisation;

/// A hierarchy of its own: the main one, the parliamentary, the municipal, an affiliate's.
public record TreeName(int id, String code, String nameHi, String nameEn) {}
