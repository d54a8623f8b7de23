import type { Locale } from '@safeconduct/dates/index.ts';
import type { PaperFormat } from '../../server/platform/paper-formats.ts';
import type { ServerOptions } from '../server-options.ts';

/** As the contract of `exports.make` has them; named here too, so that `--help` need not load it. */
export const FORMATS = ['pdf', 'docx', 'md', 'html', 'txt', 'json'] as const satisfies readonly PaperFormat[];
export const BASES = ['no_personal_data', 'consent_recorded', 'vital_interest', 'legal_obligation'] as const;

export type Options = ServerOptions & {
  readonly claims?: string;
  readonly reports?: string;
  readonly asOf?: string;
  readonly format: PaperFormat;
  readonly out?: string;
  readonly lang: Locale;
  readonly purpose?: string;
  readonly recipient: string;
  readonly basis?: (typeof BASES)[number];
  readonly json?: true;
};
