import { firstMatch, holds } from '@safeconduct/dates/find/matches.ts';
import type { Story } from '../english/story.ts';
import { segmentAt, type View } from '../english/view.ts';
import { hedgesIn } from '../hedges/english.ts';
import type { Draft } from '../propose.ts';
import { verbHedges } from './count-hedges.ts';
import { heldStill } from './status-held.ts';
import { stayed } from './status-stayed.ts';
import { standingsOf } from './status-clauses.ts';
import { dated, happened, known, spokenOf } from './status-happened.ts';
import { concerns, general } from './status-people.ts';
import { doubt, ignorance, unknown } from './status-unknown.ts';

const back =
  '(?:return(?:ed)?|repatriat(?:ion|ed)|deport(?:ation|ed)|refoulement|expulsion|expelled|removal|extradition|extradited|sent (?:back|home)|handed (?:over|back)|forced back|put on (?:a|the) (?:plane|flight))';

/** Words that say by themselves that a return is feared or near, for whomever the text tells of. */
const danger = new RegExp(
  `\\b(?:at (?:imminent |immediate |grave |serious |real |high )?risk of|in (?:imminent |immediate |grave |real )?danger of|(?:is|are|was|were) threatened with|under (?:imminent |immediate |the )?threat of|(?:terror|dread) of|(?:face|faces|facing|risk|risks|risking|await|awaits|awaiting|fear|fears|fearing|feared))\\s(?:being\\s)?(?:(?!will|would|when|if|persecution|torture|have|had)[\\p{L}-]+\\s){0,3}?${back}\\b|\\b(?:imminent|impending|pending|looming) (?:\\p{L}+ )?${back}\\b|\\b${back} (?:is|was|appears|seems|could be) (?:\\p{L}+ )?(?:imminent|near|only a matter of (?:time|hours|days))\\b|\\bhas meant ${back}\\b|\\bbe (?:at risk|in danger) if (?:he|she|they|the \\p{L}+) (?:is|are|was|were) ${back}\\b`,
  'iu',
);

/** Statuses told by their words, for people of whom the text tells. */
const told: readonly (readonly [string, RegExp])[] = [
  [
    'dead',
    /\b(?:fear\p{L}*|believ\p{L}*|presum\p{L}*|think|thought|assum\p{L}*) (?:that )?(?:\p{L}+ ){0,3}?(?:(?:to be |is |are |be )?dead|(?:has|have|to have) (?:died|perished)|did not survive)\b/iu,
  ],
  ['unknown', unknown],
  [
    'in_hiding',
    /\b(?:is|are|was|were|remain|remains|gone|went|to be|still|stay|stayed) (?:still |now |believed |thought |said )*(?:to be )?(?:hiding|in hiding|into hiding)\b/i,
  ],
  [
    'safe',
    /\b(?:is|are|was|were|been|being) (?:now |all |both )?(?:taken in by|(?:being )?looked after|cared for|out of danger|in safety|in a safe (?:place|house|country|location)|safe(?=[ ,.](?!house|haven|route|country|passage|to\b|if\b|as long\b|unless\b|until\b|once\b)))|\b(?:reached|arrived in|got to|made it to) [^.;,]{2,40}? safely\b|\b(?:safely reached|safely arrived in|reached safety)\b/i,
  ],
  [
    'conscripted',
    /\b(?:were|was|been|be) (?:\p{L}+ )?(?:drafted|conscripted|press-ganged|forcibly recruited)\b/iu,
  ],
  [
    'not_returned',
    /\b(?:were|was|been|be) (?:kept back|held back|turned back at the last|taken off the (?:plane|flight))\b|\bplans? to (?:deport|return|extradite|expel|repatriate|send)\b[^.;]{0,80}?\b(?:was|were|has been|had been) (?:dropped|given up|abandoned|shelved)\b|\b(?:gave up|abandoned|dropped|called off|broke off|shelved|halted) (?:an? |its |their |the )?(?:plans?|attempts?|efforts?|bids?|moves?) to (?:deport|return|extradite|expel|repatriate|send|push|remove|force)\b|\bflight (?:that|which|due|meant|chartered|to)\b[^.;]{0,110}?\b(?:was|has been|had been) cancell?ed\b|\b(?:deportation|return|repatriation|extradition|expulsion|removal|flight|transfer)\b[^.;]{0,25}\b(?:was|were|has been|had been) (?:halted|stopped|suspended|postponed|called off|put off|stayed|blocked|cancell?ed)\b/i,
  ],
  [
    'resettled',
    /(?<!\bhad been )\bgranted (?:political )?asylum(?!-| seeker)\b|\b(?<!\b(?:he|she|who) )(?:safely )?(?:arrived|landed) (?:safely )?in (?:south korea|seoul|incheon)\b|\b(?:been|were|was) resettled in\b/i,
  ],
  [
    'repatriated',
    /\b(?:may|might|could) (?:have )?already (?:have )?been (?:put on (?:a|the) (?:plane|flight)|returned|sent back|deported|repatriated|handed over|forced back)\b/i,
  ],
];

