package org.sangathan.access;

/// A kind of post, as data: what it allows and how far it reaches.
record PostType(
    String code, String nameHi, String nameEn, Capabilities capabilities, Grant.Reach reach) {}
