import type { Paper } from '../press/press.ts';

/** Files made on this computer for versions frozen here, so that they need not be set again; lost with the tab. */
const made = new Map<string, readonly Paper[]>();

export function keepMade(versionId: string, papers: readonly Paper[]): void {
  made.set(versionId, papers);
}

export function madeFor(versionId: string): readonly Paper[] {
  return made.get(versionId) ?? [];
}
