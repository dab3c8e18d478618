package org.sangathan.backup;

import org.sangathan.acts.Refusal;

/// Why a backup is not written or not restored.
enum BackupRefusal implements Refusal {
  ALREADY_THERE(7101),
  CANNOT_WRITE(7102),
  CANNOT_READ(7103),
  NOT_A_BACKUP(7104),
  NEWER_FORMAT(7105),
  CUT_SHORT(7106),
  DAMAGED(7107),
  PASSPHRASE_NEEDED(7108),
  WRONG_PASSPHRASE(7109),
  PASSPHRASE_TOO_SHORT(7110),
  NEWER_TABLES(7111),
  NOT_EMPTY(7112),
  OTHER_KEY(7113),
  NOTHING_HERE(7114),
  ROWS_NOT_TAKEN(7115),
  ROWS_NOT_GIVEN(7116);

  private final int number;

  BackupRefusal(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }
}
