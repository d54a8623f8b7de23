import type { Locale } from '@safeconduct/dates';
import type { CaseFileInput } from '../input.ts';
import type { Doc } from '../model.ts';
import { dateText } from '../words/index.ts';
import {
  communications,
  custody,
  interventions,
  issues,
  outcomes,
  positions,
  removals,
  reports,
  sources,
} from './course.ts';
import { type Setting, setting } from './draft.ts';
import { missing, note } from './note.ts';
import { accounts, findings, headline, lots } from './number.ts';
import { settle } from './settle.ts';

/**
 * Makes the case file of one incident: the finding in a sentence, how many by whose account, what is known and
 * by which rule, lots, custody, returns, communications, positions, what does not add up, sources, reports.
 * Every statement carries its claims as notes; nothing is stated beyond the input, and what is `null` there is
 * printed as not known. Pure: the same input gives the same paper.
 *
 * @param input rows with their words in the language of the paper
 * @param locale language of the paper
 * @example toMarkdown(caseFile(input, 'en'))
 */
export function caseFile(input: CaseFileInput, locale: Locale): Doc {
  const set = setting(locale);
  const { words } = set;
  const sections = [
    headline,
    accounts,
    findings,
    lots,
    custody,
    removals,
    communications,
    interventions,
    outcomes,
    positions,
    issues,
    sources,
    reports,
  ];
  const { blocks, claimIds } = settle(sections.flatMap((write) => write(input, set)));
  const claims = new Map(input.claims.map((claim) => [claim.id, claim]));
  const byId = new Map(input.reports.map((report) => [report.id, report]));
  const asOf =
    input.asOf === null
      ? words.asOfAll(dateText(input.generatedOn, locale))
      : words.asOf(dateText(input.asOf, locale));
  return {
    lang: locale,
    title: input.incident.title,
    kind: words.kind,
    facts: [
      asOf,
      ...statesLine(input, set),
      words.made(dateText(input.generatedOn, locale), input.claims.length, input.reports.length),
    ],
    asOf,
    secrecy: words.secrecy,
    notesTitle: words.notesTitle,
    blocks,
    notes: claimIds.map((id, at) => {
      const claim = claims.get(id);
      return claim === undefined
        ? missing(id, at + 1, set)
        : note(claim, at + 1, byId.get(claim.reportId), set);
    }),
    generatedOn: input.generatedOn,
    data: input,
  };
}

function statesLine({ states }: CaseFileInput, { words }: Setting): readonly string[] {
  return states.length === 0
    ? []
    : [states.map((state) => `${words.roles[state.role]}: ${state.name}`).join(' · ')];
}
