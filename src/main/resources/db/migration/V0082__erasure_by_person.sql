-- Each start asks of everybody on the node's list whether their tombstone stands.
create index tombstone_person on tombstone (id);
