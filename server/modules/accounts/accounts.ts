import type { Module } from '../../platform/module.ts';
import { enrolmentRoutes } from './enrolment.ts';
import { passkeyRoutes } from './passkeys.ts';
import { signInRoutes } from './sign-in.ts';
import { staffRoutes } from './staff.ts';
import { teamRoutes } from './teams.ts';

export { newToken } from './tokens.ts';

export const accounts: Module = {
  name: 'accounts',
  routes: [...signInRoutes, ...enrolmentRoutes, ...passkeyRoutes, ...staffRoutes, ...teamRoutes],
};
