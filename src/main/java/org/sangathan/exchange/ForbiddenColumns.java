package org.sangathan.exchange;

import java.util.Locale;
import java.util.regex.Pattern;

/// Columns that no file may bring, whatever its kind: what a person believes or was born as, and
/// where somebody serves. They are dropped before anything is kept, and named.
final class ForbiddenColumns {
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "caste|\\bjati\\b|religion|\\bdharm|community|\\bgotra|aadhaar|aadhar|epic|voter_?id"
              + "|department|designation|employee|\\boffice|employer|service_book"
              + "|जाति|धर्म|मज़हब|मजहब|समुदाय|गोत्र|आधार|मतदाता पहचान|विभाग|पदनाम|कार्यालय|कर्मचारी|नियोक्ता");

  private ForbiddenColumns() {}

  static boolean has(String header) {
    return FORBIDDEN.matcher(header.toLowerCase(Locale.ROOT)).find();
  }
}
