package org.sangathan.organisation;

import java.util.Map;
import org.sangathan.pages.Page;

/// The first run.
///
/// @param levels words of the levels at which a tree can begin, by what the form sends
/// @param act whose form it is
public record SetupPage(String act, Map<String, String> levels) implements Page {}
