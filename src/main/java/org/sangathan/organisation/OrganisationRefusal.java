package org.sangathan.organisation;

import org.sangathan.platform.Refusal;

/// Why a change of the tree, or a row of a file of units, is not taken.
enum OrganisationRefusal implements Refusal {
  LEVEL_NOT_ALLOWED_THERE(3001),
  CODE_TAKEN(3002, 409),
  CODE_MALFORMED(3003),
  UNIT_CLOSED(3004),
  CIRCLE(3005),
  ALREADY_COUNTED_ELSEWHERE(3006, 409),
  DAY_TO_COME(3007),
  DAY_TOO_EARLY(3008),
  NAME_MISSING(3009),
  LEVEL_UNKNOWN(3010),
  UNIT_UNKNOWN(3011),
  UNITS_BELOW_ARE_OPEN(3012, 409),
  TREE_UNKNOWN(3013),
  LEVEL_TAKEN(3014, 409),
  TREE_TAKEN(3015, 409),
  NO_TREE_OF_EMPLOYEES(3016),
  FOUNDED_ALREADY(3017, 409),
  LINKED_ALREADY(3018, 409),
  NOT_LINKED(3019),
  ANOTHER_TREE(3020),
  NOT_YOURS_THERE(3021, 403),
  LEVEL_IN_USE(3022, 409),
  NOTHING_CHANGES(3023),
  ROOT_STAYS(3024),
  LESS_THAN_NOTHING(3025),
  OLD_FONT(3026),
  LINK_TO_ITSELF(3027),
  ONLY_AT_THE_TOP(3028, 403),

  FILE_EMPTY(3050),
  COLUMN_MISSING(3051),
  COLUMN_TWICE(3052),
  COUNT_WITHOUT_DAY(3053),
  FILE_TOO_LONG(3054),
  ROW_TOO_LONG(3055),
  ROW_TOO_SHORT(3056),
  ROW_QUOTES(3057),
  ROW_CODE_TWICE(3058),
  ROW_CODE(3059),
  ROW_TREE(3060),
  ROW_LEVEL(3061),
  ROW_PARENT_MISSING(3062),
  ROW_PARENT_UNKNOWN(3063),
  ROW_PARENT_CLOSED(3064),
  ROW_LEVEL_NOT_ALLOWED(3065),
  ROW_CIRCLE(3066),
  ROW_NAME_MISSING(3067),
  ROW_OLD_FONT(3068),
  ROW_LETTERS(3069),
  ROW_TEXT_TOO_LONG(3070),
  ROW_DAY(3071),
  ROW_DAY_TO_COME(3072),
  ROW_DAYS_CROSSED(3073),
  ROW_KIND(3074),
  ROW_NUMBER(3075),
  ROW_LINK_UNKNOWN(3076),
  ROW_OTHER_LEVEL(3078),
  ROW_UNITS_BELOW(3079),
  ROW_NOT_YOURS(3080),
  ROW_NOT_HINDI(3081),
  ROW_MISSING_CELL(3082),
  ROW_UNIT_CLOSED(3083);

  private final int number;
  private final int status;

  OrganisationRefusal(int number) {
    this(number, 422);
  }

  OrganisationRefusal(int number, int status) {
    this.number = number;
    this.status = status;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public int status() {
    return status;
  }
}
