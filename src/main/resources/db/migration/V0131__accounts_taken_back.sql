-- A program's token that was taken back is still told of, without what could open anything.
alter table access_token drop constraint access_token_pkey;
alter table access_token drop constraint access_token_id_key;
alter table access_token add primary key (id);
alter table access_token alter column secret_hash drop not null;
alter table access_token add constraint access_token_secret unique (secret_hash);
alter table access_token add column taken_back_at timestamptz;
alter table access_token add column taken_back_by uuid;
alter table access_token add constraint access_token_taken_back
  check ((secret_hash is null) = (taken_back_at is not null));
comment on table access_token is 'shard:reference Bearer tokens of programs; only a hash is kept, and of those that were taken back not even that.';
