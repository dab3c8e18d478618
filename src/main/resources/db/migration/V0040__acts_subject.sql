-- What was done to an account or a post: acts of `accounts` and `access`, which are few.
create index act_on_account on act (subject) where act >= 'acc' and act < 'acd';
