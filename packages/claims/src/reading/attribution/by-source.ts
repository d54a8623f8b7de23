import type { Token } from '../tokens/token.ts';
import type { Attribution } from './attribution.ts';
import { mediumOf } from './details.ts';
import { phraseAfter, phraseBefore, type Run, wordsOf } from './phrase.ts';
import type { SpeakerRegister } from './register.ts';
import { figureVerbs } from './verbs.ts';
import { type Sentence, floorOf, inQuote, bringsFrom, subjectBefore } from './clause.ts';

/** What something is done according to, or goes by: no one who speaks. */
const measureOfThings =
  /\b(?:laws?|rules?|plans?|schedules?|agreements?|treat(?:y|ies)|convention|protocol|principles?|standards?|customs?|needs?|age|ages|sex|gender|nationality|circumstances|procedures?|regulations?|reports?|estimates?|figures?|data|information|it|them|this|that|what|which|one)$/i;

/** Who put out a paper: "a report published by X", "a statement the ministry released". */
const issuedBy =
  /^(?:,? (?:[a-z]+ )?(?:published|issued|released|compiled|written|prepared|sent|made|put out|kept|maintained) (?:\w+ )?(?:\w+ )?by|,? by|,? from) ([^,.;]{3,70})|^ (?:which |that )?((?:the |an? )?[^,.;]{3,70}?) (?:has |had )?(?:released|published|issued|put out|sent)\b/i;

const naming: ReadonlySet<string> = new Set(
  'according by quoted quotes cited cites reported citing quoting'.split(' '),
);

