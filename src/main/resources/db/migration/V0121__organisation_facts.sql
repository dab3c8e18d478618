create table unit_fact (
  unit_id int not null references unit,
  what text collate "C" not null,
  since date not null,
  value text not null,
  primary key (unit_id, what, since)
);
comment on table unit_fact is 'shard:reference What has been so of a unit since a day, until another value of the same kind: a seat that is reserved.';
