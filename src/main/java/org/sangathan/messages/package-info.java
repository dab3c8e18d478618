/// Short messages that the system itself must send, first of all one-time codes for signing in.
/// Whoever has something to tell somebody's phone leaves it here in its own transaction; a postman
/// in each node hands it to the operator's gateway, each message by one node. No text goes out that
/// is not a filled template, and nothing secret is kept after it went.
///
/// Owns: `message`, `message_template`. Uses: words, database, peers, acts, pages.
@NullMarked
package org.sangathan.messages;

import org.jspecify.annotations.NullMarked;
