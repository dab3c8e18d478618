-- An affiliated organisation that is suspended: posts in its tree open nothing meanwhile.
alter table tree add column suspended_on date;
