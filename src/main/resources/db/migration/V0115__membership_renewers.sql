-- Who told that people stay, as membership_enroller finds who recorded them.
create index renewal_account on renewal (account, deed_at);
