package org.sangathan.words;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/// Mobile numbers of India: what people type and spreadsheets hold becomes E.164, which alone is
/// stored. A household often shares one number, so it is never the key of a person.
public final class IndianMobile {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final String COUNTRY = "+91";
  private static final int LONGEST = 32;

  private IndianMobile() {}

  /// The number as E.164, or empty where what was typed is no Indian mobile: a landline, an
  /// extension, two numbers, or a number that a spreadsheet has rounded (9.41515E+09).
  public static Optional<String> parse(String typed) {
    String dialled = dialled(typed);
    if (dialled.isEmpty()) {
      return Optional.empty();
    }
    try {
      PhoneNumber number = read(dialled);
      return isMobile(number)
          ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException unreadable) {
      return Optional.empty();
    }
  }

  /// Nearly all numbers come as ten digits, with or without the country before them; there is
  /// nothing to find out about those, and the library takes twenty times as long to do so.
  private static PhoneNumber read(String dialled) throws NumberParseException {
    int from = dialled.startsWith(COUNTRY) ? COUNTRY.length() : 0;
    if (dialled.length() - from != 10 || dialled.charAt(from) < '6') {
      return NUMBERS.parse(dialled, "IN");
    }
    return new PhoneNumber()
        .setCountryCode(91)
        .setNationalNumber(Long.parseLong(dialled.substring(from)));
  }

  /// For people to read: 98765 43210.
  public static String shown(String e164) {
    String national = national(e164);
    return national.substring(0, 5) + ' ' + national.substring(5);
  }

  /// For those who may know that there is a number, but not which: 98xxxxxx10.
  public static String masked(String e164) {
    String national = national(e164);
    return national.substring(0, 2) + "xxxxxx" + national.substring(8);
  }

  /// The library also takes 1234567890 and 5876543210 for valid landlines, hence the look at the
  /// first digit.
  private static boolean isMobile(PhoneNumber number) {
    PhoneNumberType type = NUMBERS.getNumberType(number);
    boolean mobile = type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
    long national = number.getNationalNumber();
    return mobile
        && number.getCountryCode() == 91
        && !number.hasExtension()
        && national >= 6_000_000_000L
        && national <= 9_999_999_999L;
  }

  /// Digits and a leading plus; empty where anything stands among them that is not only spacing.
  private static String dialled(String typed) {
    String cell = withoutSpreadsheetTraces(typed.strip());
    StringBuilder digits = new StringBuilder(16);
    for (int i = 0; i < cell.length() && digits.length() < LONGEST; i++) {
      char c = cell.charAt(i);
      if (Character.isDigit(c)) {
        digits.append((char) ('0' + Character.digit(c, 10)));
      } else if (c == '+' && digits.isEmpty()) {
        digits.append(c);
      } else if (!isSpacing(c)) {
        return "";
      }
    }
    return digits.toString();
  }

  /// A column of numbers comes as 9415152042.0, a column of texts with an apostrophe before each.
  private static String withoutSpreadsheetTraces(String cell) {
    int start = cell.startsWith("'") ? 1 : 0;
    int end = cell.length();
    while (end > start && cell.charAt(end - 1) == '0') {
      end--;
    }
    boolean decimals = end > start && end < cell.length() && cell.charAt(end - 1) == '.';
    return cell.substring(start, decimals ? end - 1 : cell.length());
  }

  private static boolean isSpacing(char c) {
    return Character.isSpaceChar(c)
        || Character.isWhitespace(c)
        || c == '('
        || c == ')'
        || Character.getType(c) == Character.DASH_PUNCTUATION
        || Character.getType(c) == Character.FORMAT;
  }

  private static String national(String e164) {
    if (e164.length() != 13 || !e164.startsWith(COUNTRY)) {
      throw new IllegalArgumentException("not an Indian mobile in E.164");
    }
    return e164.substring(COUNTRY.length());
  }
}
