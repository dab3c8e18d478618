-- Who settled it, and by which kinds of post people are recorded while the drive runs; null is by all that may.
alter table drive_terms add column issuer int;
alter table drive_terms add constraint drive_terms_issuer_fkey foreign key (issuer) references unit;
alter table drive_terms add column enrollers text[] collate "C";
