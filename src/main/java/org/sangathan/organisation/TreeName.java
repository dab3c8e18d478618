package org.sangathan.organisation;

/// A hierarchy of its own: the main one, the parliamentary, the municipal, an affiliate's.
///
/// @param suspended posts in it open nothing until it goes on; nothing else changes
public record TreeName(int id, String code, String nameHi, String nameEn, boolean suspended) {}
