-- Search at a million claims, by eight people at once (decisions/0020).

-- The entries of a team, newest first: a team that is small among many reads its own alone.
create index search_entries_newest on search_entries (team_id, kind, subject_id);

drop function find_words(tsquery, text, integer);
drop function newest_with_words(tsquery, text, integer);
drop function rarest_words(tsquery, text, integer);

-- What of a query is looked up in the index of words; the rest is compared in the rows that it finds. `often` is how often
-- each term stood among `read` entries. Whole words cost the index little, however common; for a beginning it reads all
-- entries of all words that begin so, at about a third of what it costs to read one row. So beginnings are added, rarest
-- first, while they are expected to spare more rows than that.
create function words_to_look_up(terms text[], often integer[], read integer) returns tsquery
  language plpgsql immutable set search_path = public, pg_temp as $$
declare
  looked_up text;
  left_over double precision := 1;
  next record;
begin
  for next in
    select t.term, t.term like '%:*' as begins, (t.seen + 0.5) / (read + 1) as share
    from unnest(terms, often) t (term, seen) order by 2, t.seen, t.term
  loop
    if not next.begins then
      left_over := least(left_over, next.share);
    elsif looked_up is not null and next.share >= 3 * left_over * (1 - next.share) then
      continue;
    else
      left_over := left_over * next.share;
    end if;
    looked_up := concat_ws(' & ', looked_up, next.term);
  end loop;
  return looked_up::tsquery;
end $$;

-- About how many entries there are of a kind: as many as its share in the indexes of words.
create function entries_of_kind(of_kind text) returns double precision
  language sql stable set search_path = public, pg_temp
  return (
    select t.reltuples * i.relpages / (
      select sum(greatest(k.relpages, 1)) from pg_class k where k.oid in ('search_words_of_claims'::regclass,
        'search_words_of_reports'::regclass, 'search_words_of_incidents'::regclass))
    from pg_class t, pg_class i
    where t.oid = 'search_entries'::regclass and i.oid = ('search_words_of_' || of_kind || 's')::regclass
  );
revoke execute on function entries_of_kind(text) from safeconduct_app;

-- The newest entries of a kind that hold the words: of these teams, not of hidden cases, older than `before`; `most`, or as
-- many as `at_most` where all are known. A null at the end says that there are no older ones. Plans are made once a
-- connection: PostgreSQL took some of its guesses to be worth a plan each time. Common words
-- are found by reading a team's entries from the newest on; what is rare is looked up in the index of words, which knows
-- all hits but not which are new. How common they are is seen in the first entries read, and reading goes on only while
-- it is expected to cost less than the index would: a row that the index points to costs about four read in order.
create function words_of_kind(wanted tsquery, of_kind text, most integer, at_most integer, before uuid,
    teams uuid[], hidden uuid[])
  returns uuid[]
  language plpgsql stable set search_path = public, pg_temp set enable_seqscan = off
  set plan_cache_mode = force_generic_plan as $$
declare
  first constant integer := 300;
  terms constant text[] := string_to_array(wanted::text, ' & ');
  hits uuid[] := '{}';
  unread uuid[] := '{}';
  enough boolean := false;
  of_team uuid;
  found uuid[];
  older_than uuid;
  read integer;
  step integer;
  likely double precision;
  often integer[];
  rarest integer;
  worth integer := 2000;
  weighed boolean := false;
  small boolean;
  looked_up tsquery;
