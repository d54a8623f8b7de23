import { countryOf } from '../../places/country.ts';
import type { CommunicationFound, IncidentFindings } from '../types.ts';
import type { TextKey } from '../text-keys.ts';
import type { Param, WordingPart } from '../wording.ts';

/** Bodies whose approach and access tell whether a door is open; others' letters are in the log. */
const protecting = /^(the )?(un|unhcr|ohchr|iom|icrc|united nations|un [\p{L} ]+)\b/iu;

/** Whom a body charged with protection has approached, how, and whether it has access. */
export function contactClauses(findings: IncidentFindings): readonly WordingPart[] {
  const approaches = findings.communications
    .filter(({ from, planned, press, firstHand }) => protecting.test(from) && !planned && !press && firstHand)
    .toSorted((x, y) => weight(y) - weight(x) || able(y) - able(x) || y.claimIds.length - x.claimIds.length);
  const [first] = approaches;
  return [...(first ? [approach(first)] : []), ...accessClauses(findings)];
}

function weight({ verbal, written }: CommunicationFound): number {
  return Number(verbal) + Number(written);
}

/** Whether an addressee can act: a state or its authorities, not "all parties concerned". */
function able({ to }: CommunicationFound): number {
  const acting = /\b(authorit|government|ministr|police|embass|president|court)/i;
  return Number(to.some((name) => acting.test(name) || countryOf(name) !== null));
}

function approach({ from, to, verbal, written, claimIds }: CommunicationFound): WordingPart {
  const key: TextKey =
    verbal && written
      ? 'contact.both'
      : written
        ? 'contact.written'
        : verbal
          ? 'contact.verbal'
          : 'contact.made';
  return { key, params: { who: names([from]), whom: names(to) }, claimIds };
}

function accessClauses(findings: IncidentFindings): readonly WordingPart[] {
  const denied = findings.positions.filter(
    ({ property, says }) =>
      property === 'access_denied' && /\bno access\b|\bdenied (by|access)\b/i.test(says),
  );
  const bodies = denied.flatMap(({ says }) => protecting.exec(says)?.[0] ?? []);
  const [body] = bodies;
  if (body === undefined) return [];
  const claimIds = denied
    .filter(({ says }) => protecting.test(says))
    .flatMap((position) => position.claimIds);
  return [{ key: 'access.none', params: { who: names([body]) }, claimIds }];
}

function names(all: readonly string[]): Param {
  return { kind: 'names', names: all };
}
