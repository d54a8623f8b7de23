-- Search where the newest entries are unlike the older ones, as after an import (decisions/0020).

-- The id that lies as far back as `part` of the way from one to another, by the time in them (RFC 9562, 5.7).
create function id_between(newest uuid, oldest uuid, part double precision) returns uuid
  language sql immutable set search_path = public, pg_temp
  return (
    select (lpad(to_hex((n + (o - n) * part)::bigint), 12, '0') || repeat('f', 20))::uuid
    from (select ('x' || left(replace(newest::text, '-', ''), 12))::bit(48)::bigint as n,
      ('x' || left(replace(oldest::text, '-', ''), 12))::bit(48)::bigint as o) times
  );

-- How large a part of the older entries of a team each term stands in, and all of them: read in three places.
create function shares_of_words(terms text[], wanted tsquery, of_team uuid, of_kind text, older_than uuid)
  returns double precision[]
  language plpgsql stable set search_path = public, pg_temp set enable_seqscan = off
  set plan_cache_mode = force_generic_plan as $$
declare
  oldest constant uuid := (
    select e.subject_id from search_entries e where e.team_id = of_team and e.kind = of_kind
    order by e.subject_id limit 1);
  place uuid := (
    select e.subject_id from search_entries e
    where e.team_id = of_team and e.kind = of_kind and e.subject_id < older_than
    order by e.subject_id desc limit 1);
  older tsvector[] := '{}';
  part double precision;
begin
  -- Each from where the one before was found: between an import of today and the rest may lie years without any.
  foreach part in array array[0.02, 0.2, 0.5] loop
    place := (
      select e.subject_id from search_entries e
      where e.team_id = of_team and e.kind = of_kind and e.subject_id < id_between(place, oldest, part)
      order by e.subject_id desc limit 1);
    exit when place is null;
    older := older || array(
      select e.words from search_entries e
      where e.team_id = of_team and e.kind = of_kind and e.subject_id <= place
      order by e.subject_id desc limit 60);
  end loop;
  return array(
    select (select coalesce(avg((o.words @@ t.term)::integer), 0) from unnest(older) o (words))::double precision
    from (select u.term::tsquery as term, u.place from unnest(terms) with ordinality u (term, place)
      union all select wanted, cardinality(terms) + 1) t
    order by t.place);
end $$;
revoke execute on function id_between(uuid, uuid, double precision) from safeconduct_app;
revoke execute on function shares_of_words(text[], tsquery, uuid, text, uuid) from safeconduct_app;

-- As in 0020; but words that the newest entries lack are looked for among older ones before the index is asked, which
-- knows all hits: an import brought 20,000 reports without the word, and the index 16,000 others that had it.
create or replace function words_of_kind(wanted tsquery, of_kind text, most integer, at_most integer, before uuid,
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
  shares double precision[];
  -- Of all words together, as far as is known.
  share double precision := 0;
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
          if shares is null then
            shares := shares_of_words(terms, wanted, of_team, of_kind, older_than);
            share := greatest(shares[cardinality(terms) + 1], (
              select case when min(s) > 0 then exp(sum(ln(greatest(s, 0.0001)))) else 0 end
              from unnest(shares[1 : cardinality(terms)]) s));
            worth := least(60000, greatest(worth,
              4.0 * (select min(s) from unnest(shares[1 : cardinality(terms)]) s) * entries_of_kind(of_kind)));
          end if;
          -- As many as were read in vain may still lie before the first hit.
          if share > 0 then
            likely := least(likely, read + (most - cardinality(found)) / share);
          end if;
          if read + likely > worth then
            unread := unread || of_team;
            exit;
          end if;
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
