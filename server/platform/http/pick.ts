import type { z } from 'zod';
import type { $ZodType, $ZodTypes } from 'zod/v4/core';

/** What does not have the shape; zod says then what is wrong with it. */
const MISFIT: unique symbol = Symbol('misfit');
type Pick = (value: unknown) => unknown;

/** As zod does it: slowly, whatever the shape. */
function byZod(shape: $ZodType): Pick {
  return (value) => {
    const { issues, value: result } = runOf(shape, value);
    return issues.length > 0 ? MISFIT : result;
  };
}

function runOf(shape: $ZodType, value: unknown) {
  const result = shape._zod.run({ value, issues: [] }, { async: false });
  if (result instanceof Promise) throw new TypeError('an answer is not encoded in steps');
  return result;
}

const hasChecks = ({ _zod: { def } }: $ZodType) => (def.checks ?? []).length > 0 || 'check' in def;

/** Trims and the like, which change what they look at. */
const changes = ({ _zod: { def } }: $ZodType) =>
  (def.checks ?? []).some(({ _zod }) => _zod.def.check === 'overwrite') || 'coerce' in def;

function objectPick(fields: readonly (readonly [string, Pick])[], strict: boolean): Pick {
  const names = new Set(fields.map(([name]) => name));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return MISFIT;
    const given = value as Readonly<Record<string, unknown>>;
    let changed: Map<string, unknown> | null = null;
    for (const [name, pick] of fields) {
      const field = given[name];
      const picked = pick(field);
      if (picked === MISFIT) return MISFIT;
      if (picked !== field) (changed ??= new Map()).set(name, picked);
    }
    // What has a way of its own to become JSON would say more than its fields.
    let unknown = 'toJSON' in given;
    for (const name in given) unknown ||= !names.has(name);
    if (!unknown && changed === null) return given;
    if (unknown && strict) return MISFIT;
    const copy: Record<string, unknown> = {};
    for (const [name] of fields) {
      const field = changed?.has(name) === true ? changed.get(name) : given[name];
      if (field !== undefined) copy[name] = field;
    }
    return copy;
  };
}

function arrayPick(pick: Pick): Pick {
  return (value) => {
    if (!Array.isArray(value)) return MISFIT;
    let copy: unknown[] | null = 'toJSON' in value ? [...value] : null;
    for (let place = 0; place < value.length; place += 1) {
      const picked = pick(value[place]);
      if (picked === MISFIT) return MISFIT;
      if (picked !== value[place]) (copy ??= [...value])[place] = picked;
    }
    return copy ?? value;
  };
}

function unionPick(picks: readonly Pick[]): Pick {
  return (value) => {
    for (const pick of picks) {
      const picked = pick(value);
      if (picked !== MISFIT) return picked;
    }
    return MISFIT;
  };
}

function compile(shape: $ZodType, exact: boolean): Pick {
  // Every class of zod's is one of these; what is none of the cases below goes by zod.
  const { def } = (shape as $ZodTypes)._zod;
  if (changes(shape) || (exact && hasChecks(shape))) return byZod(shape);
  switch (def.type) {
    case 'string':
      return (value) => (typeof value === 'string' ? value : MISFIT);
    case 'number':
      return (value) => (Number.isFinite(value) ? value : MISFIT);
    case 'boolean':
      return (value) => (typeof value === 'boolean' ? value : MISFIT);
    case 'null':
      return (value) => (value === null ? value : MISFIT);
    case 'enum':
    case 'literal': {
      const values = shape._zod.values ?? new Set();
      return (value) => (values.has(value as string) ? value : MISFIT);
    }
    case 'nullable': {
      const pick = compile(def.innerType, exact);
      return (value) => (value === null ? value : pick(value));
    }
    case 'optional': {
      const pick = compile(def.innerType, exact);
      return (value) => (value === undefined ? value : pick(value));
    }
    case 'array':
      return arrayPick(compile(def.element, exact));
    case 'union':
      // Which one it is may hang on any check, so all of them are looked at.
      return unionPick(def.options.map((option) => compile(option, true)));
    case 'object': {
      const others = def.catchall?._zod.def.type;
      if (hasChecks(shape) || (others !== undefined && others !== 'never')) return byZod(shape);
      const fields = Object.entries(def.shape).map(([name, of]) => [name, compile(of, exact)] as const);
      return objectPick(fields, others === 'never');
    }
    default:
      return byZod(shape);
  }
}

const picks = new WeakMap<z.ZodType, Pick>();

/**
 * An answer by its shape, as `shape.parse(answer)` gives it to JSON, several times as fast: exactly the fields that the
 * shape names, and the answer itself where it has no others. That it fits is looked at by kind (text, number, one of
 * these words) and not by length or pattern, which the database holds. Where it does not, zod decides and says why.
 */
export function pick(shape: z.ZodType, answer: unknown): unknown {
  let known = picks.get(shape);
  if (known === undefined) {
    known = compile(shape, false);
    picks.set(shape, known);
  }
  const picked = known(answer);
  return picked === MISFIT ? shape.parse(answer) : picked;
}
