-- What keeps a write single and an edit honest when answers are lost and people work at the same time.

-- Answers to writes that came with an idempotency key, in the transaction of the write: whoever got no answer asks
-- again with the same key and gets this one, and nothing is done twice. The key is kept as a hash, and the answer is
-- sealed with the key itself, so a copy of this table opens nothing. Swept away after a day.
create table write_answers (
  actor_id uuid not null references users on delete cascade,
  key_hash bytea not null check (length(key_hash) = 32),
  asked bytea not null check (length(asked) = 32),
  answer bytea,
  made_at timestamptz not null default now(),
  primary key (actor_id, key_hash)
);
create index write_answers_made on write_answers (made_at);
alter table write_answers enable row level security;
create policy write_answers_own on write_answers for all
  using (actor_id = current_actor()) with check (actor_id = current_actor());

-- Counts the changes of a row, so that a form knows whether what it shows still stands.
create function counts_revisions() returns trigger language plpgsql as $$
begin
  new.revision := old.revision + 1;
  return new;
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['groups', 'persons', 'custody_periods', 'removal_legs', 'communications', 'tasks',
    'interventions', 'outcomes']
  loop
    execute format('alter table %I add column revision integer not null default 1 check (revision > 0)', name);
    execute format('create trigger counts_revisions before update on %I for each row
      when (old.* is distinct from new.*) execute function counts_revisions()', name);
  end loop;
end $$;

-- Of these some columns move on their own (the incident's time of change with every part); what people edit is counted.
alter table incidents add column revision integer not null default 1 check (revision > 0);
create trigger counts_revisions before update on incidents for each row
  when ((old.title, old.returning_state, old.receiving_state, old.summary, old.state)
    is distinct from (new.title, new.returning_state, new.receiving_state, new.summary, new.state))
  execute function counts_revisions();
alter table reports add column revision integer not null default 1 check (revision > 0);
create trigger counts_revisions before update on reports for each row
  when ((old.source_id, old.incident_id, old.title, old.url, old.published_on, old.language, old.genre,
      old.derives_from, old.secrecy, old.state, old.note)
    is distinct from (new.source_id, new.incident_id, new.title, new.url, new.published_on, new.language, new.genre,
      new.derives_from, new.secrecy, new.state, new.note))
  execute function counts_revisions();
