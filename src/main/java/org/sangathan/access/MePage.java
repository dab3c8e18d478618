package org.sangathan.access;

import java.util.List;
import org.sangathan.accounts.Token;
import org.sangathan.pages.Page;

/// One's own account.
///
/// @param lent of one's own posts, with those who may act in them
/// @param mayMakeTokens one's post lets programs act in one's name
/// @param newToken proposed; shown this once, because only its hash will be kept
public record MePage(
    String signInName,
    List<HeldPost> posts,
    List<HeldPost> lent,
    List<Token> tokens,
    boolean mayMakeTokens,
    String newToken)
    implements Page {}
