import type { Chore } from './chores.ts';
import type { Feed } from './http/feed.ts';
import type { Route } from './http/route.ts';
import type { LongTask, Task } from './jobs.ts';

/** What a module gives to the composition in main.ts. */
export type Module = {
  readonly name: string;
  readonly routes: readonly Route[];
  readonly tasks?: Readonly<Record<string, Task>>;
  readonly longTasks?: Readonly<Record<string, LongTask>>;
  readonly chores?: Readonly<Record<string, Chore>>;
  readonly feeds?: readonly Feed[];
};
