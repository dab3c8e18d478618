-- Whoever is erased takes along what was noted before they were recorded.
create index invitation_taken_up on invitation (taken_up) where taken_up is not null;
