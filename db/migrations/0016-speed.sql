-- Search that stays quick with a million claims. An index of words for each kind: a word that stands in a third of all
-- claims is looked up among incidents without reading those claims.
drop index search_entries_words;
create index search_words_of_claims on search_entries using gin (words)
  with (gin_pending_list_limit = 512) where kind = 'claim';
create index search_words_of_reports on search_entries using gin (words)
  with (gin_pending_list_limit = 512) where kind = 'report';
create index search_words_of_incidents on search_entries using gin (words)
  with (gin_pending_list_limit = 512) where kind = 'incident';

-- As in 0011: of the own teams, of cases that are seen, newest first. Whatever the words, few rows are read: a common
-- word is found among the newest entries, which are read first, and only what is rare there is looked up in the index of
-- words, which has all hits of it. The kind is written out in each statement, or PostgreSQL could not use the indexes.
create function newest_with_words(wanted tsquery, of_kind text, newest integer) returns uuid[]
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select coalesce(array_agg(n.subject_id order by n.subject_id desc), '{}')
    from (select e.subject_id, e.team_id, e.case_id, e.words from search_entries e
      where e.kind = of_kind order by e.subject_id desc limit newest) n
    where n.words @@ wanted and n.team_id = any ((select current_teams())::uuid[])
      and n.case_id <> all ((select hidden_cases())::uuid[]);
  end;
revoke execute on function newest_with_words(tsquery, text, integer) from safeconduct_app;

-- What of a query is looked up in the index of words; the rest is compared in the rows that it finds. For a prefix
-- PostgreSQL reads all rows of all words that begin so, so only the one that is rarest among the newest entries is.
create function rarest_words(wanted tsquery, of_kind text, newest integer) returns tsquery
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    with terms as materialized (
      select t as term, t like '%:*' as begins from unnest(string_to_array(wanted::text, ' & ')) t
    ), seen as materialized (
      select e.words from search_entries e where e.kind = of_kind order by e.subject_id desc limit newest
    ), rarest as materialized (
      select term, begins from terms order by (select count(*) from seen s where s.words @@ term::tsquery), term limit 1
    )
    select string_agg(t.term, ' & ')::tsquery from terms t, rarest r
    where case when r.begins then t.term = r.term else not t.begins end;
  end;
revoke execute on function rarest_words(tsquery, text, integer) from safeconduct_app;

create or replace function find_words(wanted tsquery, of_kind text, most integer)
  returns table (subject_id uuid)
  language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off as $$
#variable_conflict use_column
declare
  several constant boolean := wanted::text like '% & %';
  looked_up tsquery := wanted;
  hits uuid[] := newest_with_words(wanted, of_kind, 500);
begin
  if cardinality(hits) < most and (several or cardinality(hits) > 0) then
    hits := newest_with_words(wanted, of_kind, 5000);
    -- Reading on is worth it where it is to be expected that as many are found as are wanted.
    if cardinality(hits) < most and cardinality(hits) * 4 > most then
      hits := newest_with_words(wanted, of_kind, 20000);
    elsif cardinality(hits) < most and several and cardinality(hits) * 8 > most then
      hits := newest_with_words(wanted, of_kind, 40000);
    end if;
  end if;
  if cardinality(hits) >= most then
    return query select h from unnest(hits) h order by h desc limit most;
    return;
  end if;
  if several then
    looked_up := rarest_words(wanted, of_kind, 500);
  end if;
  case of_kind
    when 'claim' then return query
      with hits as materialized (
        select e.subject_id from search_entries e
        where e.words @@ looked_up and (e.words @@ wanted) is not false and e.kind = 'claim'
          and e.team_id = any ((select current_teams())::uuid[]) and e.case_id <> all ((select hidden_cases())::uuid[])
      ) select h.subject_id from hits h order by h.subject_id desc limit most;
    when 'report' then return query
      with hits as materialized (
        select e.subject_id from search_entries e
        where e.words @@ looked_up and (e.words @@ wanted) is not false and e.kind = 'report'
          and e.team_id = any ((select current_teams())::uuid[]) and e.case_id <> all ((select hidden_cases())::uuid[])
      ) select h.subject_id from hits h order by h.subject_id desc limit most;
    when 'incident' then return query
      with hits as materialized (
        select e.subject_id from search_entries e
        where e.words @@ looked_up and (e.words @@ wanted) is not false and e.kind = 'incident'
          and e.team_id = any ((select current_teams())::uuid[]) and e.case_id <> all ((select hidden_cases())::uuid[])
      ) select h.subject_id from hits h order by h.subject_id desc limit most;
  end case;
end $$;

-- Lists in their own order: PostgreSQL cannot take an order from an index that begins with the team where the actor may
-- be in several.
create index incidents_changed on incidents (changed_at desc, id desc);
create index tasks_due on tasks (due_at nulls last, id) where state = 'open';
create index claims_coming on claims (latest, id)
  where property = 'date_return_expected' and superseded_by is null and withdrawn_at is null;
create index communications_promised on communications (promise_due_on, id)
  where promise_due_on is not null and promise_kept is null;
create index communications_awaited on communications (answer_due_on, id) where answer_due_on is not null;

-- As in 0011. Every statement asks this once for each table it reads, and most organisations close no case: then
-- nothing else is looked at. In PL/pgSQL, whose plans are kept by the connection.
create or replace function hidden_cases() returns uuid[]
  language plpgsql stable parallel safe security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from closed_cases) then
    return '{}';
  end if;
  return (
    select coalesce(array_agg(k.case_id), '{}') from closed_cases k
    where k.team_id = any ((select current_teams())::uuid[]) and (select current_actor()) is not null
      and not exists (
        select from case_members m where m.case_id = k.case_id and m.user_id = (select current_actor())));
end $$;
