import { attributionAt } from '../english/voice.ts';
import { segmentAt, type View } from '../english/view.ts';
import { hedgesIn } from '../hedges/english.ts';
import type { Draft } from '../propose.ts';
import { verbHedges } from './count-hedges.ts';

const unknown =
  /\b(?:(?:fate|whereabouts|status|condition|location)\b[^.;]{0,60}\b(?:unknown|not known|unclear|uncertain|not clear)|(?:do|does|did|is|are|was|were|has|have) not? ?(?:know|known|heard from|seen since)[^.;]{0,40}\b(?:fate|whereabouts)|(?:unknown|no word on their|no information (?:on|about) their) (?:fate|whereabouts)|went missing|have disappeared|has disappeared|not been heard from)\b/i;
const atRisk =
  /\b(?:face|faces|facing|faced|at (?:imminent |grave |serious |real )?risk of|in (?:imminent |grave |real )?danger of|threatened with|await(?:s|ing)?|waiting for|fear(?:s|ed|ing)?|due for)\s(?:being\s)?(?:[\p{L}-]+\s){0,2}?(?:return(?:ed)?|repatriat(?:ion|ed)|deport(?:ation|ed)|refoulement|expulsion|extradition|sent back|handed (?:over|back)|forced back)\b|\b(?:getting ready|prepar\p{L}+|plan\p{L}*|about|going|set|intend\p{L}*|mean|means|decided|due|poised|likely|reportedly|expected) to (?:be )?(?:forcibly )?(?:repatriate[d]?|deport(?:ed)?|send|sent|return(?:ed)?|expel(?:led)?|extradite[d]?|hand(?:ed)?)\b|\b(?:imminent|impending|pending) (?:\p{L}+ )?(?:return|repatriation|deportation|refoulement)\b|\b(?:repatriation|deportation|return) is (?:imminent|stalled|pending)\b|\bbeing (?:forcibly )?(?:repatriated|deported)\b|\b(?:could|may|might) (?:soon |now |still )?be (?:(?:driven|sent|taken) (?:\p{L}+ ){0,3}?(?:back|home|to|over|across)|repatriated|deported|expelled|extradited|handed (?:over|back)|returned)\b|\bpossible (?:deportation|expulsion|repatriation|return|extradition)\b/iu;
const someReturned =
  /\b(?:some|several|many|others|part) (?:of (?:them|those|the [\p{L} ]{3,40}?) )?(?:have|had|were|has)\b[^.;]{0,40}?\b(?:repatriated|deported|sent back|returned|handed (?:over|back))\b/iu;
const resettled =
  /\b(?:granted (?:political )?asylum|(?:safely )?arrived in (?:south korea|seoul)|resettled in|given asylum)\b/i;

/**
 * What has become of the people, where no count says it: at risk, unknown, some returned, resettled, released.
 * Each status is proposed once per speaker by the pipeline.
 */
export function readStatus(view: View, counted: readonly string[]): Draft[] {
  const drafts: Draft[] = [];
  const add = (match: RegExpExecArray | null, normalised: string, rule: string) => {
    if (!match) return;
    const segment = segmentAt(view, match.index);
    const near = hedgesIn(view.text, segment?.start ?? 0, match.index + match[0].length).map(
      (hedge) => hedge.words,
    );
    drafts.push({
      property: 'status',
      start: match.index,
      end: match.index + match[0].length,
      normalised,
      hedges: near,
      rule,
    });
  };
  add(
    unknown.exec(view.text),
    /missing|disappeared/i.test(view.text) ? 'missing' : 'unknown',
    'status/unknown',
  );
  const general =
    /\b(?:if (?:they are |he is |she is )?(?:returned|repatriated|sent back)|(?:those|people|defectors|refugees|anyone) (?:who|sent back|caught|returned))\b/i.test(
      view.text,
    );
  if (!counted.includes('count_at_risk') && !general)
    add(atRisk.exec(view.text), 'at_risk', 'status/at-risk');
  if (!counted.some((property) => /^count_(?:returned|component)$/.test(property)))
    add(someReturned.exec(view.text), 'repatriated', 'status/some-returned');
  if (!counted.includes('count_resettled')) add(resettled.exec(view.text), 'resettled', 'status/resettled');
  const release = view.events.find((event) => event.kind === 'release' && event.mood === 'done');
  if (
    release &&
    !counted.includes('count_released') &&
    attributionAt(view, release.start)?.verb !== 'urged' &&
    !/\b(?:statement|report|video)\b/i.test(view.text.slice(release.end, release.end + 25))
  ) {
    drafts.push({
      property: 'status',
      start: release.start,
      end: release.end,
      normalised: 'released',
      hedges: verbHedges(view, release),
      rule: 'status/released',
    });
  }
  return drafts;
}
