/// Whether every unit has its people: which posts a unit of each level has, by whom each is held or
/// since when it is vacant, and how many units are formed, live at every level. A post is there
/// while nobody holds it. What office-bearers say of themselves counts in the shares of women and
/// youth, as numbers only; beside a name it stands on shortlists alone, after a second yes.
///
/// Owns: `formation_rule`, `formation_goal`, `own_group`, `post`, `former_post`, `formation`,
/// `formation_total`, `former_formation`, `formation_statement`, `formation_turn`. Uses: words,
/// database, acts, pages, access (also its view `held_post`), organisation (also its view
/// `unit_tree`), contacts, papers.
@NullMarked
package org.sangathan.formation;

import org.jspecify.annotations.NullMarked;
