create table drive (
  id uuid primary key,
  scope int not null references unit,
  name_hi text,
  name_en text,
  opened_at timestamptz not null,
  check (num_nonnulls(name_hi, name_en) > 0)
);
comment on table drive is 'shard:reference A membership drive, and the unit within which it runs.';

-- What was settled for a drive, and since when; the latest holds, the earlier ones are kept.
create table drive_terms (
  drive uuid not null references drive,
  since timestamptz not null,
  from_day date not null,
  to_day date not null,
  fee int check (fee >= 0),
  primary key (drive, since),
  check (to_day >= from_day)
);
comment on table drive_terms is 'shard:reference First and last day of a drive and its fee in rupees, as settled at a moment.';
