package org.sangathan.bodies;

import org.sangathan.acts.Refusal;

/// What is refused of bodies and of their decisions. Numbers never change meaning.
enum BodiesRefusal implements Refusal {
  BODY_UNKNOWN(3701, 404),
  UNIT_CLOSED(3702),
  DAY_TO_COME(3703),
  QUORUM_IMPOSSIBLE(3704),
  KIND_UNKNOWN(3705),
  HOLDER_UNKNOWN(3706),
  SEAT_TWICE(3707),
  NOBODY_VOTES(3708),
  UNIT_NOT_BELOW(3709),
  JOINT_OF_SEVERAL(3710),
  NOT_JOINT(3711),
  EXECUTIVE_THERE(3712),
  NOT_DISSOLVED(3713),
  FOLLOWED_ALREADY(3714),
  BODY_DISSOLVED(3715),
  BEFORE_IT_WAS_FORMED(3716),
  TOO_LONG_AGO(3717),
  UNDER_QUORUM(3718),
  MORE_THAN_SIT(3719),
  NOBODY_SITS(3720),
  PRESENT_MISSING(3721),
  UNIT_NOT_IN_IT(3722),
  DECISION_UNKNOWN(3723),
  TAKEN_BACK_ALREADY(3724),
  TAKES_BACK_ONLY(3725),
  DECISION_NOT_OVER_IT(3726),
  BODIES_THERE(3727);

  private final int number;
  private final int status;

  BodiesRefusal(int number) {
    this(number, 422);
  }

  BodiesRefusal(int number, int status) {
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
