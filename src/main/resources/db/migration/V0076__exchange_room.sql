-- How much of one account lies here is asked before each file.
create index upload_account on upload (account_id, sent_at);
