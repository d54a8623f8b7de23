/** Before and after of each field that differs, for the audit entry of a change; the count of changes is no change. */
export function changes(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Record<string, { from: unknown; to: unknown }> {
  const differing = Object.keys(after).filter(
    (key) => key !== 'revision' && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  return Object.fromEntries(differing.map((key) => [key, { from: before[key], to: after[key] }]));
}
