import { lacking } from '../consent.ts';
import { peopleOf, peopleTable } from '../people.ts';
import { type Ctx, type Filling, filled } from '../spec.ts';
import { namesNote } from './letter.ts';

/** The persons who agreed to be named to this reader, as a table; of the others only that they are left out. */
export function peopleForState(ctx: Ctx): Filling {
  const people = peopleOf(ctx);
  const agreed = people.filter(({ code }) => lacking(ctx, code).length === 0);
  return filled(...peopleTable(ctx, agreed), ...namesNote(ctx, people.length - agreed.length));
}
