/** What a row tells beside its fields: how often it was changed, and what became of its owner's account. */
const BESIDE: ReadonlySet<string> = new Set(['revision', 'ownerAway']);

/** Before and after of each field that differs, for the audit entry of a change. */
export function changes(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Record<string, { from: unknown; to: unknown }> {
  const differing = Object.keys(after).filter(
    (key) => !BESIDE.has(key) && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  return Object.fromEntries(differing.map((key) => [key, { from: before[key], to: after[key] }]));
}
