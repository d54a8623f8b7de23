import { matches } from '@safeconduct/dates/find/matches.ts';
import type { EventFound, EventKind, Mood } from '../types.ts';

/** Verbal nouns and verbs, each up to where its ending begins. */
const roots: readonly (readonly [EventKind, RegExp])[] = [
  [
    'detain',
    /(?:체포|검거|연행|적발|나포|생포|(?:단속|검문|불심검문|추격|포위망)에\s걸|붙잡|붙들(?!려\s?있)|(?<![가-힣])잡(?=[혀혔힌히힐])|(?<!(?:북한|북|북측|평양)(?:으로|에)\s(?:[가-힣]{1,5}\s)?)끌려[가갔간갈]|(?<=공안에\s|경찰에\s|당국에\s|요원에게\s|괴한에게\s|괴한들에게\s)(?:끌려|납치))/gu,
  ],
  [
    'hold',
    /(?:구금|억류|수감|구류(?!소|장)|감금|수용(?!소|시설)|투옥|(?<![가-힣])갇|(?<![가-힣])가[둬두뒀둔]|붙들려\s?있|조사를\s받고\s있|취조를\s받)/gu,
  ],
  [
    'return',
    /(?:강제\s?북송|북송|강제\s?송환|송환(?!대기)|강제\s?추방|추방|강제\s?귀국|강제\s?출국|되돌려\s?보[내낸냈낼]|돌려\s?보[내낸냈낼]|돌려보내|(?:북한|북|북측|평양|중국)(?:에|으로|측에|\s측에|\s?당국에)?\s(?:[가-힣]{1,5}\s)?(?:인계|넘[겨기긴]|보내[졌질진]|끌려[가갔간갈])|넘겨[졌진]|넘겨질|(?:다리|교두|대교|세관)를\s(?:건너온|건너갔|건너왔)|(?:북한|평양)으로\s(?:이송|압송|호송))/gu,
  ],
  [
    'transfer',
    /(?:이송|압송|이감|(?<=로\s)옮[겨기긴]|옮겨[졌진]|호송|(?:으로|로)\s(?:싣고|실려|데려|끌고)\s?(?=[갔간가]))/gu,
  ],
  ['release', /(?:석방|풀려\s?나|풀려\s?났|풀려난)/gu],
  [
    'resettle',
    /(?:한국에 (?:무사히 )?(?:도착|입국)|한국으로 (?:무사히 )?(?:들어왔|입국)|망명(?:을)? (?:허용|허가|승인)|재정착|(?:한국|튀르키예|터키|미국|캐나다|스웨덴|제3국|독일|호주)(?:으로|로)\s(?:[가-힣]{1,4}\s)?보내[졌진]?)/gu,
  ],
  ['die', /(?:사망|숨지|숨졌|숨진|처형(?=[됐당된했])|목숨을 (?:잃|끊))/gu],
  [
    'cross',
    /(?:월경(?!자)|탈북(?=[했한해하]|\s?(?:한|했))|(?:국경|압록강|두만강|철조망)을 (?:넘|건너|건넜|건넌)|밀입국|(?:중국|태국|라오스)에 (?:들어[온왔]|도착))/gu,
  ],
  ['remain', /(?:남아\s?(?=있)|남은(?=\s)|남겨[진졌])/gu],
];

