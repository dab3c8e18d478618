\set n random(1, :booths)
\set phone random(6000000000, 9999999999)
\set year random(1950, 1985)
begin;
select open_day from ledger for share;
select version from tree_version for share;
with booth as (
  select cell_id, unit_id from bench_booth where n = :n
), said as materialized (
  select b.cell_id, b.unit_id, uuidv7() as person, uuidv7() as deed, uuidv7() as consent,
    (now() at time zone 'Asia/Kolkata')::date as day, now() as at,
    substring(sha256(convert_to('key' || :phone, 'UTF8')) for 16) as blind,
    '\x0001'::bytea || substring(sha256(convert_to('seal' || :phone, 'UTF8')) || sha256(convert_to('tag' || :phone, 'UTF8')) for 41)
      as sealed
  from booth b
), twin as materialized (
  select count(*) as n from said s
  join contact_point c on c.cell_id = s.cell_id and c.phone_blind = s.blind
  join person p on p.cell_id = c.cell_id and p.id = c.person_id and p.home_unit = s.unit_id
), person_row as (
  insert into person (cell_id, id, home_unit, name, birth_year, of_age_declared, gender, name_norm,
    skel_given, skel_sorted, key_version, recorded_at)
  select cell_id, person, unit_id, 'राम प्रकाश निषाद', :year, false, 'man', 'rm prks nisd', 'rm',
    'nsd prks rm', 1, at
  from said where (select n from twin) >= 0
), contact_row as (
  insert into contact_point (cell_id, person_id, kind, value_sealed, phone_blind)
  select cell_id, person, 'mobile', sealed, blind from said
), consent_row as (
  insert into consent (cell_id, person_id, id, kind, purposes, notice_version, channel, enroller, at)
  select cell_id, person, consent, 'given', '{membership}', 1, 'door', cast(:enroller as uuid), at from said
), membership_row as (
  insert into membership (cell_id, person_id, joined_day, home_unit, enroller, channel, stage, deed_at)
  select cell_id, person, day, unit_id, cast(:enroller as uuid), 'door', 'claimed', at from said
), tally_unit_row as (
  insert into tally_unit as t (day, cell_id, unit_id, claimed, enrolled)
  select day, cell_id, unit_id, 1, 1 from said
  on conflict (day, cell_id, unit_id) do update
    set claimed = coalesce(t.claimed, 0) + 1, enrolled = coalesce(t.enrolled, 0) + 1
), tally_cell_row as (
  insert into tally_cell as t (day, cell_id, claimed, enrolled)
  select day, cell_id, 1, 1 from said
  on conflict (day, cell_id) do update
    set claimed = coalesce(t.claimed, 0) + 1, enrolled = coalesce(t.enrolled, 0) + 1
)
insert into act (cell_id, id, xid, act, unit_id, account_id, posting_id, outcome, subject, form_hash, said_at,
  received_at, day, door, address)
select cell_id, deed, pg_current_xact_id(), 'membership.enrol-member', unit_id, cast(:enroller as uuid), cast(:enroller as uuid), 4101,
  person, blind, at, at, day, 'program', '127.0.0.1'
from said;
commit;
