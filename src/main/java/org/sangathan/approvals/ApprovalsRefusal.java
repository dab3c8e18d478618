package org.sangathan.approvals;

import org.sangathan.acts.Refusal;

/// What the module refuses. Numbers never change meaning.
enum ApprovalsRefusal implements Refusal {
  PROPOSAL_UNKNOWN(2501, 404),
  YOUR_OWN_PROPOSAL(2502, 403);

  private final int number;
  private final int status;

  ApprovalsRefusal(int number, int status) {
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