function hedgesBefore(view: View, start: number, end: number): string[] {
  const segment = segmentAt(view, start);
  return hedgesIn(view.text, segment?.start ?? 0, end).map((hedge) => hedge.words);
}

const looming =
  /\b(?:(?:imminent |grave |serious )?danger|fear(?:s|ed|ing)?|afraid|worried|about to|under threat)\b/i;

/** "relatives fear that he may be sent back": the word that says how near or how dreaded it is. */
function looms(view: View, start: number, end: number): string | null {
  return looming.exec(view.text.slice(Math.max(0, start - 70), end))?.[0].toLowerCase() ?? null;
}

const feared =
  /\b(?:could|may|might|would|will|likely|about to|afraid|set to|expected to|due to be|prepar(?:es?|ing)|plans?|planning|means?|meant|intends?|ready to|certain to|sure to|bound to|poised to|waiting to|(?:is|are) to|whether to|probably|soon|imminent\w*|at any (?:moment|time)|within (?:hours|days|weeks)|must not|should not|fear\w*|risk\w*|danger)\b/i;

/** After these the return is an order, a promise or a request, which others rules tell. */
const decreed =
  /^(?:told|tell|tells|announc|inform|promis|order|assur|agree|press|ask|call|urg|appeal|rul|decid|request|demand|want|beg|implor)/;

/** Whom a return threatens: in so many words, or a return that somebody fears or that may come. */
function threatened(
  view: View,
  counted: readonly string[],
): { readonly start: number; readonly end: number; readonly hedges: (string | null)[] } | null {
  const words = firstMatch(view.text, danger);
  if (
    words &&
    !/\bfor $/i.test(view.text.slice(0, words.index)) &&
    !general.test(view.text.slice(0, words.index)) &&
    !/^[^.;,]{0,20}\bif (?:they are |they were )?(?:caught|found|arrested|discovered)\b/i.test(
      view.text.slice(words.index + words[0].length),
    )
  )
    return {
      start: words.index,
      end: words.index + words[0].length,
      hedges: [
        ...hedgesBefore(view, words.index, words.index + words[0].length),
        looms(view, words.index, words.index + words[0].length),
      ],
    };
  if (holds(view.text, general)) return null;
  const event = view.events.find(
    (one) =>
      /^(?:return|handover)$/.test(one.kind) &&
      one.clause?.by !== 'relative' &&
      (!/^(?:go|come|coming|going)\b/i.test(one.words) ||
        (/^go back/i.test(one.words) && (one.clause?.governor?.verb.head ?? '').startsWith('wait'))) &&
      !/\balready\b/i.test(view.text.slice(one.clause?.verb.start, one.end)) &&
      (one.mood === 'open' ||
        (one.mood === 'denied' && /^(?:must|should)$/.test(one.clause?.verb.modal ?? ''))) &&
      !one.noun &&
      // "should never be sent back" says what holds for all
      !/\bnever\b/i.test(view.text.slice(one.clause?.verb.start ?? one.start, one.end)) &&
      concerns(
        view,
        one,
        counted.length === 0 || counted.some((each) => /^count_(?:detained|group_total)$/.test(each)),
      ) &&
      // A day for it makes a date of return of it, and no status besides.
      !view.dates.some(
        (date) =>
          date.start >= one.end &&
          date.start - one.end < 60 &&
          !/\b(?:said|says|told|reported|announced|before|while)\b[^.;]*$/.test(
            view.text.slice(one.end, date.start),
          ),
      ) &&
      !/^(?:if|unless|when|whether)$/.test(one.clause?.link ?? '') &&
      !/^["”]?[^.;]{0,60}\bif\b|^[^.;,]{0,20}\bwithin (?:\p{L}+ )?(?:hours|days|weeks)\b/iu.test(
        view.text.slice(one.end),
      ) &&
      !/\b(?:if|should) (?:he|she|they|it)\b[^;.]{0,90}$/i.test(view.text.slice(0, one.start)) &&
      !view.events.some(({ kind, mood }) => kind === 'die' && mood === 'done') &&
      !decreed.test(one.clause?.governor?.verb.head ?? '') &&
      !(one.clause?.by !== 'shared' && one.clause?.governor?.verb.perfect) &&
      !/\b(?:should not|(?:must|should|to) (?:stop|end|halt)|end(?:s|ed|ing) (?:the )?fears?)\b[^,;]{0,30}$/i.test(
        view.text.slice(0, one.start + 12),
      ) &&
      feared.test(view.text.slice(Math.max(0, one.start - 70), one.end + 40)),
  );
  if (!event) return null;
  return {
    start: event.start,
    end: event.end,
    hedges: [...verbHedges(view, event), looms(view, event.start, event.end)],
  };
}

const some =
  /^(?:[Ss]ome|[Ss]everal|[Mm]any(?! more\b)|[Mm]ost|[Aa] few|[Pp]art|[Oo]thers|[Hh]alf)\b(?! (?:[Nn]orth )?\p{Lu}|\s\p{L}+s\b)/u;
const named =
  /^(?:they|all|both|he|she|it|the (?:group|men|women|family|detainees|refugees|defectors|\p{L}+))\b/iu;

