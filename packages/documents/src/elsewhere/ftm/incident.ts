import { kindOf } from '@safeconduct/claims/model/index.ts';
import { type Locale, parseEdtf } from '@safeconduct/dates';
import { labelsOf } from '../../incident/labels.ts';
import { type Held, heldOf, lotNames, type Step, stepsOf, type Told, toldOf } from '../course.ts';
import { headlineText, rangeOf } from '../text.ts';
import type { OutView } from '../view.ts';
import { wordsIn } from '../words.ts';
import { dated, entity, type FtmEntity, idOf, keyOf } from './entity.ts';
import { prefixOf } from '../prefix.ts';

/** What is shared by all entities of one incident. */
export interface Frame {
  readonly view: OutView;
  readonly locale: Locale;
  /** An id within this incident. */
  readonly id: (...parts: readonly string[]) => string;
  readonly countries: readonly string[];
}

export function frameOf(view: OutView, locale: Locale): Frame {
  const { incident } = view.source;
  return {
    view,
    locale,
    id: (...parts) => idOf('sc', ...(view.space === '' ? [] : [view.space]), incident.id, ...parts),
    countries: [incident.returningState, incident.receivingState]
      .flatMap((codes) => codes.split(';'))
      .filter((code) => /^[A-Z]{2}$/.test(code))
      .map((code) => code.toLowerCase()),
  };
}

/** "Date as recorded, shortened here: ..." where a prefix says less than what is recorded. */
function shortened({ locale }: Frame, ...dates: readonly (string | null)[]): readonly string[] {
  return dates.flatMap((date) => {
    const { lost } = prefixOf(date);
    return lost === null ? [] : [`${wordsIn(locale)('dateShortened')}: ${lost}`];
  });
}

const lines = (...parts: readonly (string | null)[]) =>
  parts.filter((part) => part !== null && part !== '').join('\n');

/** The incident itself, with what holds of the count and the day in words; no number stands in a field of its own. */
export function incidentEntity(frame: Frame): FtmEntity {
  const { view, locale, id, countries } = frame;
  const { incident, findings } = view.source;
  const word = wordsIn(locale);
  const arrested = findings.findings.find(
    ({ property, scope, value }) =>
      kindOf(property) === 'date' &&
      property === 'date_detained' &&
      scope.lot === null &&
      value.kind === 'date',
  )?.value;
  const days =
    arrested?.kind === 'date' && (arrested.earliest !== null || arrested.latest !== null)
      ? `${arrested.earliest ?? '..'}/${arrested.latest ?? '..'}`
      : null;
  return entity(id(), 'Event', {
    name: [incident.title],
    summary: [headlineText(view, locale)],
    country: countries,
    date: [dated(days)],
    location: [...new Set(heldOf(view).map(({ place }) => place))],
    recordId: [incident.id],
    keywords: ['incident'],
    notes: [
      ...shortened(frame, days),
      ...(findings.asOf === null ? [] : [`${word('asOf')}: ${findings.asOf}`]),
    ],
  });
}

/** A lot: people counted together. Not an organisation, so an event with the accounts of its number in words. */
export function lotEntities(frame: Frame): readonly FtmEntity[] {
  const { view, locale, id } = frame;
  const word = wordsIn(locale);
  const labels = labelsOf(locale);
  const { lots = [], findings } = view.source;
  const found = new Map(findings.lots.map((lot) => [lot.label, lot]));
  return lotNames(view).flatMap((label) => {
    const recorded = lots.find((lot) => lot.label === label);
    const parent = lots.find((lot) => lot.id === recorded?.parentId)?.label;
    const known = found.get(label);
    const range = known === undefined ? '' : rangeOf(known.lower, known.upper);
    const lot = entity(id('lot', label), 'Event', {
      name: [[labels.lot(label), recorded?.title ?? ''].filter((part) => part !== '').join(': ')],
      summary: [range === '' ? null : `${range} (${word('lowest')}–${word('highest')})`],
      country: frame.countries.slice(0, 1),
      recordId: [label],
      keywords: ['lot'],
      notes: (known?.by ?? []).map(({ claimId, lower, upper }) => {
        const said = view.claims.find(({ claim }) => claim.id === claimId);
        return `${rangeOf(lower, upper) || word('unknown')}: ${said?.speaker ?? word('withheld')} (${view.code(claimId)})`;
      }),
    });
    const link = entity(id('part', label), 'UnknownLink', {
      subject: [lot.id],
      object: [parent === undefined ? id() : id('lot', parent)],
      role: [word('partOf')],
    });
    return [lot, link];
  });
}

function lotName({ locale }: Frame, lot: string | null): string {
  return lot === null ? labelsOf(locale).everyone : labelsOf(locale).lot(lot);
}

function cited({ locale }: Frame, claims: readonly string[]): string {
  return claims.length === 0 ? '' : `${wordsIn(locale)('claims')}: ${claims.join(', ')}`;
}

