package org.sangathan.access;

import java.util.UUID;
import org.sangathan.signin.Slip;

/// Somebody who is to be given a slip, with the first of their posts.
///
/// @param waiting they have never signed in
public record Newcomer(
    UUID account, String name, String signInName, Slip.Post post, boolean waiting) {}
