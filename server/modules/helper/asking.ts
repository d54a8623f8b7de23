import {
  acceptAnswer,
  instructions,
  type Numbered,
  questionOf,
  SENTENCES_AT_ONCE,
} from '@safeconduct/claims/assist/index.ts';
import type { ProposedClaim } from '@safeconduct/claims/model/index.ts';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Chore, ChoreGround } from '../../platform/chores.ts';
import { askHelper, type HelperSettings } from '../../platform/helper.ts';
import type { Tx } from '../../platform/http/visit.ts';
import { subject } from '../casefile/casefile.ts';
import { withinLimits } from '../reports/reports.ts';
import { allowedFor } from './rows.ts';

const Payload = z.object({ id: z.uuid(), team: z.uuid() });
const Sentences = z.array(
  z.object({ id: z.string(), start: z.number(), end: z.number(), furniture: z.string().nullable() }),
);

type Asked = {
  readonly reportId: string;
  readonly caseId: string;
  readonly teamId: string;
  readonly text: string;
  readonly language: string;
  readonly publishedOn: string | null;
  readonly sentences: z.infer<typeof Sentences>;
};

type Outcome = {
  readonly claims: readonly ProposedClaim[];
  readonly dropped: number;
  readonly trouble: string | null;
};
const nothing = (trouble: string): Outcome => ({ claims: [], dropped: 0, trouble });

/** The report as it is now, if it may still be shown; somebody may have closed the door since it was asked. */
async function askedOf(tx: Tx, id: string): Promise<Asked | null> {
  const row = await tx
    .selectFrom('helper_requests as h')
    .innerJoin('reports as r', 'r.id', 'h.report_id')
    .select([
      'r.id as reportId',
      'r.case_id as caseId',
      'r.team_id as teamId',
      'r.text',
      'r.language',
      'r.secrecy',
    ])
    .select(['r.published_on as publishedOn', 'r.sentences'])
    .where('h.id', '=', id)
    .where('h.state', '=', 'waiting')
    .executeTakeFirst();
  if (row === undefined || row.text === null || !(await allowedFor(tx, row.teamId, row.secrecy))) return null;
  return { ...row, text: row.text, sentences: Sentences.parse(row.sentences) };
}

/** What is proposed or claimed already, by property and place. */
async function knownOf(tx: Tx, reportId: string) {
  const { rows } = await sql<{ property: string; start: number; end: number }>`
    select proposed->>'property' as property, (proposed->'locator'->>'start')::int as start,
      (proposed->'locator'->>'end')::int as end from proposals where report_id = ${reportId}
    union all
    select property, (locator->>'start')::int, (locator->>'end')::int from claims
    where report_id = ${reportId} and locator ? 'start'`.execute(tx);
  return rows;
}

async function askAll(
  settings: HelperSettings,
  asked: Asked,
  known: Awaited<ReturnType<typeof knownOf>>,
): Promise<Outcome> {
  const read = asked.sentences.filter(({ furniture }) => furniture === null);
  const numbered: Numbered[] = read.map(({ id, start, end }) => ({
    id,
    words: asked.text.slice(start, end),
  }));
  const claims: ProposedClaim[] = [];
  let dropped = 0;
  let unusable = 0;
  for (let at = 0; at < numbered.length; at += SENTENCES_AT_ONCE) {
    const question = questionOf(numbered.slice(at, at + SENTENCES_AT_ONCE), asked.publishedOn);
    const answer = await askHelper(settings, instructions(), question);
    if (!answer.ok) return nothing(answer.why);
    const spans = claims.map(({ property, locator }) => ({
      property,
      start: locator.start,
      end: locator.end,
    }));
    const taken = acceptAnswer(
      answer.text,
      { ...asked, sentences: read, known: [...known, ...spans] },
      settings.model,
    );
    claims.push(...taken.claims);
    dropped += Object.values(taken.dropped).reduce((sum, count) => sum + count, 0);
    unusable += taken.dropped.not_json ?? 0;
  }
  // An answer that is none is not an answer with nothing in it.
  if (unusable > 0 && claims.length === 0 && dropped === unusable) return nothing('refused');
  return { claims, dropped, trouble: null };
}

async function keep({ unit }: ChoreGround, id: string, asked: Asked, { claims, dropped, trouble }: Outcome) {
  await unit(asked.teamId, async ({ tx, audit }) => {
    const added = JSON.stringify(claims.map(withinLimits));
    await sql`
      insert into proposals (case_id, team_id, report_id, position, proposed)
      select ${asked.caseId}, ${asked.teamId}, ${asked.reportId}, p.place - 1 + coalesce(
        (select max(position) + 1 from proposals where report_id = ${asked.reportId}), 0), p.proposed
      from jsonb_array_elements(${added}::jsonb) with ordinality as p (proposed, place)`.execute(tx);
    await tx
      .updateTable('helper_requests')
      .set({ state: trouble === null ? 'done' : 'failed', added: claims.length, dropped, trouble })
      .where('id', '=', id)
      .execute();
    audit('helper.answered', subject('report', asked.reportId, asked), {
      model: claims[0]?.rule.slice('helper:'.length) ?? '',
      added: claims.length,
      dropped,
      ...(trouble === null ? {} : { trouble }),
    });
  });
}

/**
 * Asks the helper about a report. No transaction is open while it thinks. It is not asked a second time by itself: what
 * went wrong is shown, and a person may ask again.
 */
export const asking = (settings: HelperSettings): Chore => ({
  run: async (ground, payload) => {
    const { id, team } = Payload.parse(payload);
    const found = await ground.unit(team, async ({ tx }) => {
      const asked = await askedOf(tx, id);
      if (asked !== null) return { asked, known: await knownOf(tx, asked.reportId) };
      await tx
        .updateTable('helper_requests')
        .set({ state: 'failed', trouble: 'not_allowed' })
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .execute();
      return null;
    });
    if (found === null) return;
    const outcome = await askAll(settings, found.asked, found.known).catch(() => nothing('broke'));
    await keep(ground, id, found.asked, outcome);
  },
});