/** Whether a quotation, or what was told, ends just before. */
const closing = (text: string, at: number): boolean => /[,?!]["”’]?\s*$/u.test(text.slice(0, at)) && at > 20;

const words: ReadonlySet<string> = new Set(
  'warning warnings report reports claim claims allegation allegations statement statements fear fears concern concerns account accounts testimony announcement complaint complaints'.split(
    ' ',
  ),
);

/** "in spite of UN warnings that", "for all the rights group's claims that": whose they are stands before. */
function ownerBefore(sentence: Sentence, at: number): Run | null {
  const { text, tokens } = sentence;
  const run = phraseBefore(tokens, at, floorOf(sentence, at));
  if (!run || run.to !== at) return null;
  const preposition = tokens
    .slice(run.from, at)
    .findLastIndex((one) => one.pos === 'ADP' || one.pos === 'DET');
  const owner = { from: run.from + preposition + 1, to: at };
  return /^(?:\p{Lu}[\p{L}.’'-]*|rights|government|police|embassy)(?: [\p{L}.’'-]+){0,3}$/u.test(
    wordsOf(text, tokens, owner),
  )
    ? owner
    : null;
}

/** "in spite of warnings by rights groups that torture may await him": the word of those who warn. */
export function byNoun(sentence: Sentence, register: SpeakerRegister): Attribution[] {
  const { text, tokens } = sentence;
  const found: Attribution[] = [];
  tokens.forEach((token, at) => {
    if (!words.has(token.lower) || inQuote(sentence.quotes, token.start)) return;
    const next = tokens[at + 1]?.lower;
    // "in spite of UN warnings that"
    const whose = next === 'that' && token.lower.endsWith('s') ? ownerBefore(sentence, at) : null;
    const run =
      next === 'by' || next === 'from'
        ? phraseAfter(tokens, at + 2, tokens.length)
        : whose && { ...whose, to: at };
    if (!run) return;
    const that = tokens.slice(run.to, run.to + 6).findIndex((one) => one.lower === 'that');
    const speaker = that < 0 ? null : register.resolve(wordsOf(text, tokens, run));
    if (!speaker) return;
    found.push({
      start: token.start,
      end: text.length,
      speaker,
      chain: [],
      verb: token.lower,
      addressee: null,
      medium: null,
      hedge: null,
      cueStart: token.start,
      cueEnd: tokens[run.to + that]?.end ?? token.end,
      place: 'front',
    });
  });
  return found;
}

/** "according to X", "citing X": the source stands in the phrase itself. */
export function bySource(sentence: Sentence, register: SpeakerRegister): Attribution[] {
  const { text, tokens } = sentence;
  const found: Attribution[] = [];
  tokens.forEach((token, at) => {
    if (!naming.has(token.lower)) return;
    if (inQuote(sentence.quotes, token.start) || tokens[at - 1]?.lower === 'some') return;
    const according = token.lower === 'according' && tokens[at + 1]?.lower === 'to';
    const own =
      token.lower === 'by' &&
      /^by (?:(?:the |an? |one |his |her |their )?[^,.;]{2,50}['’]s?|his|her|its|their) (?:own |earlier |latest |last )*(?:reckoning|account|count|estimate|tally|figures|numbers|telling)\b/i.exec(
        text.slice(token.start, token.start + 90),
      );
    if (own) {
      const words = own[0].replace(/^by /i, '').replace(/['’]?s?(?: (?:own|earlier|latest|last))* \w+$/, '');
      const pronoun: Readonly<Record<string, string>> = {
        hi: 'he',
        her: 'she',
        it: 'it',
        their: 'they',
        his: 'he',
        its: 'it',
      };
      const speaker = register.resolve(pronoun[words.toLowerCase()] ?? words.replace(/^one /i, ''));
      if (speaker)
        found.push({
          // "five million live in Iran, by Tehran's count"
          start: text.length - token.start - own[0].length < 4 ? 0 : token.start,
          end: text.length,
          speaker,
          chain: [],
          verb: 'account',
          addressee: null,
          medium: null,
          hedge: null,
          cueStart: token.start,
          cueEnd: token.start + own[0].length,
          place: 'front',
        });
      return;
    }
    const quoted =
      (/^(?:quoted|quotes|cited|cites)$/.test(token.lower) ||
        (token.lower === 'reported' && /^(?:was|were|is)$/.test(tokens[at - 1]?.lower ?? ''))) &&
      /^(?:\s\S+){0,18}?(?: as)? (?:saying|telling|reporting)\b/.exec(text.slice(token.end));
    if (quoted) {
      const passive = /^(?:was|were|is|been|being)$/.test(tokens[at - 1]?.lower ?? '');
      const subject = subjectBefore(sentence, at);
      const through = subject ? register.resolve(subject.words) : null;
      const run0 = passive ? null : phraseAfter(tokens, at + 1, tokens.length);
      const speaker = passive ? through : run0 ? register.resolve(wordsOf(text, tokens, run0)) : null;
      if (speaker)
        found.push({
          // "..., the agency quoted an activist as saying."
          start:
            text.length - token.end - quoted[0].length < 4 ||
            closing(text, tokens[subject?.from ?? at]?.start ?? 0)
              ? 0
              : (tokens[subject?.from ?? at]?.start ?? 0),
          end: text.length,
          speaker,
          chain: passive || !through ? [] : [through.name],
          verb: token.lower,
          addressee: null,
          medium: null,
          hedge: token.lower === 'reported' ? 'reported' : null,
          cueStart: tokens[subject?.from ?? at]?.start ?? token.start,
          cueEnd: token.end + quoted[0].length,
          place: 'front',
        });
      return;
    }
    const citing = token.lower === 'citing' || token.lower === 'quoting';
    if (!according && !citing) return;
    const run = phraseAfter(tokens, at + (according ? 2 : 1), tokens.length);
    if (!run) return;
    const words = wordsOf(text, tokens, run);
    let speaker = register.resolve(words);
    // "according to a report published by X on July 1", "a statement which the ministry released": theirs, not the paper's.
    const issuer =
      /^(?:an?|the|its) (?:[\p{L}-]+ ){0,3}(?:report|statement|study|release|letter|document|briefing|post|notice|survey|database|tally)s?$/iu.test(
        words,
      ) && issuedBy.exec(text.slice(tokens[run.to - 1]?.end ?? 0));
    if (issuer)
      speaker =
        register.resolve(
          (issuer[1] ?? issuer[2] ?? '').replace(/ (?:on|in|last|this|at|late|earlier) .*$/i, ''),
        ) ?? speaker;
    // "according to its coordinator, Wideline Joseph": the name stands behind the role.
    const end = tokens[run.to - 1]?.end ?? token.end;
    const named = /^, ((?:\p{Lu}[\p{L}\p{M}.'’-]+ ){1,3}\p{Lu}[\p{L}\p{M}'’-]+)(?=[.,;]|$)/u.exec(
      text.slice(end, end + 60),
    )?.[1];
    const person = named === undefined || /^\p{Lu}/u.test(words) ? null : register.resolve(named);
    if (person?.kind === 'named_person') speaker = person;
    if (
      !speaker ||
      /^(?:reports?|estimates?|figures?|data|law|international law|information)$/i.test(speaker.name)
    ) {
      const named =
        /^(?:(?:local|media|news|press|some|several|the)\s)*(?:reports?|estimates?|figures?)/i.test(words);
      const told = /^information\b/i.test(words);
      const somebody = according && !measureOfThings.test(words);
      if (!named && !told && !somebody) return;
      speaker = {
        name: words.replace(/^(?:the|an?)\s|\s(?:from|in|at|with|on|of|for)$|\.$/gi, ''),
        kind:
          /report|media|news|press/i.test(words) && named
            ? 'media'
            : told || !named
              ? 'anonymous_source'
              : 'unattributed',
      };
    }
    const fronted = text.slice(0, token.start).trim().length < 4;
    const from = bringsFrom(sentence, at);
    const last = tokens[run.to - 1];
    // "..., according to X; Y saw him twice": what follows the semicolon is another's.
    const stop = fronted ? undefined : tokens[run.to];
    found.push({
      start: tokens[from]?.start ?? 0,
      end: stop?.text === ';' ? stop.start : text.length,
      speaker,
      chain: [],
      verb: according ? 'according to' : token.lower,
      addressee: null,
      medium: mediumOf(text.slice(token.start, token.start + 120)),
      hedge:
        according && /^(?:information|(?:\w+ )?reports?|unconfirmed)\b/i.test(words)
          ? `according to ${/^(?:\w+ )?reports?/i.test(words) ? 'reports' : 'information'}`
          : null,
      cueStart: token.start,
      cueEnd: last?.end ?? token.end,
      place: fronted ? 'front' : 'after',
    });
  });
  return found;
}

/** "spoke of", "put the figure at", "give numbers from": verbs that bring a number. */
export function bringsFigure(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]?.lower ?? '';
  if (!figureVerbs.has(verb)) return false;
  const rest = tokens
    .slice(at + 1, at + 5)
    .map((token) => token.lower)
    .join(' ');
  if (/^(?:spoke|speaks?|spoken|talked|talks?)$/.test(verb)) return /^(?:of|about)\b/.test(rest);
  if (/^(?:put|puts)$/.test(verb))
    return (
      /^(?:\S+ ){0,3}(?:figures?|numbers?|tolls?|totals?|counts?|estimates?)\b/.test(rest) ||
      // "put arrivals over the same period at 61,200", "put the group at 18"
      (/^(?:NOUN|DET)$/.test(tokens[at + 1]?.pos ?? '') &&
        tokens
          .slice(at + 2, at + 10)
          .some((token, index) => token.lower === 'at' && tokens[at + 3 + index]?.pos === 'NUM')) ||
      (tokens[at + 1]?.lower === 'at' && tokens.slice(at + 2, at + 5).some((token) => token.pos === 'NUM'))
    );
  if (/^(?:count|counts|counted)$/.test(verb)) return tokens[at + 1]?.pos === 'NUM';
  if (/^(?:give|gives|gave|offer|offered|cite|cited|cites)$/.test(verb))
    return (
      /^(?:\w+ )?(?:numbers?|figures?|estimates?|totals?|counts?)\b/.test(rest) ||
      (verb.startsWith('cite') && /^(?:the|one|a) (?:\w+ )?(?:cases?|example|story|plight) of\b/.test(rest))
    );
  return false;
}
