-- Somebody is found by the start of the name, of what follows its first word, or of its last word.
-- Ranges of plain columns, because a row policy lets an index be used for these and not for `like`.
alter table person
  add column name_rest text collate "C" generated always as (
    case when strpos(name_norm, ' ') > 0 then substr(name_norm, strpos(name_norm, ' ') + 1) end
  ) stored,
  add column name_last text collate "C" generated always as (
    case when split_part(name_norm, ' ', 3) <> '' then split_part(name_norm, ' ', -1) end
  ) stored;

create index person_name on person (cell_id, name_norm);
create index person_name_rest on person (cell_id, name_rest) where name_rest is not null;
create index person_name_last on person (cell_id, name_last) where name_last is not null;
