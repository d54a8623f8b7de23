import type { Claim } from '../model/claim.ts';
import { kindOf, type Property } from '../model/properties.ts';
import { countOrigins } from '../origins/index.ts';
import { speakerNames } from './speaker-names.ts';
import { findingId, tidy } from './counts.ts';
import { whole } from './scopes.ts';
import type { Finding, RuleName, Term } from './types.ts';
import { noDay, type View } from './view.ts';
import type { Wording } from './wording.ts';

/**
 * A finding on places, statuses, labels and texts: every term with those who say it. Nothing is chosen: a label
 * belongs to whoever uses it, and people of several lots may be held in several places.
 */
export function termFinding(view: View, property: Property, claims: readonly Claim[]): Finding {
  const terms = termsOf(
    view,
    claims.filter(({ supersededBy }) => supersededBy === null),
  );
  const used = new Set(terms.flatMap(({ claimIds }) => claimIds));
  const usedClaims = claims.filter(({ id }) => used.has(id));
  const isPlace = kindOf(property) === 'place';
  const rule: RuleName = isPlace
    ? 'places_by_account'
    : kindOf(property) === 'label' || kindOf(property) === 'status'
      ? 'terms_by_speaker'
      : 'listed';
  const value = { kind: isPlace ? ('places' as const) : ('terms' as const), terms };
  const against = claims
    .filter(({ supersededBy }) => supersededBy !== null)
    .map(({ id }) => ({ claimId: id, why: 'superseded' as const }));
  return {
    id: findingId(property, whole),
    property,
    scope: whole,
    rule,
    value,
    computed: value,
    decision: null,
    wording: termWording(property, terms, isPlace),
    used: [...used].sort(),
    against: tidy(against, usedClaims),
    origins: countOrigins(view.origins, usedClaims),
    unconfirmedBy: [],
    openIssues: [],
  };
}

/** The terms that claims carry, most independent origins first; `a;b` are two terms. */
export function termsOf(view: View, claims: readonly Claim[]): readonly Term[] {
  const pairs = claims.flatMap((claim) =>
    // A communication keeps how it was made: `UNHCR->Chinese authorities; written`.
    (kindOf(claim.property) === 'communication'
      ? [claim.valueNormalised]
      : claim.valueNormalised.split(/\s*;\s*/)
    )
      .filter((term) => term !== '')
      .map((term) => ({ term: termOf(term, claim), claim })),
  );
  const byTerm = Map.groupBy(pairs, ({ term, claim }) => `${term.toLowerCase()}|${claim.scope.lot ?? ''}`);
  return [...byTerm.values()]
    .map((own) => {
      const days = own.map(({ claim }) => view.day(claim)).filter((day) => day !== noDay);
      return {
        term: own[0]?.term ?? '',
        lot: own[0]?.claim.scope.lot ?? null,
        claimIds: sortedIds(own.map(({ claim }) => claim.id)),
        speakers: speakerNames(
          view,
          own.map(({ claim }) => claim),
        ),
        independent: new Set(own.map(({ claim }) => view.group(claim))).size,
        lastSaid: days.sort().at(-1) ?? null,
      };
    })
    .sort((x, y) => y.independent - x.independent || (x.term < y.term ? -1 : 1));
}

function sortedIds(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort((x, y) => (x < y ? -1 : 1));
}

/**
 * A place without the number of persons it holds for: `Shenyang (10)` is Shenyang. A status or procedure keeps it, and
 * takes it from a note "one of three": what holds for some does not hold for all.
 */
function termOf(text: string, { property, note }: Claim): string {
  if (kindOf(property) === 'place') return text.replace(/\s*\(\d+[^)]*\)\s*$/, '').trim();
  const part = /^(?:only )?(\w+ of (?:the )?\w+)(?: only)?$/i.exec(note.trim())?.[1];
  const ofSome = property === 'status' || property === 'legal_status_procedure';
  return ofSome && part !== undefined && isFraction.test(part) ? `${text} (${part})` : text.trim();
}

const isFraction = /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|some|most) of /i;

function termWording(property: Property, terms: readonly Term[], isPlace: boolean): Wording {
  return terms.slice(0, 6).map(({ term, lot, claimIds, speakers, independent }) => ({
    key: isPlace ? (lot === null ? 'terms.places' : 'terms.places_lot') : 'terms.said',
    params: {
      property: { kind: 'property', property },
      term: { kind: 'term', term },
      lot: { kind: 'text', text: lot ?? '' },
      who: { kind: 'names', names: speakers },
      k: { kind: 'number', value: independent },
    },
    claimIds,
  }));
}
