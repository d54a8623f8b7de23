import { casesList } from '@safeconduct/contract/domain.ts';
import { usersList } from '@safeconduct/contract/staff.ts';
import { useQuery } from '@tanstack/react-query';
import { reading } from '../../furniture/server.ts';
import { useSession } from '../../furniture/session.ts';
import { useIncident } from '../incidents/context.ts';

export type Colleague = { readonly id: string; readonly name: string };

/** Who can own what is to be done about this incident: its team, oneself first. */
export function useColleagues() {
  const { page } = useIncident();
  const { session } = useSession();
  const { data: users } = useQuery(reading(usersList, {}));
  const { data: cases } = useQuery(reading(casesList, {}));
  const own = cases?.cases.find(({ id }) => id === page.incident.caseId);
  const me = session?.user?.id ?? '';
  const team = (users?.users ?? []).filter(({ teams }) => own !== undefined && teams.includes(own.teamId));
  const colleagues = team
    .filter(({ disabled }) => !disabled)
    .sort((a, b) => Number(b.id === me) - Number(a.id === me) || a.name.localeCompare(b.name))
    .map(({ id, name }): Colleague => ({ id, name }));
  const away = team.filter(({ disabled }) => disabled).map(({ id, name }): Colleague => ({ id, name }));
  return { colleagues, away, me, name: session?.user?.name ?? '', team: own?.team ?? '' };
}
