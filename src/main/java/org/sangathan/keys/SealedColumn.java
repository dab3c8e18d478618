package org.sangathan.keys;

/// A column of sealed values, as its owner lets it be gone through: a bean for each.
///
/// @param name `table.column`, to which its values are bound
/// @param read a stretch in the order of its rows, as `cell_id, id, plain, sealed`: those after
///   `:cell` and `:id`, `:most` of them, without rows that have no value
/// @param write puts `:sealed` in the place of what was read, in the rows `:cells`, `:ids`, unless
///   they changed meanwhile: `:was` holds what was sealed there, or null where it was plain; what
///   was plain goes
/// @param count how many rows are sealed with each key, as `number, rows`; number 0 for plain ones
public record SealedColumn(String name, String read, String write, String count) {}
