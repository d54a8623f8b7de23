import type { Claim } from '../../model/claim.ts';
import { kindOf } from '../../model/properties.ts';
import { isCorrection, samePublisher } from '../origin-account.ts';
import { noDay, type View } from '../view.ts';
import { by, issue, pairs, said } from './make.ts';
import type { Issue } from './types.ts';

/** Troubles that come from copying and from one voice speaking again: compared inside one origin only. */
export function copyIssues(view: View): readonly Issue[] {
  const counts = view.claims.filter(
    (claim) => kindOf(claim.property) === 'count' && view.count(claim).affirms !== null && !claim.scope.other,
  );
  const groups = Map.groupBy(
    counts,
    (claim) =>
      `${view.group(claim)}|${claim.scope.lot ?? ''}|${claim.scope.unit ?? ''}|${view.context(claim).period?.name ?? ''}`,
  );
  return [...groups.values()].flatMap((all) => {
    const own = distinct(view, all);
    const found = [...pairs(own)].flatMap(([earlier, later]) => between(view, earlier, later) ?? []);
    return dedupe([...found, ...carried(view, own), ...raised(view, own)]);
  });
}

/** In a group of more claims than this, each publisher's way to put a figure is compared once. */
const many = 60;

function distinct(view: View, claims: readonly Claim[]): readonly Claim[] {
  if (claims.length <= many) return claims;
  const byWay = new Map<string, Claim>();
  for (const claim of claims) {
    const { form, nominal } = view.count(claim);
    const way = `${form} ${nominal} ${claim.speakerKind} ${view.publisherName(claim)}`;
    if (!byWay.has(way)) byWay.set(way, claim);
  }
  return [...byWay.values()];
}

function between(view: View, earlier: Claim, later: Claim): Issue | null {
  const [a, b] = [view.count(earlier), view.count(later)];
  const params = { from: said(earlier), to: said(later), who: by(view, later), before: by(view, earlier) };
  if (a.nominal !== null && a.nominal === b.nominal) {
    const sharper =
      (a.form === 'at_least' || a.form === 'at_most') && (b.form === 'exact' || b.form === 'about');
    if (sharper) return issue('bound_lost', [earlier, later], params);
    // On the same day the order of publication is not known; the copy is the one that goes back to the other.
    const blunt =
      (b.form === 'at_least' || b.form === 'at_most') && a.form === 'exact' && view.repeats(earlier, later);
    return blunt
      ? issue('bound_lost', [later, earlier], {
          from: said(later),
          to: said(earlier),
          who: by(view, earlier),
          before: by(view, later),
        })
      : null;
  }
  const copies = view.repeats(later, earlier);
  if (copies && isOwnVoice(later) && !samePublisher(view, earlier, later))
    return issue('number_changed_in_copy', [earlier, later], params);
  return isCorrection(view, earlier, later) ? issue('correction', [earlier, later], params) : null;
}

/** Successive totals of one speaker on different days: each neighbour pair once. */
function raised(view: View, own: readonly Claim[]): Issue[] {
  const tops = Map.groupBy(
    own.filter((claim) => view.exact(claim) || view.day(claim) !== noDay),
    ({ reportId }) => reportId,
  );
  const highest = [...tops.values()]
    .map((claims) => claims.reduce((x, y) => (top(view, y) > top(view, x) ? y : x)))
    .filter(
      (claim) =>
        !own.some(
          (other) =>
            other !== claim &&
            view.repeats(claim, other) &&
            !samePublisher(view, claim, other) &&
            isOwnVoice(claim),
        ),
    );
  return highest.slice(1).flatMap((later, at) => {
    const earlier = highest[at] as Claim;
    const grew =
      (view.count(later).affirms?.lower ?? 0) > top(view, earlier) && view.day(later) > view.day(earlier);
    const params = { from: said(earlier), to: said(later), who: by(view, later), before: by(view, earlier) };
    return grew && !isCorrection(view, earlier, later)
      ? [issue('supersession', [earlier, later], params)]
      : [];
  });
}

function top(view: View, claim: Claim): number {
  return view.count(claim).affirms?.upper ?? 0;
}

function isOwnVoice({ speakerKind }: Claim): boolean {
  return speakerKind === 'self' || speakerKind === 'reporter' || speakerKind === 'unattributed';
}

/** A figure that its own publisher has taken back, still printed on a later day. */
function carried(view: View, own: readonly Claim[]): Issue[] {
  return [...pairs(own)].flatMap(([withdrawn, corrected]) => {
    if (
      !isCorrection(view, withdrawn, corrected) ||
      view.count(withdrawn).nominal === view.count(corrected).nominal
    )
      return [];
    const later = own.filter(
      (claim) =>
        view.day(claim) > view.day(corrected) &&
        view.count(claim).nominal === view.count(withdrawn).nominal &&
        !samePublisher(view, claim, withdrawn),
    );
    return later.map((claim) =>
      issue('carried_after_correction', [withdrawn, corrected, claim], {
        from: said(withdrawn),
        to: said(corrected),
        who: by(view, claim),
        before: by(view, corrected),
      }),
    );
  });
}

/** The same trouble in several copies of one figure is named once, with the claims of all. */
function dedupe(issues: readonly Issue[]): Issue[] {
  const groups = Map.groupBy(issues, ({ name, sentence }) => {
    const { from, to, before, who } = sentence[0]?.params ?? {};
    const told =
      name === 'correction' ? [to] : name === 'carried_after_correction' ? [who] : [from, to, before, who];
    return `${name}|${JSON.stringify(told)}`;
  });
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    if (!first || same.length === 1) return first ?? [];
    const claimIds = [...new Set(same.flatMap((one) => one.claimIds))].sort((x, y) => (x < y ? -1 : 1));
    const sentence = first.sentence.map((part) => ({ ...part, claimIds }));
    return { ...first, id: `${first.name}:${claimIds.join('+')}`, claimIds, sentence };
  });
}
