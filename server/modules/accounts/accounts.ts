import type { Keeper } from '../../platform/key.ts';
import type { Module } from '../../platform/module.ts';
import { enrolmentRoutes } from './enrolment.ts';
import { invitationRoutes } from './invitations.ts';
import { sessionRoutes } from './open-sessions.ts';
import { passkeyRoutes } from './passkeys.ts';
import { ruleRoutes } from './rules.ts';
import { secondStepRoutes } from './second-step.ts';
import { signInRoutes } from './sign-in.ts';
import { staffRoutes } from './staff.ts';
import { teamRoutes } from './teams.ts';

export { tell } from './rules.ts';
export { newToken } from './tokens.ts';

/** Who may come in, and how. `keeper` seals what signs in, so that a copy of the database does not. */
export const accounts = (keeper: Keeper): Module => ({
  name: 'accounts',
  routes: [
    ...signInRoutes(keeper),
    ...sessionRoutes,
    ...secondStepRoutes(keeper),
    ...enrolmentRoutes(keeper),
    ...passkeyRoutes,
    ...ruleRoutes,
    ...staffRoutes,
    ...invitationRoutes,
    ...teamRoutes,
  ],
});
