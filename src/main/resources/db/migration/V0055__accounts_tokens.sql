-- What a token is bound to, beside the posts of its owner; null where nothing else binds it.
alter table access_token add column unit_id int;
alter table access_token add column capabilities text[] collate "C";
