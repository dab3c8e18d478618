package org.sangathan.organisation;

import java.util.List;

/// A level of one tree, such as district or booth. Which levels there are is data; two may bear one
/// label, and a unit may skip those between its own and its parent's.
///
/// @param rank how far down it stands among the levels of its tree
/// @param parents levels whose units may have units of this one as children; empty for a root
/// @param carriesCell whether facts below it are born in its cell (the assembly constituency)
/// @param takesMembers whether people may have their home in a unit of it
public record Level(
    int id,
    int tree,
    String code,
    int rank,
    String nameHi,
    String nameEn,
    List<Integer> parents,
    boolean carriesCell,
    boolean takesMembers) {}
