import { matches } from '@safeconduct/dates/find/matches.ts';
import type { Span } from '../../segment/sentences.ts';
import type { HedgeFound } from '../types.ts';

/** Told by nobody in particular: reaches back over the clauses that it closes. */
const reportive =
  /(?:(?:말|전|밝|주장|언급|통보|약속)[가-힣]{0,2}\s것으로\s)?(?:알려(?:졌(?:다|습니다|으며|고|지만|으나|는데)|지고\s있[가-힣]+|진다|진(?=\s)|져(?=\s))|전해(?:졌(?:다|습니다|으며|고|지만|으나|는데)|지고\s있[가-힣]+|진다|집니다|진(?=\s))|파악(?:됐|되었|되고\s있|된|됩)[가-힣]*|확인(?:됐|되었|된(?=\s?것으로)|됩)[가-힣]*|드러났[가-힣]*)|(?<=[다라자냐]고\s)(?:한다|합니다|하는데|하며)(?=[\s.,]|$)/gu;
/** Rumour and report as nouns. */
const rumour =
  /(?:주장|소문|소식|보도|관측|전망|우려|추측|얘기|이야기|첩보|제보|말|설)(?:이|가|까지|도|들이|들도)\s(?:[가-힣]{1,4}\s)?(?:나오|나왔|제기|잇따|퍼지|퍼졌|돌고|돌았|전해|있다|있습|있지만|있으나|들어|들려)[가-힣]*(?:\s있[가-힣]*)?|(?:소식|제보|첩보|보도)입니다|(?<=다는\s)(?:제보|소문|첩보|소식|이야기|얘기|말)(?:을|를)\s(?:[가-힣]{1,6}(?:에게서|에게|한테서|로부터)?\s)?(?:입수|접했|접하|들었|받았|전해\s들)[가-힣]*|(?<=다는\s)(?:사람|이)도\s있[가-힣]*/gu;
/** The teller's own doubt: reaches over its own clause. */
const doubtful =
  /(?:(?:것으로|사실로|듯)\s(?:보인다|보이며|보이고|보입니다|본다|보고|추정되|추정된다|추정되며|추정됩니다|추정되고|추정된|예상된다|예상되며|예상됩니다|관측된다|관측됩니다|전망된다|전망됩니다|여겨진다|짐작된다|믿어진다|우려된다|알고)|추정(?:했다|된다|됩니다|되는|하고)|(?:가능성이|우려가|위험이)\s(?:있|높|크|커|제기|나오|짙)[가-힣]*|(?:을|일|할|될|넘을|질|릴|길)\s것(?=["”’]|이라|이다|입니다|이라며|이라고)|(?:계획|방침)이라는\s말|것이?\s(?:분명|확실)하[가-힣]*|(?:했|됐|였|였을|됐을|했을|될)[을]?\s?수도\s있[가-힣]*|듯하[가-힣]*|(?:을|ㄹ)\s것\s?같[가-힣]*|아마도?|사실(?:로|이라고)?\s(?:확인될|밝혀질)\s경우|사실이라면|불확실|확실(?:하|치)[가-힣]*\s않[가-힣]*|미확인)/gu;
/** A word before what it weakens: to the end of the clause. */
const leading = /(?<![가-힣])(?:아마도|아마|혹시)(?=\s)/gu;
/** Past this the speaker sets something against what went before. */
const hardEnd = /[ㄱ-힣](?:지만|으나|반면|는데)[,\s]/gu;

/** Hedges of a Korean sentence, each with the stretch that it weakens. Negated ones (알려지지 않았다) are none. */
export function koreanHedges(text: string, clauses: readonly Span[]): HedgeFound[] {
  const found: HedgeFound[] = [];
  const turns = matches(text, hardEnd).map((match) => match.index + match[0].length);
  const add = (pattern: RegExp, told: boolean) => {
    for (const match of matches(text, pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const clause = clauses.find((one) => start >= one.start && start < one.end);
      const from = told ? (turns.findLast((turn) => turn <= start) ?? 0) : (clause?.start ?? 0);
      found.push({ start, end, words: match[0].trim(), from, to: end, reportive: told });
    }
  };
  add(reportive, true);
  add(rumour, true);
  add(doubtful, false);
  for (const match of matches(text, leading)) {
    const clause = clauses.find((one) => match.index >= one.start && match.index < one.end);
    const end = match.index + match[0].length;
    found.push({
      start: match.index,
      end,
      words: match[0],
      from: end,
      to: clause?.end ?? text.length,
      reportive: false,
    });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

const connectives = /([가-힣])(?:으며|고|지만|으나|는데|으면서)(?=[\s,])/gu;

const breaks = /(?:되며|하며|이며|라며|된다며|다며|지만|[;；])(?=[\s,]|$)/gu;

const closing = /["”’」](?=\s?(?:이?라|고[\s,]|며[\s,]|면서))/gu;

/** Ends of Korean clauses with a verb of their own: a past or present stem and a connective, or a mark. */
export function koreanClauses(text: string): Span[] {
  const cuts = [0];
  for (const match of matches(text, connectives)) {
    // Final ㅆ, the twentieth of the 28 finals of a Hangul syllable (Unicode 3.12), marks the past or 있다.
    const final = ((match[1]?.codePointAt(0) ?? 0) - 0xac00) % 28;
    const plain =
      /^(?:이|하|되)(?:고|며|지만)/u.test(match[0]) && text[match.index + match[0].length] === ',';
    if (final === 20 || plain) cuts.push(match.index + match[0].length);
  }
  for (const match of matches(text, breaks)) cuts.push(match.index + match[0].length);
  for (const match of matches(text, closing)) cuts.push(match.index + 1);
  cuts.push(text.length);
  const ends = [...new Set(cuts)].toSorted((a, b) => a - b);
  return ends.slice(1).map((end, at) => ({ start: ends[at] ?? 0, end }));
}
