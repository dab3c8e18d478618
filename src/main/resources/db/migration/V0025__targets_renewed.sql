alter table target drop constraint target_measure_check;
alter table target add constraint target_measure_check check (measure in ('new', 'renewed', 'standing'));
