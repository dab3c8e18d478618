create table person (
  cell_id int not null,
  id uuid not null,
  home_unit int not null references unit,
  name text not null,
  guardian text,
  birth_year smallint not null,
  of_age_declared boolean not null,
  gender text collate "C" check (gender in ('woman', 'man', 'other')),
  locality text,
  name_norm text collate "C" not null,
  skel_given text collate "C" not null,
  skel_sorted text collate "C" not null,
  guardian_skel text collate "C",
  key_version smallint not null,
  recorded_at timestamptz not null,
  withdrawn_on date,
  primary key (cell_id, id)
) ${by_cell};
comment on table person is 'shard:by=cell_id group=cell A person as recorded at the office or the door, with Latin keys of the name.';
create index person_place on person (home_unit, id);

-- A phone may belong to several people: the same blind value then stands beside each.
create table contact_point (
  cell_id int not null,
  person_id uuid not null,
  kind text collate "C" not null check (kind in ('mobile')),
  value text collate "C" not null,
  phone_blind bytea not null,
  primary key (cell_id, person_id, kind)
) ${by_cell};
comment on table contact_point is 'shard:by=cell_id group=cell How a person can be reached; phone_blind is an HMAC for look-ups.';
create index contact_point_blind on contact_point (phone_blind);

create table notice (
  version int primary key,
  text_hi text not null,
  text_en text not null,
  issued_on date not null
);
comment on table notice is 'shard:reference The notice that is shown or read aloud before anybody consents, word for word.';

create table consent (
  cell_id int not null,
  person_id uuid not null,
  id uuid not null,
  kind text collate "C" not null check (kind in ('given', 'withdrawn')),
  purposes text[] collate "C" not null,
  notice_version int not null references notice,
  channel text collate "C" not null,
  enroller uuid not null,
  at timestamptz not null,
  primary key (cell_id, person_id, id)
) ${by_cell};
comment on table consent is 'shard:by=cell_id group=cell The ledger of consents: rows are only added.';

-- What counting needs to know of a person, and nothing by which one could be recognised.
create view person_counted as
select cell_id, id as person_id, gender, birth_year, withdrawn_on from person;
comment on view person_counted is 'Published by people.';

insert into notice (version, text_hi, text_en, issued_on) values (
  1,
  'हम आपका नाम, मोबाइल नंबर, जन्म का वर्ष और आप चाहें तो पिता या पति का नाम, मोहल्ला और लिंग दर्ज कर रहे हैं, ताकि आपको संगठन की सदस्यता दी जा सके। संदेश, फ़ोन और सहयोगी संगठनों के लिए आपकी अलग-अलग हाँ ली जाएगी। इसका किसी सरकारी योजना या लाभ से कोई संबंध नहीं है। आप जब चाहें सहमति वापस ले सकते हैं, अपना विवरण देख, सुधार और मिटवा सकते हैं: दर्ज करने वाले कार्यकर्ता या संगठन के किसी भी कार्यालय से कहें। सुनवाई न हो तो भारत के डेटा संरक्षण बोर्ड से शिकायत कर सकते हैं।',
  'We record your name, mobile number and year of birth and, if you wish, your father''s or husband''s name, your locality and your gender, so that you can be made a member of the organisation. You will be asked separately about messages, calls and affiliated organisations. This has nothing to do with any government scheme or benefit. You may withdraw your consent at any time, and see, correct or erase your record: ask the worker who recorded you or any office of the organisation. If you are not heard, you may complain to the Data Protection Board of India.',
  date '2026-11-21'
);
