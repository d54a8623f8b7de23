import type { Claim } from '../../model/claim.ts';
import { isStateWord } from '../confirmation.ts';
import type { View } from '../view.ts';
import { by, issue, said } from './make.ts';
import type { Issue } from './types.ts';

/** Labels by which an authority denies protection; others that take them over speak with its voice. */
const authorityLabels = /^(illegal_entrant|economic_migrant|terrorist|criminal)$/;
const intents = /\b(will|would|to) (be )?(return|extradit|deport|repatriat)|\bagreed to\b|\bvow/i;

/** Whose word a label is, who denies, disputes or declines, and what is no more than an intent or a show. */
export function voiceIssues(view: View): readonly Issue[] {
  return [...labelIssues(view), ...view.claims.flatMap((claim) => singles(view, claim))];
}

function singles(view: View, claim: Claim): readonly Issue[] {
  const params = { from: said(claim), who: by(view, claim) };
  if (claim.property === 'denial') {
    if (claim.valueNormalised.startsWith('disputed')) return [issue('disputed', [claim], params)];
    return claim.valueNormalised.startsWith('denied')
      ? [issue('denied', [claim], params)]
      : [issue('unconfirmed', [claim], params)];
  }
  if (claim.property === 'unconfirmed_by') return [issue('unconfirmed', [claim], params)];
  if (claim.speakerKind === 'state_media') return [issue('state_media_testimony', [claim], params)];
  const stance = claim.property === 'government_position' || claim.property === 'status';
  return stance && intents.test(`${claim.valueNormalised} ${claim.valueStated}`)
    ? [issue('intent_not_outcome', [claim], params)]
    : [];
}

/** A label of the authorities that a report gives in its own voice, or puts into another's mouth. */
function labelIssues(view: View): readonly Issue[] {
  const labels = view.claims
    .filter(({ property }) => property === 'legal_label')
    .flatMap((claim) => claim.valueNormalised.split(/\s*;\s*/).map((term) => ({ claim, term })));
  return [...Map.groupBy(labels, ({ term }) => term)].flatMap(([term, own]) => {
    if (!authorityLabels.test(term)) return [];
    const owner = own.find(({ claim }) => claim.speakerKind === 'official' || isStateWord(claim));
    if (!owner) return [];
    return own
      .filter(
        ({ claim }) =>
          claim.speakerKind !== 'official' &&
          claim.speakerKind !== 'state_media' &&
          !isStateWord(claim) &&
          view.group(claim) !== view.group(owner.claim),
      )
      .map(({ claim }) =>
        issue('label_changed_owner', [owner.claim, claim], {
          from: said(owner.claim),
          before: by(view, owner.claim),
          to: said(claim),
          who: by(view, claim),
        }),
      );
  });
}
