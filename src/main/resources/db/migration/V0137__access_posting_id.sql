-- A posting of a day that is over is looked for by its number, wherever it lies by now.
create index posting_id on posting (id);
