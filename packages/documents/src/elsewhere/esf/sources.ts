import type { Locale } from '@safeconduct/dates';
import { mechanismName } from '@safeconduct/law/words/say.ts';
import { deedWords } from '../../incident/deeds-words.ts';
import { labelsOf } from '../../incident/labels.ts';
import { heldOf, lotNames, toldOf } from '../course.ts';
import { rangeOf } from '../text.ts';
import type { OutView } from '../view.ts';
import { wordsIn } from '../words.ts';
import { connection, groupUnit, informationReliability, sexCode, sourceReliability } from './codes.ts';
import { authorityNumber, dayCells, lotNumber, numberOf } from './event.ts';
import type { EsfColumn, EsfTable, Keeper } from './table.ts';

const personColumns: readonly EsfColumn[] = [
  ['0901', 'record'],
  ['0902', 'countingUnit'],
  ['0903', 'name'],
  ['0908', 'confidential'],
  ['0915', 'sexCode'],
  [null, 'sex'],
  [null, 'age'],
  ['0930', 'group'],
  ['0931', 'number'],
  [null, 'lowest'],
  [null, 'highest'],
  ['0950', 'remarks'],
  ['0953', 'sourceReliability'],
  [null, 'reliability'],
];

/** Lots, persons under their codes, authorities and those who published; nobody's name but that of a publisher. */
export function persons(views: readonly OutView[], locale: Locale, keep: Keeper): EsfTable {
  const file = 'person.csv';
  const word = wordsIn(locale);
  const labels = labelsOf(locale);
  const rows = views.flatMap((view) => {
    const { lots = [], findings } = view.source;
    const found = new Map(findings.lots.map((lot) => [lot.label, lot]));
    const groups = lotNames(view).map((label) => {
      const record = lotNumber(view, label);
      const known = found.get(label);
      const [lower, upper] = [known?.lower ?? null, known?.upper ?? null];
      const exact = lower !== null && lower === upper ? String(lower) : '';
      if (exact === '') keep.note({ file, record, field: '0931', value: rangeOf(lower, upper) }, 'noRange');
      const title = lots.find((lot) => lot.label === label)?.title ?? '';
      return [
        record,
        groupUnit,
        labels.lot(label),
        'y',
        '',
        '',
        '',
        title,
        exact,
        bound(lower),
        bound(upper),
        '',
        '',
        '',
      ];
    });
    const all = [
      lotNumber(view, null),
      groupUnit,
      labels.everyone,
      'y',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
    ];
    const people = view.persons.map((person) => {
      const record = numberOf(view, person.code);
      const lot = lots.find(({ id }) => id === person.groupId)?.label;
      const age =
        person.ageLower === null && person.ageUpper === null
          ? ''
          : `${person.ageLower ?? '..'}-${person.ageUpper ?? '..'}`;
      keep.note({ file, record, field: '2118', value: age }, 'noRange');
      const sex = keep.code(sexCode(person.sex), { file, record, field: '0915', value: person.sex });
      const remarks = [
        lot === undefined ? '' : `${word('partOf')}: ${labels.lot(lot)}`,
        `${word('status')}: ${person.status}`,
      ];
      return [
        record,
        '',
        person.code,
        'y',
        sex,
        person.sex,
        age,
        '',
        '',
        '',
        '',
        remarks.filter((part) => part !== '').join('; '),
        '',
        '',
      ];
    });
    const bodies = [...new Set(heldOf(view).map(({ authority }) => authority))]
      .filter((name) => name !== '')
      .map((name) => [
        authorityNumber(view, name),
        groupUnit,
        name,
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        word('allegation'),
        '',
        '',
      ]);
    const sources = [...new Map(view.reports.map((report) => [report.publisher, report])).values()].map(
      (report) => {
        const record = sourceNumber(view, report.publisher);
        const grade = keep.code(sourceReliability(report.reliability), {
          file,
          record,
          field: '0953',
          value: report.reliability,
        });
        return [
          record,
          report.publisher === null ? '' : groupUnit,
          report.publisher ?? word('withheld'),
          report.publisher === null ? 'y' : '',
          '',
          '',
          '',
          '',
          '',
          '',
          '',
          '',
          grade,
          report.reliability,
        ];
      },
    );
    return [all, ...groups, ...people, ...bodies, ...sources];
  });
  return { file, columns: personColumns, rows };
}

const bound = (value: number | null) => (value === null ? '' : String(value));
const sourceNumber = (view: OutView, name: string | null) => numberOf(view, 'S', name ?? '-');

const informationColumns: readonly EsfColumn[] = [
  ['2501', 'record'],
  ['2502', 'source'],
  ['2503', 'incident'],
  ['2504', 'victim'],
  ['2508', 'confidential'],
  ['2509', 'connection'],
  [null, 'speaker'],
  [null, 'speakerKind'],
  [null, 'through'],
  [null, 'firstHand'],
  [null, 'about'],
  [null, 'code'],
  [null, 'stated'],
  [null, 'lowest'],
  [null, 'highest'],
  [null, 'hedge'],
  [null, 'asOf'],
  [null, 'concerns'],
  [null, 'unit'],
  ['2510', 'language'],
  ['2511', 'materialDate'],
  ['2512', 'material'],
  ['2553', 'infoReliability'],
  [null, 'credibility'],
  ['2566', 'report'],
  [null, 'address'],
  [null, 'standing'],
];

