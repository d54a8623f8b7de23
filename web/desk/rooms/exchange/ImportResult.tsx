import type { ImportError } from '@safeconduct/contract/domain.ts';
import { Link } from '@tanstack/react-router';
import type { z } from 'zod';
import { useLanguage } from '../../furniture/language.ts';

type Counts = { readonly added: number; readonly changed: number; readonly same: number };
export type Result = {
  readonly dryRun: boolean;
  readonly errors: readonly z.infer<typeof ImportError>[];
  readonly reports: Counts;
  readonly claims: Counts;
  readonly incidents: readonly {
    readonly id: string | null;
    readonly code: string;
    readonly added: boolean;
  }[];
};

/** A sheet in the wrong format has an error on every line; nobody reads more than these. */
const shown = 200;

export function ImportResult(props: { readonly result: Result }) {
  const { t } = useLanguage();
  const { result } = props;
  if (result.errors.length > 0) {
    return (
      <section className="part" aria-labelledby="import-errors">
        <h2 id="import-errors">{t('exchange:import.errors', { count: result.errors.length })}</h2>
        <p className="lead">{t('exchange:import.nothing_changed')}</p>
        <table>
          <thead>
            <tr>
              {(['sheet', 'line', 'column', 'what'] as const).map((word) => (
                <th key={word} scope="col">
                  {t(`exchange:import.head.${word}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {result.errors.slice(0, shown).map((error) => (
              <tr key={`${error.sheet} ${error.line} ${error.column} ${error.message}`}>
                <td>{t(`exchange:import.${error.sheet}`)}</td>
                <td>{error.line}</td>
                <td>{error.column === '' ? null : <code>{error.column}</code>}</td>
                <td>{t(`exchange:import.wrong.${error.code}`, { found: error.found, most: error.most })}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {result.errors.length > shown && (
          <p className="soft">{t('exchange:import.more', { count: result.errors.length - shown })}</p>
        )}
      </section>
    );
  }
  return (
    <section className="part" aria-labelledby="import-result">
      <h2 id="import-result">{result.dryRun ? t('exchange:import.would') : t('exchange:import.done')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('exchange:import.head.sheet')}</th>
            {(['added', 'changed', 'same'] as const).map((word) => (
              <th key={word} scope="col">
                {t(`exchange:import.${word}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(['reports', 'claims'] as const).map((sheet) => (
            <tr key={sheet}>
              <th scope="row">{t(`exchange:import.${sheet}`)}</th>
              <td>{result[sheet].added}</td>
              <td>{result[sheet].changed}</td>
              <td>{result[sheet].same}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="import-incidents">
        {result.incidents.map((incident) => (
          <li key={incident.code}>
            {incident.id === null ? (
              <span className="code">{incident.code}</span>
            ) : (
              <Link to="/incidents/$id" params={{ id: incident.id }}>
                {incident.code}
              </Link>
            )}{' '}
            {incident.added && <span className="tag">{t('exchange:import.new')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
