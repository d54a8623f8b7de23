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

-- The newest entries of a kind that hold the words: of these teams, not of hidden cases, older than `before`. Common words
-- are found by reading a team's entries from the newest on; what is rare is looked up in the index of words, which knows
-- all hits but not which are new. How common they are is seen in the first entries read, and reading goes on only while
-- it is expected to cost less than the index would: a row that the index points to costs about four read in order.
create function words_of_kind(wanted tsquery, of_kind text, most integer, before uuid, teams uuid[], hidden uuid[])
  returns uuid[]
  language plpgsql stable set search_path = public, pg_temp set enable_seqscan = off as $$
declare
  first constant integer := 300;
  terms constant text[] := string_to_array(wanted::text, ' & ');
  hits uuid[] := '{}';
  unread uuid[] := '{}';
  of_team uuid;
  found uuid[];
  older_than uuid;
  read integer;
  step integer;
  likely double precision;
  often integer[];
  worth integer;
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
        worth := least(60000, greatest(2000,
          (select min(o) from unnest(often) o) / first::double precision
            * 4 * (select c.reltuples from pg_class c where c.oid = 'search_entries'::regclass)));
      end if;
      read := read + step;
      likely := (most - cardinality(found))::double precision * read / (cardinality(found) + 1);
      small := false;
      if read + likely > worth then
        -- A small team is read through: the index has the words of all teams.
        small := read = first and not exists (
          select from search_entries e where e.team_id = of_team and e.kind = of_kind and e.subject_id < older_than
          order by e.subject_id desc offset worth);
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
      step := case when small then worth else least(worth - read, greatest(4 * step, likely::integer)) end;
    end loop;
    if not of_team = any (unread) then
      hits := hits || found;
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
  return array(select h from unnest(hits) h order by h desc limit most);
end $$;
revoke execute on function words_of_kind(tsquery, text, integer, uuid, uuid[], uuid[]) from safeconduct_app;

-- As in 0011: of the own teams, of cases that are seen, newest first; several kinds at once. `before` is null for the
-- newest, or the last that was found when asked before.
create function find_words(wanted tsquery, kinds text[], most integer[], before uuid[])
  returns table (kind text, subject_id uuid)
  language plpgsql stable security definer set search_path = public, pg_temp rows 30 as $$
declare
  teams constant uuid[] := current_teams();
  hidden constant uuid[] := hidden_cases();
begin
  return query
    select k.kind, h from unnest(kinds, most, before) with ordinality k (kind, most, before, place),
      unnest(words_of_kind(wanted, k.kind, k.most, coalesce(k.before, 'ffffffff-ffff-ffff-ffff-ffffffffffff'),
        teams, hidden)) with ordinality f (h, rank)
    order by k.place, f.rank;
end $$;
