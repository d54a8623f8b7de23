import { namesList, type NamedPerson, type NamePlace } from '@safeconduct/contract/names.ts';
import { findNames } from '@safeconduct/names/find/find.ts';
import { speakerName } from '@safeconduct/names/find/speaker.ts';
import { sql } from 'kysely';
import { route } from '../../platform/http/route.ts';
import type { Tx } from '../../platform/http/visit.ts';

interface Standing {
  readonly written: string;
  readonly sentence: string;
}

/**
 * Names by report, since a report's text is never edited. Worked out when first asked for and kept in memory only: a
 * table would be a plain column of names, which no part of this product has. A thousand reports take under a second once.
 */
const READ = new Map<string, readonly Standing[]>();
const MOST_READ = 50_000;
const AT_ONCE = 25;
const AROUND = 140;

/** The sentence around a name, cut to what fits on two lines. */
function around(
  text: string,
  start: number,
  end: number,
  sentences: readonly { start: number; end: number }[],
): string {
  const sentence = sentences.find((each) => each.start <= start && end <= each.end);
  const from = Math.max(sentence?.start ?? 0, start - AROUND);
  const to = Math.min(sentence?.end ?? text.length, end + AROUND);
  const cut = text.slice(from, to).replaceAll(/\s+/gu, ' ').trim().toWellFormed();
  return `${from > (sentence?.start ?? 0) ? '… ' : ''}${cut}${to < (sentence?.end ?? text.length) ? ' …' : ''}`;
}

async function readTexts(tx: Tx, ids: readonly string[]): Promise<void> {
  if (READ.size + ids.length > MOST_READ) READ.clear();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const { rows } = await sql<{ id: string; text: string; sentences: { start: number; end: number }[] }>`
      select id, text, sentences from reports where id = any (${ids.slice(at, at + AT_ONCE)}::uuid[])`.execute(
      tx,
    );
    for (const { id, text, sentences } of rows) {
      const once = new Map<string, Standing>();
      for (const { written, start, end } of findNames(text))
        if (!once.has(written)) once.set(written, { written, sentence: around(text, start, end, sentences) });
      READ.set(id, [...once.values()]);
    }
  }
}

/** Speakers that a person confirmed as named persons; one place for each report. */
function speakers(tx: Tx) {
  return sql<{ written: string; reportId: string; claimId: string; sentence: string }>`
    select distinct on (c.speaker, c.report_id) c.speaker as written, c.report_id as "reportId", c.id as "claimId",
      left(c.value_stated, 240) as sentence
    from claims c
    where c.speaker_kind = 'named_person' and c.speaker <> '' and c.withdrawn_at is null and c.superseded_by is null
    order by c.speaker, c.report_id, c.id`.execute(tx);
}

/** Every name with its places. What a name means is worked out in the browser: the server compares none. */
export const names = route(namesList, async ({ tx }) => {
  const { rows: reports } = await sql<{ id: string; title: string; on: string | null; hasText: boolean }>`
    select r.id, coalesce(nullif(r.title, ''), nullif(s.publisher, ''), r.code) as title, r.published_on as "on",
      r.text is not null as "hasText"
    from reports r join sources s on s.id = r.source_id order by r.id desc`.execute(tx);
  const unread = reports.filter(({ id, hasText }) => hasText && !READ.has(id)).map(({ id }) => id);
  await readTexts(tx, unread);
  const places = new Map<string, NamePlace[]>();
  const add = (written: string, place: NamePlace) =>
    places.set(written, [...(places.get(written) ?? []), place]);
  const has = (written: string, report: string) =>
    places.get(written)?.some(({ reportId }) => reportId === report) === true;
  for (const { written, ...place } of (await speakers(tx)).rows) {
    const name = speakerName(written);
    if (name !== null && !has(name, place.reportId)) add(name, place);
  }
  for (const { id } of reports)
    for (const { written, sentence } of READ.get(id) ?? [])
      if (!has(written, id)) add(written, { reportId: id, sentence, claimId: null });
  const named = new Set([...places.values()].flat().map(({ reportId }) => reportId));
  return {
    names: [...places].map(([written, list]): NamedPerson => ({ written, places: list })),
    reports: reports.filter(({ id }) => named.has(id)).map(({ id, title, on }) => ({ id, title, on })),
  };
});
