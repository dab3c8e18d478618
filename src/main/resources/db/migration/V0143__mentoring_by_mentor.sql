-- Pairs are found by their mentors, wherever the unit went in which they were made.
drop index mentoring_unit;
