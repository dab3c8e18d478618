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

  /// Not yet: this is what would change.
  LOOK_FIRST(5841),
  WOULD_CLOSE(5842),
  WOULD_GO_ON(5843),
  WOULD_GET(5844),
  WOULD_LIE_IN(5845),
  WOULD_SHARE_TARGETS(5846),
  POST_WOULD_GO(5847),
  POST_WOULD_END(5848),
  MORE_POSTS(5849);

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
