import { lacking } from '../consent.ts';
import { peopleOf, peopleTable } from '../people.ts';
import { type Ctx, type Filling, filled } from '../spec.ts';
import { namesNote } from './letter.ts';

/** The persons who agreed to be named to this reader, as a table; of the others only that they are left out. */
export function peopleForState(ctx: Ctx): Filling {
  const people = peopleOf(ctx);
  const kept = people.filter(({ code }) => lacking(ctx, code).length > 0);
  const agreed = people.length > kept.length;
  return filled(...(agreed ? peopleTable(ctx) : []), ...namesNote(ctx, people.length, kept.length));
}
