-- For how long such a post is given.
alter table formation_rule add column term_months smallint check (term_months between 1 and 120);
