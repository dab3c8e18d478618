-- A token is as sure as whoever made it was: else one proof would become two by way of a token.
alter table access_token add column sure boolean not null default false;
