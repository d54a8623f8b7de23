import type { Locale } from '@safeconduct/dates/index.ts';
import type { OutFormat } from '@safeconduct/documents/elsewhere/make.ts';
import type { PaperFormat } from '../../server/platform/paper-formats.ts';
import type { ServerOptions } from '../server-options.ts';

/** As the contract of `exports.make` has them; named here too, so that `--help` need not load it. */
const PAPERS = ['pdf', 'docx', 'md', 'html', 'txt', 'json'] as const satisfies readonly PaperFormat[];
/** For other systems: a ZIP, a ZIP and a CSV. */
const ELSEWHERE = ['huridocs', 'ftm', 'hxl'] as const satisfies readonly OutFormat[];
export const FORMATS = [...PAPERS, ...ELSEWHERE] as const;
export type Format = (typeof FORMATS)[number];

export function isElsewhere(format: Format): format is OutFormat {
  return ELSEWHERE.some((one) => one === format);
}

/** Formats that would only upset a terminal. */
export function isBinary(format: Format): boolean {
  return format === 'pdf' || format === 'docx' || format === 'huridocs' || format === 'ftm';
}

export const BASES = ['no_personal_data', 'consent_recorded', 'vital_interest', 'legal_obligation'] as const;

export type Options = ServerOptions & {
  readonly claims?: string;
  readonly reports?: string;
  readonly asOf?: string;
  readonly format: Format;
  readonly out?: string;
  readonly lang: Locale;
  readonly purpose?: string;
  readonly recipient: string;
  readonly basis?: (typeof BASES)[number];
  readonly json?: true;
};
