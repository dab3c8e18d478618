package org.sangathan.signin;

import org.sangathan.pages.Page;

/// Choosing a new password.
///
/// @param first the present one was given for one time: nothing else can be done before
/// @param known there is a present one, which is asked
public record PasswordPage(boolean first, boolean known) implements Page {}
