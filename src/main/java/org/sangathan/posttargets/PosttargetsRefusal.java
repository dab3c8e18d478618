package org.sangathan.posttargets;

import org.sangathan.acts.Refusal;

/// Why a post gets no target. Numbers never change meaning.
enum PosttargetsRefusal implements Refusal {
  NOT_POSITIVE(5601),
  UNIT_CLOSED(5602),
  POST_UNKNOWN(5603),
  WORKERS_HAVE_NONE(5604),
  MENTORS_HAVE_NONE(5605),
  OFFICES_HAVE_NONE(5606),
  POST_TARGET_UNKNOWN(5607, 404),
  POST_TARGET_THERE(5608);

  private final int number;
  private final int status;

  PosttargetsRefusal(int number) {
    this(number, 422);
  }

  PosttargetsRefusal(int number, int status) {
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
