package org.sangathan.membership;

import org.sangathan.acts.Refusal;

/// Why a person is not recorded, mended, moved or withdrawn.
enum MembershipRefusal implements Refusal {
  UNIT_CLOSED(4101),
  UNDER_AGE(4102),
  AGE_NOT_DECLARED(4103),
  NO_CONSENT(4104),
  PHONE_OR_NONE(4105),
  NOT_A_MOBILE(4106),
  TAKES_NO_MEMBERS(4107),
  LIKELY_TWIN(4108),
  /// Says nothing of why: a serving government servant must leave no trace.
  CANNOT_BE_RECORDED(4109),
  BIRTH_YEAR_UNLIKELY(4110),
  NAME_TOO_SHORT(4111),
  NOTICE_UNKNOWN(4112),
  PERSON_UNKNOWN(4113),
  NOT_YOUR_RECORD(4114),
  PLACE_OUT_OF_REACH(4115),
  INVITATION_NEEDS_PHONE(4116),
  INVITATION_UNKNOWN(4117),
  SAME_PLACE(4118),
  DRIVE_WITHOUT_NAME(4119),
  DRIVE_ENDS_EARLY(4120),
  DRIVE_TOO_LONG(4121),
  FEE_UNLIKELY(4122),
  DRIVE_UNKNOWN(4123),
  POST_ENROLS_NOBODY(4124),
  NOT_IN_THIS_DRIVE(4125),
  DRIVE_OR_INVITATION_THERE(4126),
  RENEWED_ALREADY(4127),
  RECORDED_JUST_NOW(4128),
  PHONE_BY_WHO_ENROLS(4129);

  private final int number;

  MembershipRefusal(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public int status() {
    return this == PERSON_UNKNOWN || this == INVITATION_UNKNOWN || this == DRIVE_UNKNOWN
        ? 404
        : 422;
  }
}