/** One custody period; its authority is a public body that is said to be involved. */
export function heldEntities(frame: Frame): readonly FtmEntity[] {
  return heldOf(frame.view).flatMap((row) => held(frame, row));
}

function held(frame: Frame, row: Held): readonly FtmEntity[] {
  const { locale, id, countries } = frame;
  const word = wordsIn(locale);
  const labels = labelsOf(locale);
  const body =
    row.authority === ''
      ? []
      : [
          entity(id('authority', row.authority), 'PublicBody', {
            name: [row.authority],
            country: countries.slice(0, 1),
            notes: [word('allegation')],
          }),
        ];
  const event = entity(id('custody', keyOf(row.lot, row.kind, row.place, row.from)), 'Event', {
    name: [`${lotName(frame, row.lot)}: ${labels.custody[row.kind]}, ${row.place}`],
    startDate: [dated(row.from)],
    endDate: [dated(row.to)],
    location: [row.place],
    involved: body.map((one) => one.id),
    keywords: ['custody'],
    summary: [row.persons === null ? null : labels.persons(row.persons)],
    notes: [
      row.lastConfirmed === null
        ? null
        : `${word('lastConfirmed')}: ${row.lastConfirmed}. ${word('silence')}`,
      row.endReason === null ? null : labels.ends[row.endReason],
      ...shortened(frame, row.from, row.to),
      cited(frame, row.claims),
    ],
  });
  return [...body, event, partOf(frame, event, row.lot)];
}

/** What an event belongs to: its lot, or the incident. */
function partOf({ id, locale }: Frame, event: FtmEntity, lot: string | null): FtmEntity {
  return entity(`${event.id}-of`, 'UnknownLink', {
    subject: [event.id],
    object: [lot === null ? id() : id('lot', lot)],
    role: [wordsIn(locale)('partOf')],
  });
}

/**
 * A step of a return. An event and not a trip: a trip would say that it took place, and what is feared or announced
 * did not; the status stands in its name and summary.
 */
export function stepEntities(frame: Frame): readonly FtmEntity[] {
  return stepsOf(frame.view).flatMap((row) => step(frame, row));
}

function step(frame: Frame, row: Step): readonly FtmEntity[] {
  const { locale, id } = frame;
  const word = wordsIn(locale);
  const labels = labelsOf(locale);
  const status = labels.legs[row.status];
  const happened = row.status === 'reported' || row.status === 'confirmed';
  const event = entity(id('return', keyOf(row.lot, row.status, row.from, row.to, row.on)), 'Event', {
    name: [
      `${word('returnStep')} (${status}): ${[row.from || word('unknown'), row.to || word('unknown')].join(' > ')}`,
    ],
    summary: [
      lines(`${word('status')}: ${status}`, row.persons === null ? null : labels.persons(row.persons)),
    ],
    // A day that is only feared is no date of an event.
    date: [happened ? dated(row.on) : null],
    location: [row.from, row.to],
    keywords: ['return', row.status],
    notes: [
      happened || row.on === null ? null : `${word('dateRecorded')}: ${row.on} (${status})`,
      ...(happened ? shortened(frame, row.on) : []),
      cited(frame, row.claims),
    ],
  });
  return [event, partOf(frame, event, row.lot)];
}

/** Who told whom. What this organisation did itself is not exported in this format. */
export function toldEntities(frame: Frame): readonly FtmEntity[] {
  return toldOf(frame.view).flatMap((row) => told(frame, row));
}

function told(frame: Frame, row: Told): readonly FtmEntity[] {
  const { locale, id } = frame;
  const word = wordsIn(locale);
  const labels = labelsOf(locale);
  const media = [...(row.verbal ? [labels.verbal] : []), ...(row.written ? [labels.written] : [])];
  const exact = row.on !== null && parseEdtf(row.on) !== null && !row.planned;
  const kept = row.promiseKept === null ? '' : word(row.promiseKept ? 'kept' : 'broken');
  const promise =
    row.promise === ''
      ? null
      : [
          `${word('promised')}: ${row.promise}`,
          row.promiseDueOn === null ? '' : `${word('due')}: ${row.promiseDueOn}`,
          kept,
        ]
          .filter((part) => part !== '')
          .join('; ');
  const event = entity(id('told', keyOf(row.from, row.to, row.on, row.summary)), 'Event', {
    name: [
      `${word('communication')}${row.planned ? ` (${word('planned')})` : ''}: ${row.from} > ${row.to || word('unknown')}`,
    ],
    summary: [row.summary],
    date: [exact ? dated(row.on) : null],
    keywords: ['communication'],
    notes: [
      media.length === 0 ? null : `${word('medium')}: ${media.join(labels.and)}`,
      promise,
      ...(exact ? shortened(frame, row.on) : []),
      cited(frame, row.claims),
    ],
  });
  return [event, partOf(frame, event, null)];
}
