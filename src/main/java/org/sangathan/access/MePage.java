package org.sangathan.access;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.DoorWatch;
import org.sangathan.accounts.Token;
import org.sangathan.pages.Page;
import org.sangathan.signin.OtherWay;

/// One's own account.
///
/// @param phoneUnproven an office wrote a new number down that one has not shown to be one's own
/// @param lent of one's own posts, with those who may act in them
/// @param known every capability by the module that it belongs to
/// @param mayMakeTokens one's post lets programs act in one's name
/// @param ways of coming in that one keeps on pages of their own
/// @param failed null where no try at the account failed since one was here before
/// @param newToken proposed; shown this once, because only its hash will be kept
public record MePage(
    String signInName,
    boolean phoneUnproven,
    List<HeldPost> posts,
    List<HeldPost> lent,
    List<Given> tokens,
    Map<String, List<String>> known,
    boolean mayMakeTokens,
    String newToken,
    List<OtherWay.Step> ways,
    DoorWatch.@Nullable Failed failed)
    implements Page {

  /// A token that one gave to a program, and what binds it.
  ///
  /// @param within null for all units of one's own
  /// @param capabilities empty for all that one's posts allow
  public record Given(Token token, Places.@Nullable Name within, List<String> capabilities) {}
}
