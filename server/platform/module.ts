import type { Route } from './http/route.ts';
import type { Task } from './jobs.ts';

/** What a module gives to the composition in main.ts. */
export type Module = {
  readonly name: string;
  readonly routes: readonly Route[];
  readonly tasks?: Readonly<Record<string, Task>>;
};
