-- As in 0011, and whoever is named in a closed case is told so, unless that person did it: the case did not stand in
-- the own list before, and somebody counts on its being looked at.
create or replace function name_case_members(of_case uuid, named uuid[]) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  its_team uuid;
begin
  -- As the owner under forced row-level security: only a case that the actor sees.
  select c.team_id into its_team from cases c where c.id = of_case for update;
  if its_team is null or current_actor() is null or of_case = any (hidden_cases()) then
    return false;
  end if;
  if cardinality(named) = 0 then
    delete from closed_cases k where k.case_id = of_case;
    return true;
  end if;
  if not exists (select from closed_cases k where k.case_id = of_case) then
    if not current_actor() = any (named) then
      raise exception 'who closes a case is named in it' using errcode = 'check_violation',
        constraint = 'closing_names_oneself';
    end if;
    insert into closed_cases (case_id, team_id, closed_by) values (of_case, its_team, current_actor());
  end if;
  with added as (
    insert into case_members (case_id, team_id, user_id, added_by)
      select of_case, its_team, u, current_actor() from (select distinct unnest(named) as u) n
      on conflict (case_id, user_id) do nothing
      returning user_id)
  insert into notices (user_id, kind, case_id, team_id, by_id)
    select a.user_id, 'case_named', of_case, its_team, current_actor() from added a
    where a.user_id <> current_actor();
  delete from case_members m where m.case_id = of_case and not m.user_id = any (named);
  return true;
end $$;
