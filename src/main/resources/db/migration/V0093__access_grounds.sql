-- Why a post was given and why it ended, each with the decision on which it rests. Of what ended before this was asked, nobody said.
alter table posting add column ground text collate "C" not null default 'appointed'
  check (ground in ('appointed', 'elected', 'nominated', 'transferred', 'promoted'));
alter table posting add column decision text;
alter table posting add column decided_on date;
alter table posting add column end_ground text collate "C"
  check (end_ground in ('resigned', 'term-over', 'relieved', 'transferred', 'promoted', 'died', 'mistake', 'redrawn'));
alter table posting add column end_decision text;
alter table posting add column end_decided_on date;