/** Every claim as information from a source; the format has no field for what is claimed, so ours stand beside. */
export function information(views: readonly OutView[], locale: Locale, keep: Keeper): EsfTable {
  const file = 'information.csv';
  const word = wordsIn(locale);
  const labels = labelsOf(locale);
  const rows = views.flatMap((view) =>
    view.claims.map((out) => {
      const { claim, report } = out;
      const record = numberOf(view, out.code);
      const at = { file, record };
      const days =
        claim.earliest === null && claim.latest === null
          ? ''
          : `${claim.earliest ?? '..'}/${claim.latest ?? '..'}`;
      return [
        record,
        sourceNumber(view, report.publisher),
        numberOf(view),
        lotNumber(view, claim.scope.lot),
        report.inConfidence ? 'y' : '',
        keep.code(connection(claim.speakerKind), {
          ...at,
          field: '2509',
          value: labels.speakers[claim.speakerKind],
        }),
        out.speaker ?? word('withheld'),
        labels.speakers[claim.speakerKind],
        out.chain.join('; '),
        claim.firstHand === null ? word('unknown') : word(claim.firstHand ? 'yes' : 'no'),
        labels.properties[claim.property],
        claim.property,
        claim.valueStated,
        bound(claim.bounds.lower),
        bound(claim.bounds.upper),
        out.hedge,
        claim.asOf,
        days,
        [claim.scope.unit?.replaceAll('_', ' ') ?? '', claim.scope.other ? word('otherScope') : '']
          .filter((part) => part !== '')
          .join('; '),
        report.language,
        dayCells(keep, report.publishedOn, { ...at, field: '2511' })[0],
        report.genre,
        keep.code(informationReliability(claim.credibility), {
          ...at,
          field: '2553',
          value: String(claim.credibility),
        }),
        String(claim.credibility),
        report.code,
        report.url,
        word(out.standing),
      ];
    }),
  );
  return { file, columns: informationColumns, rows };
}

const interventionColumns: readonly EsfColumn[] = [
  ['2601', 'record'],
  ['2602', 'intervening'],
  ['2603', 'incident'],
  ['2604', 'victim'],
  ['2609', 'interventionType'],
  [null, 'inWords'],
  ['2611', 'interventionDate'],
  ['2612', 'requested'],
  ['2613', 'response'],
  ['2651', 'interventionStatus'],
  [null, 'status'],
  ['2650', 'remarks'],
];

/** What others and this organisation put to whom. Broad type 01 of MT20, for people; the kind stands in words. */
export function interventions(views: readonly OutView[], locale: Locale, keep: Keeper): EsfTable {
  const file = 'intervention.csv';
  const word = wordsIn(locale);
  const labels = labelsOf(locale);
  const deeds = deedWords(locale);
  const forPeople = '010000000000';
  const rows = views.flatMap((view) => {
    const { asOf } = view.source.findings;
    const told = toldOf(view).map((row, at) => {
      const record = numberOf(view, 'M', String(at + 1));
      const media = [...(row.verbal ? [labels.verbal] : []), ...(row.written ? [labels.written] : [])].join(
        labels.and,
      );
      const promise =
        row.promise === ''
          ? ''
          : [
              `${word('promised')}: ${row.promise}`,
              row.promiseDueOn === null ? '' : `${word('due')} ${row.promiseDueOn}`,
              row.promiseKept === null ? '' : word(row.promiseKept ? 'kept' : 'broken'),
            ]
              .filter((part) => part !== '')
              .join('; ');
      const [day] = dayCells(keep, row.on, { file, record, field: '2611' });
      return [
        record,
        row.from,
        numberOf(view),
        lotNumber(view, null),
        forPeople,
        media,
        day,
        row.to,
        promise,
        '',
        row.planned ? word('planned') : '',
        [row.summary, row.claims.length === 0 ? '' : `${word('claims')}: ${row.claims.join(', ')}`]
          .filter((part) => part !== '')
          .join(' '),
      ];
    });
    const own = (view.source.interventions ?? [])
      .filter(({ recordedOn }) => asOf === null || recordedOn <= asOf)
      .map((row, at) => {
        const record = numberOf(view, 'N', String(at + 1));
        const to =
          row.addressee === ''
            ? (deeds.addressees[row.kind] ?? mechanismName(row.kind, locale))
            : row.addressee;
        const status = keep.code(null, { file, record, field: '2651', value: deeds.states[row.state] });
        return [
          record,
          word('own'),
          numberOf(view),
          lotNumber(view, null),
          forPeople,
          to,
          row.sentAt?.slice(0, 10) ?? '',
          to,
          '',
          status,
          deeds.states[row.state],
          [row.purpose, row.dropReason].filter((part) => part !== '').join('; '),
        ];
      });
    return [...told, ...own];
  });
  return { file, columns: interventionColumns, rows };
}
