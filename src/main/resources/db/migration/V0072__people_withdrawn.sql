-- Who withdrew is to be erased, and found among all others for that.
create index person_withdrawn on person (cell_id, id) where withdrawn_on is not null;
