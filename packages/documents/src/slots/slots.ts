import type { Identity } from '../forms/model.ts';
import type { Doc, Run } from '../model.ts';

/**
 * Names never reach the server, so a paper is drafted with a slot where a name will stand, frozen so, and filled only
 * where it is set. A slot names the person by code and the field it wants: `⟦P-7K3Q9·family_name⟧`. The brackets
 * (U+27E6, U+27E7) are in no name of any script.
 */
const slot = /⟦(P-[0-9A-Z]{4,8})·([a-z][a-z0-9_.-]*)⟧/g;

const slotOf = (code: string, field: string) => `⟦${code}·${field}⟧`;

/**
 * The same identities with every value that is there replaced by its slot: what a draft is made with.
 *
 * @example slotted([{ personCode: 'P-7K3Q9', values: { family_name: 'Kim' } }])[0]?.values.family_name // '⟦P-7K3Q9·family_name⟧'
 */
export function slotted(identities: readonly Identity[]): readonly Identity[] {
  return identities.map(({ personCode, values }) => ({
    personCode,
    values: Object.fromEntries(
      Object.entries(values)
        .filter(([, value]) => value.trim() !== '')
        .map(([field]) => [field, slotOf(personCode, field)]),
    ),
  }));
}

/** Values by slot, as they are typed on this computer. */
function valuesOf(identities: readonly Identity[]): ReadonlyMap<string, string> {
  return new Map(
    identities.flatMap(({ personCode, values }) =>
      Object.entries(values)
        .filter(([, value]) => value.trim() !== '')
        .map(([field, value]) => [slotOf(personCode, field), value.trim()] as const),
    ),
  );
}

/**
 * Puts the values into the slots of a text. A slot without a value is shown by `blank`.
 *
 * @example filled('⟦P-7K3Q9·family_name⟧', [], (code) => `[${code}]`) // '[P-7K3Q9]'
 */
export function filled(
  text: string,
  identities: readonly Identity[],
  blank: (personCode: string, field: string) => string,
): string {
  const values = valuesOf(identities);
  return text.replace(slot, (whole, code: string, field: string) => values.get(whole) ?? blank(code, field));
}

/** Whether a text has slots. */
export function hasSlots(text: string): boolean {
  return text.search(slot) >= 0;
}

function walked<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as Value;
  if (Array.isArray(value)) return value.map((each) => walked(each, change)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walked(each, change)])) as Value;
}

/**
 * A paper with the values in its slots, to be set at once and kept nowhere.
 *
 * @param blank what stands in a slot whose value is not on this computer
 * @example const pdf = await toPdf(filledDoc(draft.doc, identities, (code) => `[name of ${code}]`), parts)
 */
export function filledDoc(
  doc: Doc,
  identities: readonly Identity[],
  blank: (personCode: string, field: string) => string,
): Doc {
  return walked({ ...doc, data: null }, (text) => filled(text, identities, blank));
}

/** Runs with the values in their slots, for the screen. */
export function filledRuns(
  runs: readonly Run[],
  identities: readonly Identity[],
  blank: (personCode: string, field: string) => string,
): readonly Run[] {
  return walked(runs, (text) => filled(text, identities, blank));
}

/** Codes of the persons whose slots stand anywhere in a value: a paper, a run, a text. */
export function codesIn(value: unknown): readonly string[] {
  return [...new Set([...JSON.stringify(value).matchAll(slot)].map(([, code = '']) => code))].toSorted();
}

/**
 * Stand-ins for the identities whose slots stand in a value, for a draft made where nobody's name is held: it has the
 * same slots in it, and nothing else of them.
 *
 * @example standIns('⟦P-7K3Q9·full_name⟧') // [{ personCode: 'P-7K3Q9', values: { full_name: '⟦P-7K3Q9·full_name⟧' } }]
 */
export function standIns(value: unknown): readonly Identity[] {
  const found = [...JSON.stringify(value).matchAll(slot)];
  return codesIn(value).map((personCode) => ({
    personCode,
    values: Object.fromEntries(
      found.filter(([, code]) => code === personCode).map(([whole, , field = '']) => [field, whole]),
    ),
  }));
}

/** Rewrites every text in plain rows; keys and everything else stay. */
export function inAllTexts<Value>(value: Value, change: (text: string) => string): Value {
  return walked(value, change);
}

/** A slot on its own. */
export const slotFor = slotOf;