/** "A few have been taken back already", "believes that the ten have been sent back": told of some, or only believed. */
function believedBack(view: View, counted: readonly string[]): Draft[] {
  if (counted.some((one) => /^count_(?:returned|component|detained|remaining)$/.test(one))) return [];
  const event = view.events.find((one) => {
    if (!/^(?:return|handover)$/.test(one.kind) || one.mood !== 'done' || one.noun || !one.patient)
      return false;
    if (!one.clause?.passive || one.clause.by === 'reduced' || spokenOf(view, one.start) || dated(view, one))
      return false;
    if (/\bhow (?:many|much)\b|\bwhether\b/i.test(view.text.slice(0, one.start))) return false;
    const who = view.text.slice(one.patient.start, one.patient.end);
    if (some.test(who)) return true;
    const heads = [one.clause.governor, one.clause.governor?.governor ?? null].map(
      (clause) => clause?.verb.head ?? '',
    );
    return (
      named.test(who) &&
      (heads.some((head) =>
        /^(?:believ|thought|fear|suspect|presum|understood|assum|rumou?r|feared)/.test(head),
      ) ||
        /\bpresumably\b/i.test(view.text))
    );
  });
  if (!event) return [];
  const share = /^(?:some|several|many|most|a few|part|half)\b/i.exec(
    view.text.slice(event.patient?.start),
  )?.[0];
  const presumed = /\bpresumably\b/i.exec(view.text)?.[0];
  return [
    {
      property: 'status',
      start: event.start,
      end: event.end,
      normalised: 'repatriated',
      hedges: [...verbHedges(view, event), share?.toLowerCase() ?? null, presumed?.toLowerCase() ?? null],
      rule: 'status/repatriated',
    },
  ];
}

const hidden =
  /(?:^|[.,;]\s|\b(?:that|and|but|while)\s)(?:he|she|they|both|all|(?:his|her|their) [^,;]{3,40}|the (?:\p{L}+ )?\p{L}+)(?:,? who [^,;]{3,40},?[^;]{0,40})?(?: (?:is|are|have|has))?\s$/iu;

const countsTell: Readonly<Record<string, string>> = {
  resettled: 'count_resettled',
  dead: 'count_dead',
  repatriated: 'count_returned',
};

/**
 * What has become of the people, or is about to, where no count says it: at risk, unknown, missing, in hiding, safe,
 * released, returned. Each is told once.
 *
 * @param counted properties that the sentence counts
 */
export function readStatus(view: View, counted: readonly string[], story: Story): Draft[] {
  const drafts: Draft[] = [];
  const usual = holds(view.text, general);
  for (const [normalised, pattern] of told) {
    const match = pattern === unknown && !doubt.test(view.text) ? null : firstMatch(view.text, pattern);
    const counter = countsTell[normalised];
    if (!match || spokenOf(view, match.index + match[0].length - 1)) continue;
    if (counter !== undefined && counted.includes(counter)) continue;
    // "13 others are in hiding", "the leader, who is in hiding": counted as those who remain, or somebody else.
    if (normalised === 'in_hiding' && !hidden.test(view.text.slice(0, match.index))) continue;
    if (/^(?:repatriated|released)$/.test(normalised) && view.dates.length > 0) continue;
    if (usual && !/^(?:unknown|dead)$/.test(normalised)) continue;
    drafts.push({
      property: 'status',
      start: match.index,
      end: match.index + match[0].length,
      normalised,
      hedges: [
        ...hedgesBefore(view, match.index, match.index + match[0].length),
        normalised === 'unknown' ? (ignorance.exec(match[0])?.[0].toLowerCase() ?? null) : null,
      ],
      rule: `status/${normalised}`,
    });
  }
  if (!counted.includes('count_at_risk') && !known(story, 'count_at_risk|', 'status|at_risk|')) {
    const risk = threatened(view, counted);
    if (risk) drafts.push({ property: 'status', ...risk, normalised: 'at_risk', rule: 'status/at-risk' });
  }
  if (!usual && !drafts.some((draft) => draft.normalised === 'repatriated'))
    drafts.push(...believedBack(view, counted));
  if (!usual && counted.length === 0)
    drafts.push(
      ...standingsOf(view).filter(
        ({ normalised }) =>
          !drafts.some((draft) => draft.normalised === normalised) && !known(story, `status|${normalised}|`),
      ),
    );
  if (
    !usual &&
    counted.length === 0 &&
    !drafts.some(({ normalised }) => normalised === 'not_returned') &&
    !known(story, 'status|not_returned|')
  )
    drafts.push(...stayed(view));
  if (
    !usual &&
    !drafts.some(({ normalised }) => /^(?:detained|released|unknown)$/.test(normalised)) &&
    !known(story, 'status|detained|')
  )
    drafts.push(...heldStill(view));
  const settled = drafts.some(
    ({ normalised, rule }) => /^(?:repatriated|unknown)$/.test(normalised) || rule === 'status/not-sent',
  );
  return settled ? drafts : [...drafts, ...happened(view, story, counted)];
}
