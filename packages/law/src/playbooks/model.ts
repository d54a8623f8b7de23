import { z } from 'zod';

/*
 * Playbooks are knowledge of the law's trade (which mechanism, which clock, which consent), so they are read here, beside
 * mechanisms and deadlines, and not in the contract, which holds no logic.
 */

const Words = z.strictObject({
  en: z.string().min(1).max(300),
  ko: z.string().min(1).max(300),
  'zh-Hans': z.string().min(1).max(300),
});
const Name = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/);

/**
 * A step that playbooks share. `kind` is the mechanism of `data/law` or the word of an addressee that it makes an
 * intervention to, `null` where it is work of our own; `form` the paper that goes with it, or `call`, `meeting`.
 * `consents` are to be asked before, each apart. A `decision` is offered unticked, with its risks.
 */
export const PlaybookStep = z.strictObject({
  id: Name,
  kind: z
    .string()
    .regex(/^([A-Z][A-Z0-9-]{1,29}|[a-z][a-z_]{1,29})$/)
    .nullable(),
  form: Name.nullable(),
  consents: z.array(Name),
  decision: z.boolean(),
  title: Words,
  addressee: Words.nullable(),
  why: Words,
  never: Words.nullable(),
});
export type PlaybookStep = z.infer<typeof PlaybookStep>;

/**
 * When a step is due, in hours: `after` the start, but at the latest `before` the removal, where a time of removal is
 * known and the step depends on it.
 */
export const PlaybookDue = z.strictObject({
  after: z.number().positive(),
  before: z.number().positive().nullable(),
});
export type PlaybookDue = z.infer<typeof PlaybookDue>;

const PlaybookFile = z.strictObject({
  id: Name,
  /** Its place in the list: what has the shortest clock comes first. */
  rank: z.number().int().positive(),
  title: Words,
  when: Words,
  never: z.array(Words).min(1),
  steps: z.array(z.strictObject({ step: Name, due: PlaybookDue })).min(1),
});

/** A playbook with its steps in the order in which they are taken. */
export const Playbook = PlaybookFile.extend({
  steps: z.array(PlaybookStep.extend({ due: PlaybookDue })).min(1),
});
export type Playbook = z.infer<typeof Playbook>;

/**
 * Reads playbooks from the parsed JSON of `data/playbooks`: the shared steps, and one object a playbook. Throws where
 * one is not of the shape, an id comes twice, or a step is named that there is none of: a fault of the installation.
 *
 * @example
 * readPlaybooks(steps, [returned]).map(({ id }) => id) // ['returned']
 */
export function readPlaybooks(steps: unknown, files: readonly unknown[]): readonly Playbook[] {
  const known = new Map(
    z
      .array(PlaybookStep)
      .parse(steps)
      .map((step) => [step.id, step]),
  );
  const playbooks = files.map((file) => {
    const { steps: named, ...playbook } = PlaybookFile.parse(file);
    return {
      ...playbook,
      steps: named.map(({ step: id, due }) => {
        const step = known.get(id);
        if (step === undefined)
          throw new Error(`Playbook ${playbook.id} names the step ${id}, which there is not.`);
        return { ...step, due };
      }),
    };
  });
  for (const { id, steps: own } of playbooks) {
    if (new Set(own.map((step) => step.id)).size < own.length)
      throw new Error(`Playbook ${id} names a step twice.`);
  }
  if (new Set(playbooks.map(({ id }) => id)).size < playbooks.length)
    throw new Error('Two playbooks have one id.');
  return playbooks.toSorted((a, b) => a.rank - b.rank);
}
