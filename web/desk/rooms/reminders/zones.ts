import type { Option } from '../../furniture/Field.tsx';

/** The zone of the reader's machine. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The IANA list as the browser has it, with the one that is chosen in any case. */
export function zones(chosen: string): readonly Option[] {
  const all = new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), chosen]);
  return [...all]
    .filter((zone) => zone === 'UTC' || zone.includes('/'))
    .map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}
