-- What hangs on incidents beside reports and claims: lots, persons, custody and so on. After rows.sql, in the same session.

insert into groups (id, case_id, team_id, incident_id, label, title, recorded_at, recorded_by)
select pg_temp.id(i.ms + 1000 + x, i.n * 10 + x, i.seed + 30), i.case_id, i.team_id, i.id, chr(64 + x::int), 'Lot ' || chr(64 + x::int),
  pg_temp.at(i.ms + 1000), (select recorder from b_settings)
from b_incident i, generate_series(1, least(8, 1 + i.claims / 20)) x where pg_temp.chance(i.n, i.seed + 31) < 0.4;
update claims c set group_id = g.id from groups g where g.incident_id = c.incident_id and g.label = c.scope_lot;

insert into persons (id, case_id, team_id, incident_id, code, sex, age_lower, age_upper, status, recorded_at, recorded_by)
select pg_temp.id(i.ms + 2000 + x, i.n * 100 + x, i.seed + 32), i.case_id, i.team_id, i.id,
  'P-' || upper(lpad(to_hex(i.n * 50 + x), 6, '0')), (array['female', 'male', 'unknown'])[1 + x % 3], 20, 40,
  (array['detained', 'at_risk', 'returned', 'unknown'])[1 + x % 4], pg_temp.at(i.ms + 2000), (select recorder from b_settings)
from b_incident i, generate_series(1, least(30, i.claims / 8)) x;

insert into custody_periods (id, case_id, team_id, incident_id, kind, place, authority, from_on, from_earliest, from_latest,
  recorded_at, recorded_by)
select pg_temp.id(i.ms + 3000 + x, i.n * 10 + x, i.seed + 33), i.case_id, i.team_id, i.id, 'held', 'Shenyang', 'police',
  pg_temp.day(i.ms)::text, pg_temp.day(i.ms), pg_temp.day(i.ms), pg_temp.at(i.ms + 3000), (select recorder from b_settings)
from b_incident i, generate_series(1, least(10, i.claims / 10)) x;

insert into removal_legs (id, case_id, team_id, incident_id, from_place, to_place, status, recorded_at, recorded_by)
select pg_temp.id(i.ms + 4000, i.n, i.seed + 34), i.case_id, i.team_id, i.id, 'Tumen', 'Onsong', 'feared',
  pg_temp.at(i.ms + 4000), (select recorder from b_settings)
from b_incident i where pg_temp.chance(i.n, i.seed + 35) < 0.3;

insert into interventions (id, case_id, team_id, incident_id, kind, addressee, purpose, state, due_at, recorded_at, recorded_by)
select pg_temp.id(i.ms + 5000 + x, i.n * 10 + x, i.seed + 36), i.case_id, i.team_id, i.id, (array['WGAD', 'UNHCR', 'SP'])[x],
  'Office', 'Ask for access', 'planned', pg_temp.at(i.ms + 864000000), pg_temp.at(i.ms + 5000), (select recorder from b_settings)
from b_incident i, generate_series(1, 3) x where pg_temp.chance(i.n, i.seed + 37) < 0.1 * x;

insert into communications (id, case_id, team_id, incident_id, from_party, to_party, verbal, written, direction, media, summary,
  promise, promise_due_on, promise_kept, answer_due_on, at, recorded_at, recorded_by)
select pg_temp.id(i.ms + 6000 + x, i.n * 10 + x, i.seed + 38), i.case_id, i.team_id, i.id, 'Our office', 'The ministry', false, true,
  'out', '{letter}', 'Asked for access', case when x = 2 then 'An answer' else '' end,
  case when x = 2 then pg_temp.day(i.ms) + 14 end, case when x = 2 and i.n % 100 > 2 then true end,
  case when x = 1 and i.n % 50 = 0 then pg_temp.day(i.ms) + 30 end, pg_temp.at(i.ms + 6000), pg_temp.at(i.ms + 6000),
  (select recorder from b_settings)
from b_incident i, generate_series(1, least(6, 1 + i.claims / 12)) x where pg_temp.chance(i.n, i.seed + 39) < 0.3;

insert into tasks (id, case_id, team_id, incident_id, title, due_at, state, recorded_at, recorded_by)
select pg_temp.id(i.ms + 7000, i.n, i.seed + 40), i.case_id, i.team_id, i.id, 'Call the family',
  pg_temp.at(i.ms + 604800000), case when i.n % 40 = 0 then 'open' else 'done' end, pg_temp.at(i.ms + 7000),
  (select recorder from b_settings)
from b_incident i where pg_temp.chance(i.n, i.seed + 41) < 0.5;

insert into outcomes (id, case_id, team_id, incident_id, outcome, as_of, as_of_earliest, as_of_latest, recorded_at, recorded_by)
select pg_temp.id(i.ms + 8000, i.n, i.seed + 42), i.case_id, i.team_id, i.id, 'unknown', pg_temp.day(i.ms)::text,
  pg_temp.day(i.ms), pg_temp.day(i.ms), pg_temp.at(i.ms + 8000), (select recorder from b_settings)
from b_incident i where pg_temp.chance(i.n, i.seed + 43) < 0.2;

insert into decisions (id, case_id, team_id, incident_id, property, value, reason, recorded_at, recorded_by)
select pg_temp.id(i.ms + 9000, i.n, i.seed + 44), i.case_id, i.team_id, i.id, 'count_detained', '>=21', 'The lists agree',
  pg_temp.at(i.ms + 9000), (select recorder from b_settings)
from b_incident i where i.claims > 15 and pg_temp.chance(i.n, i.seed + 45) < 0.3;
