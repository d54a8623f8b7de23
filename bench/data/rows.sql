-- Rows for benchmarks, set by set. Before this runs, fill.ts has made the temporary tables b_piece (kind, lang, n, text,
-- tokens), b_count (n, claims) and b_settings (seed, cases, team, other, recorder). Chance is a hash of a number and the
-- seed, so that the rows are the same on every machine; ids are time-ordered as those of new_id() are.

create function pg_temp.chance(n bigint, salt bigint) returns double precision language sql immutable parallel safe
  return (hashint8extended(n, salt) & 281474976710655) / 281474976710656.0::float8;
create function pg_temp.id(ms bigint, n bigint, salt bigint) returns uuid language sql immutable parallel safe
  return (lpad(to_hex(ms), 12, '0') || '7' || substr(lpad(to_hex(hashint8extended(n, salt)), 16, '0'), 1, 3) || '8'
    || substr(lpad(to_hex(hashint8extended(n, salt)), 16, '0'), 2, 15))::uuid;
-- The likelier pieces of `many`, low numbers first.
create function pg_temp.pick(many bigint, n bigint, salt bigint) returns integer language sql immutable parallel safe
  return floor(many * power(pg_temp.chance(n, salt), 3))::int;
create function pg_temp.at(ms bigint) returns timestamptz language sql immutable parallel safe
  return to_timestamp(ms / 1000.0);
create function pg_temp.day(ms bigint) returns date language sql immutable parallel safe
  return (to_timestamp(ms / 1000.0) at time zone 'utc')::date;

create aggregate pg_temp.joined(text[]) (sfunc = array_cat, stype = text[], initcond = '{}');

create temporary table b_case as
select c as n, pg_temp.id(1546300800000 + c, c, seed) as id, case when c % 10 = 0 then other else team end as team_id
from b_settings, generate_series(1, cases) c;
insert into cases (id, team_id, title, created_at) select id, team_id, 'Case ' || n, '2019-01-01' from b_case;

-- Opened over eight years; reports come thickest just after the opening.
create temporary table b_incident as
select b.n, b.claims, c.n as case_n, c.id as case_id, c.team_id, s.seed,
  1546300800000 + (b.n * 230000000000.0 / (select max(n) from b_count))::bigint as ms
from b_count b, b_settings s, b_case c where c.n = 1 + b.n % s.cases;
alter table b_incident add id uuid;
update b_incident set id = pg_temp.id(ms, n, seed);
create index on b_incident (n);
insert into incidents (id, case_id, team_id, code, title, returning_state, receiving_state, summary, state, changed_at,
  recorded_at, recorded_by)
select i.id, i.case_id, i.team_id, 'I-' || lpad(i.n::text, 7, '0'), p.text,
  (array['CN', 'TH', 'TR', 'LY', 'PK', 'VN', 'RU'])[1 + pg_temp.pick(7, i.n, seed + 1)],
  (array['KP', 'CN', 'SY', 'AF', 'MM', 'UZ', 'ER'])[1 + pg_temp.pick(7, i.n, seed + 2)],
  q.text, case when pg_temp.chance(i.n, seed + 3) < 0.7 then 'open' else 'closed' end,
  pg_temp.at(i.ms + (power(pg_temp.chance(i.n, seed + 4), 2) * 20000000000)::bigint), pg_temp.at(i.ms),
  (select recorder from b_settings)
from b_incident i
join b_piece p on p.kind = 'phrase' and p.lang = 'en'
  and p.n = pg_temp.pick((select count(*) from b_piece where kind = 'phrase' and lang = 'en'), i.n, seed + 5)
join b_piece q on q.kind = 'phrase' and q.lang = 'en'
  and q.n = pg_temp.pick((select count(*) from b_piece where kind = 'phrase' and lang = 'en'), i.n, seed + 6);
insert into search_entries (case_id, team_id, kind, subject_id, words)
select i.case_id, i.team_id, 'incident', i.id,
  array_to_tsvector(p.tokens || q.tokens || array['i', lpad(i.n::text, 7, '0')])
from b_incident i
join b_piece p on p.kind = 'phrase' and p.lang = 'en'
  and p.n = pg_temp.pick((select count(*) from b_piece where kind = 'phrase' and lang = 'en'), i.n, seed + 5)
join b_piece q on q.kind = 'phrase' and q.lang = 'en'
  and q.n = pg_temp.pick((select count(*) from b_piece where kind = 'phrase' and lang = 'en'), i.n, seed + 6);

