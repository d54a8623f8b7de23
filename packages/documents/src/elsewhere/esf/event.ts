import type { Locale } from '@safeconduct/dates';
import { stepsOf, heldOf } from '../course.ts';
import { labelsOf } from '../../incident/labels.ts';
import { headlineText } from '../text.ts';
import type { OutView } from '../view.ts';
import { wordsIn } from '../words.ts';
import { actTypes, endCode, geography, typedDay } from './codes.ts';
import type { EsfColumn, EsfTable, Keeper } from './table.ts';

/** Record numbers: the codes of the file behind those of their incident. */
export const numberOf = (view: OutView, ...parts: readonly string[]) =>
  [view.space, view.source.incident.id, ...parts].filter((part) => part !== '').join('/');

/** Who a row is about, as a record of persons and groups. */
export const lotNumber = (view: OutView, lot: string | null) => numberOf(view, 'G', lot ?? 'ALL');

/** A date in the format's own way, or noted as lost. */
export function dayCells(
  keep: Keeper,
  edtf: string | null,
  at: { readonly file: string; readonly record: string; readonly field: string },
): readonly [day: string, type: string] {
  const typed = typedDay(edtf);
  if (typed === null) keep.note({ ...at, value: edtf ?? '' }, 'noDate');
  return [typed?.day ?? '', typed?.type ?? ''];
}

const eventColumns: readonly EsfColumn[] = [
  ['0101', 'record'],
  ['0102', 'title'],
  ['0111', 'geography'],
  [null, 'inWords'],
  ['0112', 'localArea'],
  ['0113', 'initialDate'],
  ['0114', 'finalDate'],
  [null, 'dateRecorded'],
  ['0115', 'description'],
  ['0150', 'remarks'],
  ['0161', 'entered'],
];

/** The incident as an event. */
export function events(views: readonly OutView[], locale: Locale, keep: Keeper): EsfTable {
  const word = wordsIn(locale);
  const file = 'event.csv';
  const rows = views.map((view) => {
    const { incident, findings, generatedOn } = view.source;
    const record = numberOf(view);
    const states = [incident.returningState, incident.receivingState]
      .flatMap((codes) => codes.split(';'))
      .filter((code) => code !== '');
    const arrested = findings.findings.find(
      ({ property, scope }) => property === 'date_detained' && scope.lot === null,
    )?.value;
    const [from, to] = arrested?.kind === 'date' ? [arrested.earliest, arrested.latest] : [null, null];
    const names = new Intl.DisplayNames(locale, { type: 'region' });
    return [
      record,
      incident.title,
      states
        .map((state) => keep.code(geography(state), { file, record, field: '0111', value: state }))
        .filter((code) => code !== '')
        .join('; '),
      states.map((state) => (/^[A-Z]{2}$/.test(state) ? (names.of(state) ?? state) : state)).join('; '),
      [...new Set(heldOf(view).map(({ place }) => place))].join('; '),
      from,
      to,
      from === null && to === null ? '' : `${from ?? '..'}/${to ?? '..'}`,
      headlineText(view, locale),
      findings.asOf === null ? '' : `${word('asOf')}: ${findings.asOf}`,
      generatedOn,
    ];
  });
  return { file, columns: eventColumns, rows };
}

const actColumns: readonly EsfColumn[] = [
  ['2101', 'record'],
  ['2102', 'victim'],
  ['2103', 'incident'],
  ['2108', 'confidential'],
  ['2109', 'actType'],
  [null, 'inWords'],
  ['2111', 'initialDate'],
  ['2111_1', 'dateType'],
  ['2112', 'exactPlace'],
  ['2121', 'finalDate'],
  ['2121_1', 'dateType'],
  ['2122', 'placeAtEnd'],
  ['2123', 'statusAtEnd'],
  [null, 'dateRecorded'],
  [null, 'lastConfirmed'],
  ['2150', 'remarks'],
];

/** Arrests, custody and returns that are said to have happened, as acts; what is only feared is no act. */
export function acts(views: readonly OutView[], locale: Locale, keep: Keeper): EsfTable {
  const file = 'act.csv';
  const word = wordsIn(locale);
  const labels = labelsOf(locale);
  const cited = (claims: readonly string[]) =>
    claims.length === 0 ? '' : `${word('claims')}: ${claims.join(', ')}`;
  const rows = views.flatMap((view) => [
    ...heldOf(view).map((row, at) => {
      const record = actNumber(view, 'C', at);
      return [
        record,
        lotNumber(view, row.lot),
        numberOf(view),
        'y',
        actTypes[row.kind],
        labels.custody[row.kind],
        ...dayCells(keep, row.from, { file, record, field: '2111' }),
        row.place,
        ...dayCells(keep, row.to, { file, record, field: '2121' }),
        row.kind === 'arrested' ? '' : row.place,
        keep.code(endCode(row.endReason), {
          file,
          record,
          field: '2123',
          value: row.endReason === null ? '' : labels.ends[row.endReason],
        }),
        [row.from, row.to].filter((date) => date !== null).join(' - '),
        row.lastConfirmed,
        [
          row.persons === null ? '' : labels.persons(row.persons),
          row.lastConfirmed === null ? '' : word('silence'),
          cited(row.claims),
        ]
          .filter((part) => part !== '')
          .join(' '),
      ];
    }),
    ...stepsOf(view).flatMap((row, at) => {
      const record = actNumber(view, 'R', at);
      const words = `${labels.legs[row.status]}: ${row.from || word('unknown')} > ${row.to || word('unknown')}${row.on === null ? '' : `, ${row.on}`}`;
      if (row.status !== 'reported' && row.status !== 'confirmed') {
        keep.note({ file, record, field: '2109', value: words }, 'noAct');
        return [];
      }
      keep.note({ file, record, field: '2109', value: words }, 'noLegal');
      return [
        [
          record,
          lotNumber(view, row.lot),
          numberOf(view),
          'y',
          actTypes.removed,
          words,
          ...dayCells(keep, row.on, { file, record, field: '2111' }),
          row.from,
          '',
          '',
          row.to,
          endCode('removed') ?? '',
          row.on,
          '',
          [row.persons === null ? '' : labels.persons(row.persons), cited(row.claims)]
            .filter((part) => part !== '')
            .join(' '),
        ],
      ];
    }),
  ]);
  return { file, columns: actColumns, rows };
}

function actNumber(view: OutView, kind: 'C' | 'R', at: number): string {
  return numberOf(view, kind, String(at + 1));
}

/** Number of an authority as a record of persons and groups. */
export const authorityNumber = (view: OutView, name: string) => numberOf(view, 'O', name);

const involvementColumns: readonly EsfColumn[] = [
  ['2401', 'record'],
  ['2402', 'actor'],
  ['2403', 'incident'],
  ['2404', 'act'],
  ['2409', 'degree'],
  ['2450', 'remarks'],
];

/** Which authority is said to have held them; what degree of involvement that is, is left open. */
export function involvements(views: readonly OutView[], locale: Locale, keep: Keeper): EsfTable {
  const file = 'involvement.csv';
  const word = wordsIn(locale);
  const rows = views.flatMap((view) =>
    heldOf(view).flatMap((row, at) => {
      if (row.authority === '') return [];
      const record = numberOf(view, 'I', String(at + 1));
      keep.note({ file, record, field: '2409', value: row.authority }, 'noDegree');
      return [
        [
          record,
          authorityNumber(view, row.authority),
          numberOf(view),
          actNumber(view, 'C', at),
          '',
          word('allegation'),
        ],
      ];
    }),
  );
  return { file, columns: involvementColumns, rows };
}
