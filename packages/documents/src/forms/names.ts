import { lacking, personsOf } from './consent.ts';
import type { Ctx } from './spec.ts';
import type { DraftInput, Identity } from './model.ts';

/** Answers that tell many people apart from nobody: they may stand in a text without naming anyone. */
const common =
  /^(sex|nationality|language|pregnant|under_18|marital_status|occupation|birth_place|health|group)/;
/** Answers that are dates or places: they occur in any file and are looked for only in the author's words. */
const ordinary = /^(birth|date)/;

/** Texts by which this person would be known. */
function termsOf({ values }: Identity, own: boolean): readonly string[] {
  const family = values['family_name']?.trim() ?? '';
  const first = values['first_name']?.trim() ?? '';
  const pairs =
    family === '' || first === ''
      ? []
      : [family + first, `${family} ${first}`, `${first} ${family}`, `${family}, ${first}`];
  const whole = Object.entries(values)
    .filter(([id]) => id !== 'family_name' && id !== 'first_name')
    .filter(([id]) => !common.test(id) && (own || !ordinary.test(id)))
    .map(([, value]) => value.trim());
  return [...pairs, ...whole].filter(
    (term) => Array.from(term).length >= (/\p{sc=Han}|\p{sc=Hangul}/u.test(term) ? 2 : 4),
  );
}

function pattern(terms: readonly string[]): RegExp {
  const escaped = terms
    .toSorted((a, b) => b.length - a.length)
    .map((term) => term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+'));
  return new RegExp(escaped.join('|'), 'giu');
}

export interface Masked {
  readonly input: DraftInput;
  /** Codes of the persons who stood in a text by name and now stand by code. */
  readonly codes: readonly string[];
}

/**
 * The input with the names of persons who have not agreed replaced by their codes wherever they stand in a text:
 * in a report's sentence, in the log, in the author's own words. Only what is held in `identities` can be known.
 */
export function masked(ctx: Pick<Ctx, 'input' | 'form'>): Masked {
  const { input } = ctx;
  const codes = new Set<string>();
  let { file, steps, edits } = input;
  const everyone = new Set([...personsOf(ctx), ...input.identities.map(({ personCode }) => personCode)]);
  for (const code of everyone) {
    if (lacking(ctx, code).length === 0) continue;
    const held = input.identities.filter(({ personCode }) => personCode === code);
    const replace = (own: boolean) => {
      const terms = held.flatMap((identity) => termsOf(identity, own));
      if (terms.length === 0) return null;
      const found = pattern(terms);
      return (text: string) => {
        const without = text.replace(found, code);
        if (without !== text) codes.add(code);
        return without;
      };
    };
    const inFile = replace(false);
    const inOwn = replace(true);
    if (inFile !== null) {
      file = mapTexts(file, inFile);
      steps = mapTexts(steps, inFile);
    }
    if (inOwn !== null) edits = mapTexts(edits, inOwn);
  }
  return { input: { ...input, file, steps, edits }, codes: [...codes] };
}

/** Every text in plain rows, rewritten; keys and everything else stay. */
function mapTexts<T>(value: T, rewrite: (text: string) => string): T {
  const visit = (each: unknown): unknown => {
    if (typeof each === 'string') return rewrite(each);
    if (Array.isArray(each)) return each.map(visit);
    if (typeof each === 'object' && each !== null)
      return Object.fromEntries(Object.entries(each).map(([key, one]) => [key, visit(one)]));
    return each;
  };
  return visit(value) as T;
}

/** Codes of persons whose name stands in this text, so far as it is held. */
export function namedIn(text: string, input: DraftInput): readonly string[] {
  return input.identities
    .filter((identity) => {
      const terms = termsOf(identity, true);
      return terms.length > 0 && pattern(terms).test(text);
    })
    .map(({ personCode }) => personCode);
}
