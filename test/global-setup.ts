import type { TestProject } from 'vitest/node';
import { startTestServer } from './fresh.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: {
      socket: string;
      superuser: { user: string; password: string };
      ownerPassword: string;
      appPassword: string;
    };
  }
}

/** One bundled PostgreSQL for the whole run, with a migrated template; world.ts clones it per file. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  const { socket, superuser, ownerPassword, appPassword } = server;
  project.provide('postgres', { socket, superuser: { ...superuser }, ownerPassword, appPassword });
  return server.stop;
}
