package org.sangathan.signin;

import java.util.List;
import org.sangathan.pages.Page;

/// Choosing a new password.
///
/// @param first the present one was given for one time: nothing else can be done before
/// @param known there is a present one, which is asked
/// @param words that a guesser knows, for the meter
public record PasswordPage(boolean first, boolean known, List<String> words) implements Page {}
