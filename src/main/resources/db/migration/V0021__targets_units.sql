-- Whoever removes a unit asks here whether anything refers to it.
create index target_unit on target (unit_id);
create index target_issuer on target (issuer);
