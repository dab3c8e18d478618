-- Who was brought back keeps the tombstone, with that said on it: otherwise a list of the erased that
-- another node wrote could not tell an older database from a mistake that was undone.
alter table tombstone add column back boolean not null default false;
alter table tombstone add column changed_by uuid;
alter table tombstone add column changed_at timestamptz;
update tombstone t
   set changed_by = c.erased_by, changed_at = coalesce(c.erased_at, t.erased_on)
  from tombstone o left join erased_copy c on c.cell_id = o.cell_id and c.person_id = o.id
 where o.cell_id = t.cell_id and o.id = t.id;
alter table tombstone alter column changed_at set not null;
create index tombstone_changed on tombstone (changed_at);
