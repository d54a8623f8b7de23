import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Id } from './shared.ts';

/** Where a person's name stands: in a sentence of a report's text, or as the speaker of a claim. */
export const NamePlace = z.object({
  reportId: Id,
  /** The sentence, cut short around the name; what the speaker said where the name is a claim's speaker. */
  sentence: z.string(),
  claimId: Id.nullable(),
});
export type NamePlace = z.infer<typeof NamePlace>;

export const NamedPerson = z.object({
  /** As written; two spellings are two entries. */
  written: z.string(),
  places: z.array(NamePlace),
});
export type NamedPerson = z.infer<typeof NamedPerson>;

export const namesList = endpoint({
  id: 'names.list',
  method: 'GET',
  path: '/api/1/names',
  may: 'search.read',
  sees: { act: 'names.seen', kind: 'names', count: 'answer.names' },
  summary:
    'Names of persons that stand in the reports of the own teams, as written, each with where it stands',
  ok: z.object({
    names: z.array(NamedPerson),
    reports: z.array(z.object({ id: Id, title: z.string(), on: z.string().nullable() })),
  }),
});
