import type { Claim } from '../model/claim.ts';
import type { Property } from '../model/properties.ts';
import { agencies, publisherKeys } from '../origins/speakers.ts';
import { speakerName } from './speaker-names.ts';
import type { CommunicationFound, Position } from './types.ts';
import { noDay, type View } from './view.ts';

/**
 * Who has told whom, and how: claims whose value reads `UNHCR->Chinese authorities; verbal and written`. The same
 * sender and addressees are one entry, verbal and written if any claim says so.
 */
export function communicationsOf(view: View): readonly CommunicationFound[] {
  const press = pressOf(view);
  const entries = view.claims.flatMap((claim) => {
    const match = /^(.+?)\s*->\s*([^;]+)(?:;\s*(.*))?$/.exec(claim.valueNormalised);
    const planned = claim.property === 'communication_planned';
    if (!match || (claim.property !== 'communication_made' && !planned) || claim.supersededBy !== null)
      return [];
    return [
      {
        claim,
        planned,
        from: match[1] ?? '',
        to: (match[2] ?? '')
          .replace(manner, '')
          .trim()
          .split(/\s*(?:,| and )\s*/),
        how: `${manner.exec(match[2] ?? '')?.[0] ?? ''} ${match[3] ?? ''} ${claim.medium ?? ''}`,
      },
    ];
  });
  return [...Map.groupBy(entries, ({ from, to, planned }) => `${from}|${to.join()}|${planned}`).values()].map(
    (own) => {
      const how = own.map((entry) => entry.how).join(' ');
      const days = own
        .map(({ claim }) => view.day(claim))
        .filter((day) => day !== noDay)
        .sort();
      return {
        from: own[0]?.from ?? '',
        to: own[0]?.to ?? [],
        verbal: /\b(verbal|oral|call|phone|meeting|spoke)/i.test(how),
        written: /\b(written|writing|letter|e-?mail|fax|note verbale)/i.test(how),
        planned: own[0]?.planned ?? false,
        press: own[0]?.to.every((name) => press.has(name.toLowerCase())) ?? false,
        // A reader that cannot tell says `null`; only what is told as hearsay is hearsay.
        firstHand: own.some(({ claim }) => claim.firstHand !== false),
        claimIds: own.map(({ claim }) => claim.id).sort(),
        day: days[0] ?? null,
      };
    },
  );
}

/** "The authorities in writing": how, written into whom. */
const manner =
  /\s+(?:both )?(?:(?:verbally|orally)(?: and (?:in writing|by letter))?|in writing|by letter)$/i;

/** The outlets of the file, by name and initials, and wire agencies. */
function pressOf(view: View): ReadonlySet<string> {
  const news = view.reports.filter(({ genre }) => /news|wire|broadcast|media|blog/i.test(genre));
  const keys = news.flatMap(({ publisher }) => publisherKeys(publisher));
  const initials = keys
    .filter((key) => key.includes(' '))
    .map((key) =>
      key
        .split(' ')
        .map((word) => word[0])
        .join(''),
    );
  return new Set([...agencies, ...keys, ...initials]);
}

const positionProperties: ReadonlySet<Property> = new Set<Property>([
  'legal_label',
  'government_position',
  'denial',
  'unconfirmed_by',
  'firsthand_disclaimer',
  'access_denied',
  'access_given',
  'legal_status_procedure',
  'criticism',
  'protest',
]);

/** Who holds what: labels, positions, denials, access; each stays with the one who holds it. */
export function positionsOf(view: View): readonly Position[] {
  return view.claims
    .filter(({ property, supersededBy }) => positionProperties.has(property) && supersededBy === null)
    .map((claim: Claim) => {
      const day = view.day(claim);
      return {
        by: speakerName(view, claim),
        property: claim.property,
        says: claim.valueNormalised,
        claimIds: [claim.id],
        day: day === noDay ? null : day,
      };
    });
}
