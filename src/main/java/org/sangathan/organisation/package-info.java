/// The shape of the organisation: trees of units with levels, codes, names and dated changes, ties
/// between trees, and the arrays that answer "is this within that" without asking the database.
///
/// Owns: `tree`, `level`, `unit`, `former_name`, `former_parent`, `former_closing`, `unit_cell`,
/// `official_id`, `unit_link`, `unit_count`, `unit_fact`, `unit_word`, `unit_import`,
/// `unit_import_change`, `tree_version`. Uses: words, database, acts, pages, accounts, signin,
/// access, exchange.
@NullMarked
package org.sangathan.organisation;

import org.jspecify.annotations.NullMarked;