begin
  foreach of_team in array coalesce(teams, '{}') loop
    found := '{}';
    older_than := before;
    read := 0;
    step := first;
    loop
      found := found || array(
        select n.subject_id from (
          select e.subject_id, e.case_id, e.words from search_entries e
          where e.team_id = of_team and e.kind = of_kind and e.subject_id < older_than
          order by e.subject_id desc limit step) n
        where n.words @@ wanted and n.case_id <> all (hidden) limit most - cardinality(found));
      exit when cardinality(found) >= most;
      if often is null then
        often := case when cardinality(terms) = 1 then array[cardinality(found)] else array(
          select (select count(*) from (
            select e.words from search_entries e
            where e.team_id = of_team and e.kind = of_kind and e.subject_id < older_than
            order by e.subject_id desc limit step) n where n.words @@ t::tsquery)
          from unnest(terms) t) end;
        rarest := (select min(o) from unnest(often) o);
      end if;
      read := read + step;
      likely := (most - cardinality(found))::double precision * read / (cardinality(found) + 1);
      small := false;
      if read + likely > worth and rarest > 0 and not weighed then
        weighed := true;
        worth := least(60000, greatest(worth, 4.0 * rarest / first * entries_of_kind(of_kind)));
      end if;
      if read + likely > worth then
        -- A small team is read through: the index has the words of all teams.
        small := read = first and not exists (
          select from search_entries e where e.team_id = of_team and e.kind = of_kind and e.subject_id < older_than
          order by e.subject_id desc offset 2 * first);
        if not small then
          unread := unread || of_team;
          exit;
        end if;
      end if;
      -- The entry to go on from; none where all have been read.
      older_than := (
        select e.subject_id from search_entries e
        where e.team_id = of_team and e.kind = of_kind and e.subject_id < older_than
        order by e.subject_id desc offset step - 1 limit 1);
      exit when older_than is null;
      step := case when small then 2 * first else least(worth - read, greatest(4 * step, likely::integer)) end;
    end loop;
    if not of_team = any (unread) then
      hits := hits || found;
      enough := enough or cardinality(found) >= most;
    end if;
  end loop;
  if cardinality(unread) > 0 then
    looked_up := case when cardinality(terms) = 1 then wanted else words_to_look_up(terms, often, first) end;
    -- The kind is written out, or PostgreSQL could not use the index of that kind.
    case of_kind
      when 'claim' then hits := hits || array(
        select e.subject_id from search_entries e
        where e.words @@ looked_up and (e.words @@ wanted) is not false and e.kind = 'claim'
          and e.team_id = any (unread) and e.case_id <> all (hidden) and e.subject_id < before);
      when 'report' then hits := hits || array(
        select e.subject_id from search_entries e
        where e.words @@ looked_up and (e.words @@ wanted) is not false and e.kind = 'report'
          and e.team_id = any (unread) and e.case_id <> all (hidden) and e.subject_id < before);
      when 'incident' then hits := hits || array(
        select e.subject_id from search_entries e
        where e.words @@ looked_up and (e.words @@ wanted) is not false and e.kind = 'incident'
          and e.team_id = any (unread) and e.case_id <> all (hidden) and e.subject_id < before);
    end case;
  end if;
  found := array(select h from unnest(hits) h order by h desc limit case when enough then most else at_most end);
  return case when enough or cardinality(hits) > at_most then found else found || null::uuid end;
end $$;
revoke execute on function words_to_look_up(text[], integer[], integer) from safeconduct_app;
revoke execute on function words_of_kind(tsquery, text, integer, integer, uuid, uuid[], uuid[]) from safeconduct_app;

-- As in 0011: of the own teams, of cases that are seen, newest first; several kinds at once. `most` is asked of each kind;
-- what others leave of `in_all` is filled in the order of the kinds, and of each there is one more than that, to know
-- whether there is more. `before` is null for the newest, or the last that was found when asked before. `ended`: there is
-- no older one of that kind.
create function find_words(wanted tsquery, kinds text[], most integer, in_all integer, before uuid[])
  returns table (kind text, subject_id uuid, ended boolean)
  language plpgsql stable security definer rows 30 set search_path = public, pg_temp
  set plan_cache_mode = force_generic_plan as $$
declare
  teams constant uuid[] := current_teams();
  hidden constant uuid[] := hidden_cases();
  newest constant uuid := 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  spare integer := in_all;
  found uuid[] := '{}';
  -- Where the entries of each kind end in `found`.
  upto integer[] := '{0}';
  hits uuid[];
  all_known boolean;
begin
  for k in 1 .. cardinality(kinds) loop
    hits := words_of_kind(wanted, kinds[k], most + 1, in_all + 1, coalesce(before[k], newest), teams, hidden);
    found := found || hits;
    upto := upto || cardinality(found);
    spare := spare - least(most, cardinality(array_remove(hits, null)));
  end loop;
  for k in 1 .. cardinality(kinds) loop
    hits := found[upto[k] + 1 : upto[k + 1]];
    all_known := hits[cardinality(hits)] is null;
    hits := array_remove(hits, null);
    if spare > 0 and not all_known and cardinality(hits) <= most + spare then
      hits := hits || words_of_kind(wanted, kinds[k], most + spare + 1 - cardinality(hits),
        most + spare + 1 - cardinality(hits), hits[cardinality(hits)], teams, hidden);
      all_known := hits[cardinality(hits)] is null;
      hits := array_remove(hits, null);
    end if;
    all_known := all_known and cardinality(hits) <= most + greatest(spare, 0) + 1;
    hits := hits[1 : most + greatest(spare, 0) + 1];
    spare := spare - greatest(0, cardinality(hits) - most);
    return query select kinds[k], h, all_known from unnest(hits) h;
  end loop;
end $$;
