import { renderTerm } from '@safeconduct/claims/reconcile/index.ts';
import type { LegWire } from '@safeconduct/contract/domain.ts';
import type { Language } from '../../../furniture/language-start.ts';
import type { Suggestion } from '../../../furniture/Suggest.tsx';
import type { IncidentView } from '../context.ts';

const most = 8;

/** Who is named in the file as authority or as party: nothing is suggested that nobody has said. */
function named({ page }: IncidentView, role: 'authority' | 'party'): readonly string[] {
  if (role === 'authority') {
    return [
      ...page.custody.map(({ authority }) => authority),
      ...page.legs.map(({ authority }) => authority),
      ...page.claims
        .filter(({ property }) => property === 'detaining_authority' || property === 'receiving_authority')
        .map(({ valueNormalised }) => valueNormalised),
    ];
  }
  return [
    ...page.communications.flatMap(({ fromParty, toParty }) => [fromParty, toParty]),
    ...page.claims.flatMap(({ speaker, speakerKind, addressee }) => [
      ...(['named_org', 'official'].includes(speakerKind) ? [speaker] : []),
      ...(addressee === null ? [] : [addressee]),
    ]),
  ];
}

/** Names of the file that hold what is typed. */
export function namesIn(
  view: IncidentView,
  role: 'authority' | 'party',
  typed: string,
): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  const names = [...new Set(named(view, role).filter((name) => name !== ''))];
  return names
    .filter((name) => name.toLowerCase().includes(wanted) && name !== typed)
    .slice(0, most)
    .map((name) => ({ id: name, text: name, shown: name }));
}

/** A step as its places: "Tumen → Onsong". */
export function legWords(
  { fromPlace, route, toPlace }: Pick<LegWire, 'fromPlace' | 'route' | 'toPlace'>,
  language: Language,
): string {
  const places = [fromPlace, route, toPlace].filter((place) => place !== '');
  return places.map((place) => renderTerm(place, language, 'place_held')).join(' → ');
}
