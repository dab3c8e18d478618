-- Nobody gives anybody a password any more: slips open accounts, the first time and anew.
update post_type set capabilities = array_remove(capabilities, 'access.reset-password');
