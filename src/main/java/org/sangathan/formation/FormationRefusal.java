package org.sangathan.formation;

import org.sangathan.acts.Refusal;

/// What the module refuses. Numbers never change meaning.
enum FormationRefusal implements Refusal {
  LEVEL_UNKNOWN(3301),
  KIND_UNKNOWN(3302),
  PLACES_OUT_OF_RANGE(3303),
  ONLY_AT_THE_TOP(3304, 403),
  NO_SUCH_RULE(3305),
  MORE_THAN_THERE_ARE(3306),
  MENTORS_HAVE_NO_QUOTA(3307),
  TERM_OUT_OF_RANGE(3308),
  SHARE_OUT_OF_RANGE(3309),
  MORE_POSTS_THAN_THERE_ARE(3310);

  private final int number;
  private final int status;

  FormationRefusal(int number) {
    this(number, 422);
  }

  FormationRefusal(int number, int status) {
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
