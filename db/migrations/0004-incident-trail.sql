-- The history of an incident is that of its lots, persons, custody, legs, communications, tasks and decisions
-- too, those removed since among them. Their entries name the incident in their detail; under row-level security
-- PostgreSQL may not use an index on it, because reading from jsonb is not marked leakproof. So this function
-- runs as the owner, reads the index, and keeps to the teams by itself.
create index audit_incident on audit ((detail ->> 'incidentId'), id) where detail ? 'incidentId';
create function entries_of_incident(incident text, most integer) returns table (id bigint)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select a.id from audit a
    where a.detail ? 'incidentId' and a.detail ->> 'incidentId' = incident
      and a.subject_kind in ('group', 'person', 'custody', 'leg', 'communication', 'task', 'decision')
      and a.team_id = any ((select current_teams())::uuid[])
    order by a.id desc limit most;
  end;
