package org.sangathan.people;

import org.sangathan.acts.Refusal;

/// Why somebody is not shown what is known of a person.
enum PeopleRefusal implements Refusal {
  NOBODY_HERE(4011),
  NO_PHONE(4012);

  private final int number;

  PeopleRefusal(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public int status() {
    return this == NOBODY_HERE ? 404 : 422;
  }
}
