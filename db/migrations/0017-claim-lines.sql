-- The claims of a case in the order of recording: the list of a case jumps anywhere in it.
create index claims_in_case on claims (case_id, id) where withdrawn_at is null;
