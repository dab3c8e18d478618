package org.sangathan.redrawing;

import org.sangathan.acts.Refusal;

/// Why boundaries are not redrawn, and what would change.
enum RedrawingRefusal implements Refusal {
  UNIT_UNKNOWN(5801),
  UNIT_CLOSED(5802),
  ROOT_STAYS(5803),
  TOO_FEW_PARTS(5804),
  CODE_TWICE(5805),
  NOT_YOURS_THERE(5806),
  ANOTHER_LEVEL(5807),
  DRIVE_RUNS_THERE(5808),
  NOT_BELOW(5809),
  NO_SUCH_PART(5810),
  NOT_A_PERSON_HERE(5811),
  LINE_MALFORMED(5812),
  CANNOT_LIE_THERE(5813),
  SHARE_UNLIKELY(5814),

  REDRAWING_UNKNOWN(5831),
  UNDONE_ALREADY(5832, 409),
  REDRAWN_SINCE(5833, 409),
  PEOPLE_SINCE(5834, 409),
  UNITS_SINCE(5835, 409),
  POSTS_SINCE(5836, 409),
  TARGETS_SINCE(5837, 409),
  REDRAWN_UNIT(5838, 409),
  NOBODY_TO_SORT(5839),
  BODIES_SINCE(5840, 409),

  /// Not yet: this is what would change.
  LOOK_FIRST(5841),
  WOULD_CLOSE(5842),
  WOULD_GO_ON(5843),
  WOULD_GET(5844),
  WOULD_LIE_IN(5845),
  WOULD_SHARE_TARGETS(5846),
  POST_WOULD_GO(5847),
  POST_WOULD_END(5848),
  MORE_POSTS(5849),

  /// What is wrong with a list, or odd, and what it would change.
  LIST_TOO_LOW(5850),
  LIST_OF_NONE(5851),
  LIST_UNITS(5852),
  LIST_UNNAMED(5853),
  LIST_PEOPLE(5854),
  LIST_POSTS(5855),
  LIST_POSTS_TWICE(5856),
  LIST_TARGETS(5857),
  BODIES_IN_NUMBERS(5858),
  LIST_RENAMED(5859),
  LIST_MOVED(5860),
  ROW_MISSING_CELL(5861),
  ROW_CODE(5862),
  ROW_NAME(5863),
  ROW_OLD_FONT(5864),
  ROW_SHARE(5865),
  ROW_TWICE(5866),
  ROW_UNIT_UNKNOWN(5867),
  ROW_UNIT_CLOSED(5868),
  ROW_NOT_YOURS(5869),
  ROW_OTHER_LEVEL(5870),
  ROW_CANNOT_LIE_THERE(5871),
  ROW_UNITS_BELOW(5872),
  ROW_SHARES(5873),
  ROW_CODE_GOES(5874),
  ROW_NAME_MISSING(5877),
  ROW_PARENT_MISSING(5878),
  ROW_CODE_TAKEN(5879),
  ROW_SAYS_OTHERWISE(5880),
  ROW_DRIVE(5881),

  BODY_WOULD_GO(5882),
  BODY_WOULD_YIELD(5883),
  BODY_WOULD_BE_ALONE(5884),
  BODY_WOULD_GET_OTHERS(5885),
  MORE_BODIES(5886),

  ROW_COUNTED(5887),
  ROW_UNDER_MOVED(5888),

  WOULD_TAKE_POST_TARGETS(5889),
  LIST_POST_TARGETS(5890);

  private final int number;
  private final int status;

  RedrawingRefusal(int number) {
    this(number, 422);
  }

  RedrawingRefusal(int number, int status) {
    this.number = number;
    this.status = status;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public int status() {
    return this == REDRAWING_UNKNOWN || this == NOBODY_TO_SORT ? 404 : status;
  }
}
