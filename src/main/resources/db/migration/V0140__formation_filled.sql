-- Beside how many units are formed, how many of their posts are held, as the unit says.
alter table formation_statement add column filled int check (filled >= 0);
create index formation_statement_unit on formation_statement (unit_id, level, stated_at);
