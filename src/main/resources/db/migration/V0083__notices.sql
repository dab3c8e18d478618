-- A short notice from an office to all holders of some kinds of post at and below a unit. Who gets it is
-- asked of the posts when they look; no row is written for anybody until they have opened it.
create table sent_notice (
  cell_id int not null,
  id uuid not null,
  unit_id int not null,
  below boolean not null,
  level_id smallint,
  kinds text[] collate "C" not null check (cardinality(kinds) > 0),
  title_hi text,
  text_hi text,
  title_en text,
  text_en text,
  sender_id uuid not null,
  sender_kind text collate "C" not null,
  sender_unit int not null,
  sent_at timestamptz not null,
  sent_on date not null,
  receivers int not null check (receivers > 0),
  reads int,
  taken_back_at timestamptz,
  change bigint not null,
  primary key (cell_id, id),
  check ((title_hi is null) = (text_hi is null) and (title_en is null) = (text_en is null)),
  check (text_hi is not null or text_en is not null)
) ${by_cell};
comment on table sent_notice is 'shard:by=cell_id group=cell Notices that went to holders of kinds of post: text, audience, sender, how many it went to when it was sent. They stay for good; reads is how many had opened it when their rows went.';
create index sent_notice_id on sent_notice (id);
create index sent_notice_unit on sent_notice (unit_id, sent_at);
create index sent_notice_sent on sent_notice (sent_at, id);
create index sent_notice_change on sent_notice (change);

create table notice_read (
  cell_id int not null,
  notice_id uuid not null,
  account_id uuid not null,
  primary key (cell_id, notice_id, account_id)
) ${by_cell};
comment on table notice_read is 'shard:by=cell_id group=cell Who has opened which notice, until it is two months old: then the number is kept and the rows go.';

-- Counts every change of notices, so that each node asks for what is new and for nothing else.
create table notice_version (
  one boolean primary key default true check (one),
  version bigint not null
);
comment on table notice_version is 'shard:local Grows with each notice that is sent or taken back.';
insert into notice_version (version) values (1);
