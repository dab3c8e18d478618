-- Where a post lay on a day is asked by the post.
create index redrawn_posting_posting on redrawn_posting (posting_id);
