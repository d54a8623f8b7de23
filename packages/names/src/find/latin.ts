import { plainLatin } from '../text/latin.ts';
import type { FoundName } from './find.ts';

const SURNAMES = new Set(
  'kim gim lee yi ri rhee rhie park pak bak choi choe jung jeong chung chong kang gang cho jo yoon yun jang chang lim im rim han oh o seo suh so shin sin kwon gwon hwang ahn an song jeon jun chon hong yoo yu you ryu go ko koh moon mun yang ryang son sohn bae pae baek paek heo hur ho nam shim sim noh roh ro no ha kwak gwak sung seong cha joo ju chu woo u gu koo ku min ra na jin chin ji chi eom om chae won chun bang pang kong gong hyun hyon ham byun pyon yeom ryom yeo ryo choo do to seok sok sun seol sol ma gil kil yeon yon wi pyo myung myong ki ban wang keum kum ok yuk ryuk in maeng je mo tak kook kuk eo eun un pyeon yong ye kyung kyong bong pong thae tae'.split(
    ' ',
  ),
);
/** One Korean syllable in Latin letters, of any system. */
const SYLLABLE =
  '(?:ch|kh|th|ph|ky|hy|gy|my|ny|ry|py|by|sh|kw|gw|hw|[bdghjkmnprstywl])?(?:yeo|yae|eo|eu|ae|ai|ya|ye|yo|yu|yoo|you|wa|wo|wi|we|oe|ui|oo|ee|ou|[aeiou])(?:ng|[kmnlpt])?';
const ONE = new RegExp(`^${SYLLABLE}$`, 'u');
const TWO = new RegExp(`^${SYLLABLE}${SYLLABLE}$`, 'u');
/** Words in capitals that stand in names of organisations and places, and so in no person's name. */
const NEVER = new Set(
  'academy sciences the a an of and in on at for human rights watch amnesty international ministry korea korean korean china chinese north south east west northern southern news united nations council commission foreign committee group network association university radio press times post government department court police party house white center centre institute foundation office agency union justice mission daily asia asian free security refugee refugees defector defectors seoul beijing pyongyang shenyang yanji tumen border street road avenue river county city province hall church school hospital embassy consulate kingdom states state national republic democratic people peoples party january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday reuters yonhap but he she they it this that these those when while after before if as there here'.split(
    ' ',
  ),
);
const WORD = "\\p{Lu}[\\p{L}\\p{M}'’]*(?:-[\\p{L}][\\p{L}\\p{M}'’]*)*";
const RUN = new RegExp(`${WORD}(?: ${WORD}){0,3}`, 'gu');
const TITLE =
  /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Miss|Dr|Rev|Reverend|Pastor|Prof|Professor|President|Ambassador|Minister|Spokesman|Spokeswoman|Spokesperson|spokesman|spokeswoman|spokesperson|Senator|Representative|Congressman|Congresswoman|Commissioner|activist|lawyer|lawmaker|missionary|defector|rapporteur|Rapporteur|Sister|Father|General|Colonel|Captain)\.? $/u;
const SAID =
  /^,? (?:said|says|told|added|wrote|testified|recalled|explained|stated|argued|warned|urged|noted|claimed|insisted|who)(?!\p{L})/u;
const SAYS = /(?:said|says|added|told|according to|named|called|identified as) $/u;

const parts = (run: string) => run.split(' ').map((word) => plainLatin(word).replaceAll(/['’]/gu, ''));

/** Whether a run holds a word that stands in no person's name. */
export const isOrdinary = (run: string) =>
  parts(run).some((word) => NEVER.has(word) || (/^[a-z]$/u.test(word) && word !== 'o'));

/**
 * Kim Yong-chol, Yong-chol Kim, Kim Yong Chol, Kim Yongchol: a surname, and two syllables that go with it.
 *
 * @example readsKorean('Kim Yong-chol') // true; 'Lee County' false
 */
export function readsKorean(run: string): boolean {
  const words = parts(run);
  const [first = '', ...rest] = words;
  const last = words.at(-1) ?? '';
  const given = (list: readonly string[]) => {
    const pieces = list.flatMap((word) => word.split('-'));
    if (pieces.length === 2) return pieces.every((piece) => ONE.test(piece));
    return pieces.length === 1 && (pieces[0] ?? '').length >= 4 && TWO.test(pieces[0] ?? '');
  };
  return (
    words.length >= 2 &&
    ((SURNAMES.has(first) && given(rest)) ||
      (SURNAMES.has(last) && words[0]?.includes('-') === true && given(words.slice(0, -1))))
  );
}

/**
 * Names in Latin letters: runs of capitalised words that read as Korean names, or stand by a title or a verb of saying.
 *
 * @example latinNames('said Tim Peters, who')[0]?.written // 'Tim Peters'
 */
export function latinNames(text: string): FoundName[] {
  const found: FoundName[] = [];
  for (const match of text.matchAll(RUN)) {
    const run = match[0];
    const words = run.split(' ');
    // A run may begin with a word of its own: "But Kim Yong-chol", "President Lee Myung-bak".
    for (let from = 0; from < Math.max(1, words.length - 1); from++) {
      const written = words
        .slice(from)
        .join(' ')
        .replace(/['’]s?$/u, '');
      const start = match.index + run.length - words.slice(from).join(' ').length;
      const end = start + written.length;
      const before = text.slice(Math.max(0, start - 24), start);
      const after = text.slice(end, end + 16);
      const ordinary = isOrdinary(written);
      const titled = TITLE.test(before);
      const many = words.length - from >= 2;
      const speaks = many && (SAID.test(after) || SAYS.test(before));
      if (!ordinary && (readsKorean(written) || titled || speaks)) {
        found.push({ written, start, end });
        break;
      }
    }
  }
  return found;
}
