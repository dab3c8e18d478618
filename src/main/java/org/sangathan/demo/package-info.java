/// A whole state that never existed, of real size: its tree, its people, sixty days of enrolment
/// and somebody to sign in at every level. Everything is drawn from one seed by rule, from lists of
/// our own (`demo/lists.txt`); there is no real person, party or place in it. The tests' small
/// named world is drawn by the same classes.
///
/// Owns: nothing. Loads into the tables of organisation, people, membership, figures and targets.
/// That is done by COPY, once and only while they are empty, with all columns in [DemoTable]: the
/// one exception to the rule that a table is written by its owner alone. Bodies are formed and
/// targets by post are set by acts. Uses: words, database, keys, acts, accounts, signin, access,
/// organisation, figures, people, membership, formation, targets.
@NullMarked
package org.sangathan.demo;

import org.jspecify.annotations.NullMarked;