-- Publishers are sources once in a case.
create temporary table b_source as
select p.n, p.lang, p.text, p.tokens, c.n as case_n, c.id as case_id, c.team_id,
  pg_temp.id(1546300900000 + c.n, p.n * 1000 + ascii(p.lang), seed + 7) as id
from b_piece p, b_case c, b_settings where p.kind = 'body';
create index on b_source (case_n, lang, n);
insert into sources (id, case_id, team_id, publisher, reliability)
select id, case_id, team_id, text, substr('ABCDEF', 1 + (n % 6)::int, 1) from b_source;

-- Six claims a report, the last has the rest.
create temporary table b_report as
select i.n as incident_n, i.id as incident_id, i.case_n, i.case_id, i.team_id, i.seed, k,
  least(6, i.claims - 6 * (k - 1)) as claims,
  i.ms + 3600000 + (power(pg_temp.chance(i.n * 10000 + k, seed + 8), 2) * 18000000000)::bigint as ms,
  case when pg_temp.chance(i.n * 10000 + k, seed + 9) < 0.6 then 'en'
    when pg_temp.chance(i.n * 10000 + k, seed + 9) < 0.85 then 'ko' else 'zh' end as lang
from b_incident i, generate_series(1, (i.claims + 5) / 6) k;
create temporary table b_read as
select *, row_number() over (order by ms, incident_n, k) as n from b_report;
drop table b_report;
alter table b_read add id uuid;
update b_read set id = pg_temp.id(ms, n, seed + 10);
create unique index on b_read (n);
create unique index on b_read (incident_n, k);
analyze b_read;

create temporary table b_text as
select r.n, string_agg(p.text, case when r.lang = 'zh' then '。' else E'. ' end order by x) as text,
  pg_temp.joined(p.tokens) as tokens
from b_read r, generate_series(1, 14) x, b_piece p
where p.kind = 'phrase' and p.lang = r.lang and p.n = pg_temp.pick((select count(*) from b_piece q
  where q.kind = 'phrase' and q.lang = 'en'), r.n * 20 + x, r.seed + 11)
group by r.n;
create unique index on b_text (n);
analyze b_text;

insert into reports (id, case_id, team_id, incident_id, source_id, code, title, published_on, published_earliest,
  published_latest, precision, language, genre, channel, derives_from, state, received_at, recorded_by, text)
select r.id, r.case_id, r.team_id, r.incident_id, s.id, 'R-' || lpad(r.n::text, 7, '0'), p.text,
  pg_temp.day(r.ms)::text, pg_temp.day(r.ms), pg_temp.day(r.ms), 'day', case r.lang when 'zh' then 'zh-Hans' else r.lang end,
  'news', 'import', case when r.k > 1 and pg_temp.chance(r.n, r.seed + 12) < 0.1 then before.id end,
  case when r.n > (select max(n) from b_read) - 300 then 'new' else 'read' end, pg_temp.at(r.ms),
  (select recorder from b_settings), t.text
from b_read r
join b_text t on t.n = r.n
join b_source s on s.case_n = r.case_n and s.lang = r.lang
  and s.n = pg_temp.pick((select count(*) from b_piece where kind = 'body' and lang = 'en'), r.n, r.seed + 13)
join b_piece p on p.kind = 'phrase' and p.lang = r.lang
  and p.n = pg_temp.pick((select count(*) from b_piece where kind = 'phrase' and lang = 'en'), r.n, r.seed + 14)
left join b_read before on before.incident_n = r.incident_n and before.k = r.k - 1
order by r.n;
insert into search_entries (case_id, team_id, kind, subject_id, words)
select r.case_id, r.team_id, 'report', r.id,
  array_to_tsvector(t.tokens || p.tokens || s.tokens || array['r', lpad(r.n::text, 7, '0')])
from b_read r
join b_text t on t.n = r.n
join b_source s on s.case_n = r.case_n and s.lang = r.lang
  and s.n = pg_temp.pick((select count(*) from b_piece where kind = 'body' and lang = 'en'), r.n, r.seed + 13)
join b_piece p on p.kind = 'phrase' and p.lang = r.lang
  and p.n = pg_temp.pick((select count(*) from b_piece where kind = 'phrase' and lang = 'en'), r.n, r.seed + 14)
order by r.n;
insert into near_copies (case_id, team_id, a, b, likeness)
select r.case_id, r.team_id, least(r.id, o.id), greatest(r.id, o.id), 0.8
from b_read r join b_read o on o.incident_n = r.incident_n and o.k = r.k - 1
where pg_temp.chance(r.n, r.seed + 15) < 0.15;