/** What follows the root: who does what to whom, and whether it has happened. Order matters. */
const endings: readonly (readonly [Mood, RegExp])[] = [
  ['open', /^(?:되|하|시키)지\s?(?:않도록|말|못하(?:게|도록))/u],
  ['denied', /^(?:되|하|당하|히|시키)지(?:는|도)?\s?(?:않|못)/u],
  [
    'open',
    /^(?:을|를|이|가|의|될|할|당할|시킬|하려|해\s?보낼|힐|겨질|낼)?\s?(?:앞[둔두뒀]|위기|위험|예정|처지|우려|가능성|방침|계획|직전|임박|절차|것으로 (?:보인|보이|예상|전망|우려|예측)|것(?:이라|으로|을|이다)|수 (?:있|도)|(?:하는 )?(?:것을 )?(?:중단|반대|저지|금지|방지|요구)|막|면할|피하|두려|면하|임박)/u,
  ],
  [
    'open',
    /^(?:이|가)\s(?:[가-힣]{1,6}\s)?(?:있을|이뤄질|이루어질|재개될|시작될|임박)|^(?:려는|려고|겠다|겠다고|려\s|ㄹ|라는\s계획)/u,
  ],
  [
    'open',
    /^(?:될|할|당할|시킬|힐|낼|하려|시키려|되면|되기|하기로|될지|당하면|시키면|하면|내려|내면|내지|된다면|되면|질\s|질지|갈\s|지면|진다면|지게\s?되면)/u,
  ],
  [
    'bare',
    /^(?:\s(?:사실|문제|사태|소식|사건|과정|관련|정책|행위|반대|중단|중지|저지|촉구|실태|현장|대상)|자|에 (?:대|반대|항의|관)|의 (?:이유|배경)|\s?시설|\s?금지|\s?절차|은\s|는\s)/u,
  ],
  [
    'done',
    /^(?:됐|되었|돼|되어|된|되고|되는|되자|되면서|되며|당했|당한|당하|했|한|하고|해\s|해,|하였|하자|하는|하면서|시켰|시킨|시키고|중[인이\s]|\s중[인이\s]|\s?중이던|을 당|조치|\s?(?:후|뒤|직후)(?![가-힣])|\s?상태|됩|했습|돼있|돼\s있|·|,\s?(?=구금|억류|수감|북송))/u,
  ],
  [
    'done',
    /^(?:혔|혀|힌|히|려|린|렸|났|난|나|졌|져|진|지고|었|어|은|아|겨|긴|겼|넜|넌|너|냈|낸|낸다|내고|보냈|보낸|보내졌|보내진|있|다|으|고|\s?있|갔|간|가고|[가-힣]?\s?온|\s)/u,
  ],
  ['done', /^\s?(?:[.)”"’']|$)/u],
];

const before = /(?:안|못)\s$/u;
const intention = /(?:예정|방침|계획|전망|예상|우려|가능성|위기|위험|임박|직전)/u;

function moodOf(text: string, end: number): readonly [Mood, string] {
  const after = text.slice(end, end + 24);
  for (const [mood, pattern] of endings) {
    const match = pattern.exec(after);
    if (match) return [mood, match[0]];
  }
  return ['bare', ''];
}

/** Verbs and verbal nouns for what happens to people, with mood, in reading order. */
export function koreanEvents(text: string): EventFound[] {
  const found: EventFound[] = [];
  for (const [kind, root] of roots) {
    for (const match of matches(text, root)) {
      const start = match.index;
      const stem = start + match[0].length;
      const [mood, ending] = moodOf(text, stem);
      const end = stem + ending.trimEnd().length;
      const words = text.slice(start, end);
      const negated = before.test(text.slice(Math.max(0, start - 3), start));
      const plan = mood === 'open' ? intention.exec(text.slice(stem, stem + 20))?.[0] : undefined;
      found.push({
        start,
        end,
        kind,
        mood: negated && mood === 'done' ? 'denied' : mood,
        words,
        attributive:
          /^(?:된|한|당한|힌|린|진|긴|난|은|넌|낸|될|할|중인|\s중인|\s?중이던|되는|하는|을 앞둔|시킨|보낸)$/u.test(
            ending.trim(),
          ),
        active: /^(?:했|한|하고|하였|해|하자|하는|시켰|시킨|았|은|아|냈|낸|보냈)/u.test(ending),
        plan: plan !== undefined && /예정|방침|계획|전망|예상|우려|가능성/u.test(plan) ? plan : null,
      });
    }
  }
  return withoutOverlaps(found);
}

/** Of two readings of the same words the one that begins first, then the longer, stands. */
function withoutOverlaps(found: readonly EventFound[]): EventFound[] {
  const kept: EventFound[] = [];
  for (const event of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (event.start >= (kept.at(-1)?.end ?? 0)) kept.push(event);
  }
  return kept;
}
