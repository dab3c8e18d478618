-- Terms that end soon are looked for every time a page of an office is opened; most posts have no end.
create index posting_ending on posting (valid_to) where valid_to is not null;
