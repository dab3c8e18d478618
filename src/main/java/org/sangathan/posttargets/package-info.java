/// What each holder of one kind of post is to reach in a drive ("each district in-charge 5,000"),
/// beside two counts that are named apart: whom they recorded themselves, and what was made in the
/// units of their post.
///
/// Such a target hangs on the post and never on a person: whoever follows in the post has it from
/// that day on, and of those whom they recorded counts what they recorded on the days of the drive.
/// It lies in the tree of the unit for which it was said, and reaches the posts of that unit and of
/// all below it, whatever is split or merged there. It is no part of any unit's own target, and the
/// counts of units of several posts are never added up, because those units may lie in each other.
/// Heads, in-charges and office-bearers can have one; workers and mentors have none.
///
/// Owns: `post_target`. Uses: words, database, acts, pages, accounts, access (also its view
/// `held_post`), organisation, figures, membership, formation, targets.
@NullMarked
package org.sangathan.posttargets;

import org.jspecify.annotations.NullMarked;
