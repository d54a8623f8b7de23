/** How deep a value may be nested: nothing of ours is nested deeper, and a walk must end. */
const DEEPEST = 100;

/**
 * Where a value holds text that cannot be kept: a NUL, which PostgreSQL's text has no room for (its manual, 8.3), half of
 * a surrogate pair, which is no character and cannot be written as UTF-8, or nesting beyond all use. Null where all is well.
 *
 * @example unwritableAt({ claim: { chain: ['a', 'b\0'] } }) // ['claim', 'chain', '1']
 */
export function unwritableAt(value: unknown): readonly string[] | null {
  const waiting: { readonly value: unknown; readonly path: readonly string[] }[] = [{ value, path: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value: one, path } = next;
    if (typeof one === 'string') {
      if (one.includes('\0') || !one.isWellFormed()) return path;
    } else if (typeof one === 'object' && one !== null) {
      if (path.length >= DEEPEST) return path.slice(0, 3);
      for (const [key, inner] of Object.entries(one)) {
        if (key.includes('\0') || !key.isWellFormed()) return path;
        waiting.push({ value: inner, path: [...path, key] });
      }
    }
  }
  return null;
}
