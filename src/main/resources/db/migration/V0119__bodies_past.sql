-- What a body was called and how many had to be there, from a day on: so that it can be told as it was then.
create table body_charter (
  cell_id int not null,
  body_id uuid not null,
  valid_from date not null,
  name_hi text not null,
  name_en text not null,
  quorum int not null check (quorum between 1 and 1000),
  quorum_of text collate "C" not null check (quorum_of in ('members', 'percent')),
  primary key (cell_id, body_id, valid_from)
) ${by_cell};
comment on table body_charter is 'shard:by=cell_id group=cell Name and quorum of bodies from a day on, until the next line of the same body.';
create index body_charter_body on body_charter (body_id);

-- What was changed before is not known any more.
insert into body_charter (cell_id, body_id, valid_from, name_hi, name_en, quorum, quorum_of)
select cell_id, id, formed_on, name_hi, name_en, quorum, quorum_of from body;
