import type { Claim } from '../model/claim.ts';
import { kindOf } from '../model/properties.ts';
import { figure } from '../origins/groups.ts';
import { countryOf } from '../places/country.ts';

/** "30 families", "세 가구", "30户": units that are no persons. */
const households =
  /[\p{N}\p{L}]\s*(?:families|households|couples)\b|[\p{N}\p{L}]\s*(?:가구|가족|세대)(?![\p{L}])|[\p{N}一二三四五六七八九十百]\s*(?:个家庭|個家庭|户|戶|家庭)/iu;
const likely = /famil|household|couple|가구|가족|세대|户|戶|家庭/i;
const notPersons = /\b(?:families|households|couples), not (?:persons|people|individuals)\b/i;
const persons = /\b(?:people|persons|comprising)\b|명|[\p{N}]\s*人/iu;
/** Units that count other things than the people of the incident, as notes and readers write them. */
const otherUnits = /^(?:mixed|households|families|persons_arrested|groups|lots|cases|flights)$/;

/**
 * Gives claims the unit that they count in, so that only like is compared. The people of whom the file tells are its
 * persons: "33 North Koreans" and "33 people" are one unit, "11 Koreans" among them another. Words that count families
 * make a unit of their own, also in a copy that calls them persons.
 *
 * @param claims in the order of the view
 * @param repeats whether a claim's report goes back to that of another
 */
export function withUnits(
  claims: readonly Claim[],
  repeats: (claim: Claim, other: Claim) => boolean,
): readonly Claim[] {
  const counts = claims.map(withHouseholds);
  if (counts.every(({ scope }) => scope.unit === null)) return counts;
  const people = mainPeople(counts);
  const known = new Set(counts.filter((claim) => isMain(claim, people)).map(figureOf));
  const named = counts.map((claim) =>
    claim.scope.unit !== null &&
    peopleOf(claim.scope.unit) !== null &&
    (isMain(claim, people) || known.has(figureOf(claim)))
      ? withUnit(claim, null)
      : claim,
  );
  return copied(named, repeats);
}

function withUnit(claim: Claim, unit: string | null): Claim {
  return { ...claim, scope: { ...claim.scope, unit } };
}

function withHouseholds(claim: Claim): Claim {
  if (claim.scope.unit !== null || kindOf(claim.property) !== 'count') return claim;
  if (!likely.test(claim.valueStated) && !likely.test(claim.note)) return claim;
  const counts = households.test(claim.valueStated) && !persons.test(claim.valueStated);
  return counts || notPersons.test(claim.note) ? withUnit(claim, 'households') : claim;
}

/** The people that a unit names: the code of a country, or the name without its ending; `null` for other units. */
function peopleOf(unit: string): string | null {
  if (otherUnits.test(unit)) return null;
  const words = unit
    .replaceAll('_', ' ')
    .replace(/^(?:ethnic|the|all) /, '')
    .replace(/ ?\b(?:nationals?|citizens?|people|persons|refugees?|defectors?|asylum seekers?)$/, '');
  return countryOf(words)?.code ?? words.replace(/^u[iy]gh?urs?$/, 'uyghur').replace(/s$/, '');
}

/** The people that most claims name; `''` where none names one, so that "citizens" stands for it. */
function mainPeople(claims: readonly Claim[]): string {
  const named = claims.flatMap(({ scope }) => (scope.unit === null ? [] : (peopleOf(scope.unit) ?? [])));
  const counted = [...Map.groupBy(named, (people) => people)].filter(([people]) => people !== '');
  const [first] = counted.toSorted(([x, a], [y, b]) => b.length - a.length || (x < y ? -1 : 1));
  return first?.[0] ?? '';
}

function isMain({ scope }: Claim, people: string): boolean {
  if (scope.unit === null) return true;
  const own = peopleOf(scope.unit);
  return own === people || own === '';
}

function figureOf(claim: Claim): string {
  return `${claim.property} ${figure(claim)}`;
}

/** A copy that repeats a figure of another unit as a number of persons still counts what its original counts. */
function copied(
  claims: readonly Claim[],
  repeats: (claim: Claim, other: Claim) => boolean,
): readonly Claim[] {
  const others = Map.groupBy(
    claims.filter(({ scope }) => scope.unit !== null),
    figureOf,
  );
  if (others.size === 0) return claims;
  return claims.map((claim) => {
    if (claim.scope.unit !== null || kindOf(claim.property) !== 'count') return claim;
    const original = others.get(figureOf(claim))?.find((other) => repeats(claim, other));
    return original ? withUnit(claim, original.scope.unit) : claim;
  });
}
