-- Receiver and values are there until it went out or expired, in the demo until it expired.
create table message (
  id uuid primary key,
  template text collate "C" not null,
  language text collate "C" not null,
  phone text collate "C",
  said text,
  state text collate "C" not null default 'waiting'
    check (state in ('waiting', 'kept', 'sent', 'delivered', 'failed', 'expired')),
  tries int not null default 0,
  asked_at timestamptz not null,
  next_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  gateway_number text collate "C",
  trouble text collate "C",
  check (state <> 'waiting' or (phone is not null and said is not null))
);
comment on table message is 'shard:local Short messages that go out or went out; kept for thirty days, without receiver and values.';
create index message_waiting on message (next_at) where state = 'waiting';
create index message_to_wipe on message (expires_at) where said is not null;
create index message_number on message (gateway_number) where gateway_number is not null;
create index message_asked on message (asked_at);

create table message_template (
  code text collate "C" not null,
  language text collate "C" not null check (language in ('hi', 'en')),
  text text not null,
  secret text[] collate "C" not null,
  purpose text collate "C" not null check (purpose in ('service', 'transaction')),
  registered_as text collate "C",
  header text collate "C",
  primary key (code, language)
);
comment on table message_template is 'shard:reference The texts as the operators have them in their register, with the number and the header that they gave.';
insert into message_template (code, language, text, secret, purpose) values
  ('sign-in-code', 'hi', 'साइन इन कोड {code}, {minutes} मिनट तक मान्य। यह कोड किसी को न बताएँ।', array['code'], 'transaction'),
  ('sign-in-code', 'en', 'Sign-in code {code}, valid for {minutes} minutes. Do not tell this code to anybody.', array['code'], 'transaction'),
  ('account-opened', 'hi', 'आपका खाता खुल गया है। {address} पर इसी नंबर से साइन इन करें।', array[]::text[], 'service'),
  ('account-opened', 'en', 'Your account is open. Sign in at {address} with this number.', array[]::text[], 'service');
