import type { Finding } from '@safeconduct/claims/reconcile/index.ts';
import { renderWording } from '@safeconduct/claims/reconcile/index.ts';
import { labelsOf } from '../../incident/labels.ts';
import { claimLines, findingText } from '../text.ts';
import type { OutReport } from '../view.ts';
import { wordsIn } from '../words.ts';
import { dated, entity, type FtmEntity, languageOf } from './entity.ts';
import type { Frame } from './incident.ts';

/** A report: an article where it has an address, else a document. The original itself is not in the export. */
export function reportEntity({ id, locale }: Frame, report: OutReport): FtmEntity {
  const word = wordsIn(locale);
  return entity(id('report', report.code), report.url === null ? 'Document' : 'Article', {
    name: [report.title ?? report.publisher ?? word('withheld')],
    title: [report.title],
    fileName: [report.code],
    publisher: [report.publisher ?? word('withheld')],
    sourceUrl: [report.url !== null && /^https?:\/\//.test(report.url) ? report.url : null],
    publishedAt: [dated(report.publishedOn)],
    language: [languageOf(report.language)],
    keywords: [report.genre],
    notes: [
      `${word('reliability')}: ${report.reliability}`,
      report.sha256 === null ? null : `${word('original')}: ${report.sha256}`,
    ],
  });
}

/** Every claim as a note on its lot or on the incident, with the report as proof. */
export function claimEntities({ view, id, locale }: Frame): readonly FtmEntity[] {
  const labels = labelsOf(locale);
  const word = wordsIn(locale);
  return view.claims.map((out) => {
    const { claim, report } = out;
    const { lot } = claim.scope;
    const lang = languageOf(report.language);
    return entity(id('claim', out.code), 'Note', {
      name: [`${labels.properties[claim.property]} (${out.code}): ${out.speaker ?? word('withheld')}`],
      description: [
        {
          value: claimLines(out, locale).join('\n'),
          original: claim.valueStated,
          seen: claim.recordedOn,
          origin: report.code,
          ...(lang === undefined ? {} : { lang }),
        },
      ],
      entity: [lot === null ? id() : id('lot', lot)],
      proof: [id('report', report.code)],
      publisher: [report.publisher ?? word('withheld')],
      keywords: ['claim', claim.property, out.standing],
    });
  });
}

/** Every finding as a note, with its rule and what it rests on. */
export function findingEntities(frame: Frame): readonly FtmEntity[] {
  const { view, id, locale } = frame;
  const word = wordsIn(locale);
  return view.source.findings.findings.map((finding) =>
    entity(id('finding', finding.id), 'Note', {
      name: [`${word('finding')}: ${labelsOf(locale).properties[finding.property]}`],
      description: [[findingText(view, finding, locale), ...basis(frame, finding)].join('\n')],
      entity: [id()],
      keywords: ['finding', finding.property],
    }),
  );
}

function basis({ view, locale }: Frame, finding: Finding): readonly string[] {
  const word = wordsIn(locale);
  const codes = (ids: readonly string[]) => ids.map(view.code).join(', ');
  return [
    `${word('rule')}: ${finding.decision === null ? labelsOf(locale).rules[finding.rule] : `decision: ${finding.decision.reason}`}`,
    `${word('used')}: ${codes(finding.used)}`,
    ...(finding.against.length === 0
      ? []
      : [`${word('against')}: ${codes(finding.against.map(({ claimId }) => claimId))}`]),
    `${word('origins')}: ${finding.origins.independent}`,
  ];
}

/** What does not add up, as notes on the incident. */
export function issueEntities({ view, id, locale }: Frame): readonly FtmEntity[] {
  const secret = new Set(
    view.claims.filter(({ report }) => report.inConfidence).map(({ claim }) => claim.id),
  );
  return view.source.findings.issues
    .filter(({ claimIds }) => !claimIds.some((claim) => secret.has(claim)))
    .map((issue) =>
      entity(id('issue', issue.id), 'Note', {
        name: [wordsIn(locale)('issue')],
        description: [renderWording(issue.sentence, locale).text],
        entity: [id()],
        keywords: ['issue'],
      }),
    );
}

/** Persons under their pseudonym; an age is a range in words, since the format knows birth dates alone. */
export function personEntities({ view, id, locale }: Frame): readonly FtmEntity[] {
  const word = wordsIn(locale);
  const lots = view.source.lots ?? [];
  return view.persons.flatMap((person) => {
    const lot = lots.find(({ id: group }) => group === person.groupId)?.label;
    const age =
      person.ageLower === null && person.ageUpper === null
        ? null
        : `${word('age')}: ${person.ageLower ?? '..'}–${person.ageUpper ?? '..'}`;
    const one = entity(id('person', person.code), 'Person', {
      name: [person.code],
      gender: [person.sex === 'male' || person.sex === 'female' ? person.sex : null],
      notes: [age, `${word('status')}: ${person.status}`],
      keywords: ['pseudonym'],
    });
    const link = entity(`${one.id}-of`, 'UnknownLink', {
      subject: [one.id],
      object: [lot === undefined ? id() : id('lot', lot)],
      role: [word('partOf')],
    });
    return [one, link];
  });
}
