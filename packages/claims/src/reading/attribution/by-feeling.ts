import type { Attribution } from './attribution.ts';
import { inQuote, type Sentence } from './clause.ts';
import type { SpeakerRegister } from './register.ts';
import { subjectWords } from './subject.ts';

/** What somebody is who holds that something is so. */
const holding =
  /^(?:afraid|fearful|worried|concerned|alarmed|anxious|certain|sure|convinced|confident|adamant|positive|aware|outraged|dismayed|saddened|appalled|shocked|disappointed|hopeful)$/;

/** Those who fear or hope say no more than that. */
const doubtful = /^(?:afraid|fearful|worried|anxious|hopeful|convinced|confident)$/;

/** "Rights groups are outraged that 27 were sent back", "his family is afraid that he will be tortured". */
export function byFeeling(sentence: Sentence, register: SpeakerRegister): Attribution[] {
  const { tokens, text } = sentence;
  return tokens.flatMap((token, at): Attribution[] => {
    const that = tokens[at + 1];
    if (that?.lower !== 'that' || !holding.test(token.lower) || inQuote(sentence.quotes, token.start))
      return [];
    const clause = sentence.clauses.findLast((one) => one.verb.start < token.start);
    if (!clause || clause.verb.negated || !/^(?:is|are|was|were|be|been|remains?)$/.test(clause.verb.head))
      return [];
    const subject = subjectWords(sentence, clause);
    const speaker = subject && register.resolve(subject.words);
    if (!subject || !speaker) return [];
    register.noteSpeaker(speaker);
    return [
      {
        start: subject.start,
        end: text.length,
        speaker,
        chain: [],
        verb: token.lower,
        addressee: null,
        medium: null,
        hedge: doubtful.test(token.lower) ? token.lower : null,
        cueStart: subject.start,
        cueEnd: that.end,
        place: 'front',
      },
    ];
  });
}