create temporary table b_claim as
select r.n * 10 + x as n, r.id as report_id, r.incident_id, r.incident_n, r.case_id, r.team_id, r.lang, r.seed, r.ms,
  pg_temp.id(r.ms + 60000 + x, r.n * 10 + x, r.seed + 16) as id,
  (array['count_detained', 'place_held', 'date_detained', 'status', 'count_at_risk', 'access_denied', 'detaining_authority',
    'date_return_expected', 'count_returned', 'legal_label', 'denial', 'government_position', 'fate', 'practice', 'context'])[
    1 + pg_temp.pick(15, r.n * 10 + x, r.seed + 17)] as property,
  pg_temp.pick(400, r.n * 10 + x, r.seed + 18) + 1 as number
from b_read r, generate_series(1, r.claims) x;
create unique index on b_claim (n);
analyze b_claim;

create temporary table b_said as
select c.n, p.text || case when c.lang = 'zh' then '，' else ', ' end || q.text || coalesce(' ' || o.text, '') as stated,
  p.tokens || q.tokens || coalesce(o.tokens, '{}') as tokens, s.text as speaker, s.tokens as speaker_tokens
from b_claim c
join b_piece p on p.kind = 'phrase' and p.lang = c.lang
  and p.n = pg_temp.pick((select count(*) from b_piece where kind = 'phrase' and lang = 'en'), c.n, c.seed + 19)
join b_piece q on q.kind = 'phrase' and q.lang = c.lang
  and q.n = pg_temp.pick((select count(*) from b_piece where kind = 'phrase' and lang = 'en'), c.n, c.seed + 20)
join b_piece s on s.kind = 'body' and s.lang = c.lang
  and s.n = pg_temp.pick((select count(*) from b_piece where kind = 'body' and lang = 'en'), c.n, c.seed + 21)
left join b_piece o on o.kind = 'rare' and o.lang = c.lang and pg_temp.chance(c.n, c.seed + 22) < 0.3
  and o.n = floor((select count(*) from b_piece where kind = 'rare' and lang = 'en') * pg_temp.chance(c.n, c.seed + 23))::bigint;
create unique index on b_said (n);
analyze b_said;

insert into claims (id, case_id, team_id, report_id, incident_id, code, property, value_stated, value_normalised, lower, upper,
  earliest, latest, speaker, speaker_kind, verb, hedge, first_hand, locator, as_of, as_of_earliest, as_of_latest, scope_lot,
  credibility, learned_on, recorded_at, recorded_by, withdrawn_at)
select c.id, c.case_id, c.team_id, c.report_id, c.incident_id, case when c.n % 3 = 0 then 'C' || c.n end, c.property, s.stated,
  case when c.property like 'count%' then '>=' || c.number when c.property like 'date%' then day::text else '' end,
  case when c.property like 'count%' then c.number end, null,
  case when c.property like 'date%' then day end, case when c.property like 'date%' then day end,
  s.speaker, (array['self', 'named_org', 'official', 'activists', 'media', 'unattributed'])[1 + pg_temp.pick(6, c.n, c.seed + 24)],
  'says', case when c.n % 4 = 0 then 'at least' else '' end, c.n % 5 = 0, jsonb_build_object('words', left(s.stated, 80)),
  pg_temp.day(c.ms)::text, pg_temp.day(c.ms), pg_temp.day(c.ms), case when c.n % 10 = 0 then 'A' end,
  1 + (c.n % 6)::int, pg_temp.day(c.ms), pg_temp.at(c.ms), (select recorder from b_settings),
  case when c.n % 97 = 0 then pg_temp.at(c.ms + 86400000) end
from b_claim c join b_said s on s.n = c.n,
  lateral (select pg_temp.day(c.ms) + (pg_temp.chance(c.n, c.seed + 25) * 60)::int - 10 as day) d
order by c.n;
insert into search_entries (case_id, team_id, kind, subject_id, words)
select c.case_id, c.team_id, 'claim', c.id,
  array_to_tsvector(s.tokens || s.speaker_tokens || string_to_array(c.property, '_')
    || case when c.property like 'count%' then array[c.number::text]
      when c.property like 'date%' then string_to_array((pg_temp.day(c.ms) + (pg_temp.chance(c.n, c.seed + 25) * 60)::int - 10)::text, '-')
      else '{}' end)
from b_claim c join b_said s on s.n = c.n
order by c.n;
-- A corrected claim and its successor stand side by side, in one claim of fifty-three.
update claims c set superseded_by = o.id from b_claim b join b_claim o on o.n = b.n + 1 and o.report_id = b.report_id
where c.id = b.id and b.n % 53 = 0;
