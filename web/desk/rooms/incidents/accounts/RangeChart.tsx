import type { Bounds } from '@safeconduct/claims/model/index.ts';
import { formatBounds } from '@safeconduct/claims/numbers/format.ts';
import type { Finding, IncidentFindings } from '@safeconduct/claims/reconcile/index.ts';
import { dateWords } from '../../../furniture/dates.ts';
import { numberWords } from '../../../furniture/figures.ts';
import { useLanguage } from '../../../furniture/language.ts';
import { WithTable } from '../../../furniture/WithTable.tsx';
import { Panel } from './Panel.tsx';
import { rowsOf, type Standing, standings } from './rows.ts';

const properties: Readonly<Record<Standing, string>> = {
  detained: 'count_detained',
  returned: 'count_returned',
  at_risk: 'count_at_risk',
  other: '',
};

/** The range of the incident's main finding of a standing, to draw behind the accounts. */
function knownOf(findings: readonly Finding[], standing: Standing): Bounds | null {
  const main = findings.find(
    ({ property, scope, value }) =>
      property === properties[standing] &&
      scope.lot === null &&
      scope.unit === null &&
      value.kind === 'count' &&
      (scope.part === 'first' || scope.part === 'whole'),
  );
  return main?.value.kind === 'count' ? { lower: main.value.lower, upper: main.value.upper } : null;
}

/** How many, by account: one panel each for detained, returned and at risk, which are never mixed. */
export function RangeChart(props: {
  readonly findings: IncidentFindings;
  readonly onClaims: (ids: readonly string[]) => void;
}) {
  const { t, language } = useLanguage();
  const { accounts, findings } = props.findings;
  const panels = standings
    .map((standing) => ({ standing, rows: rowsOf(accounts, standing) }))
    .filter(({ rows }) => rows.length > 0);
  if (panels.length === 0) return <p className="blank">{t('course:chart.none')}</p>;
  return (
    <figure className="range-figure">
      <WithTable
        title={t('course:chart.title')}
        head={[
          t('course:chart.account'),
          t('course:chart.what'),
          t('course:chart.figure'),
          t('course:chart.first'),
          t('course:chart.last'),
          t('course:chart.repeats'),
        ]}
        rows={panels.flatMap(({ standing, rows }) =>
          rows.map((row) => ({
            key: `${standing}|${row.key}`,
            cells: [
              row.account,
              t(`course:chart.standing.${standing}`),
              row.superseded
                ? `${formatBounds(row, language)} (${t('course:chart.superseded')})`
                : formatBounds(row, language),
              dateWords(row.first, language) ?? '',
              dateWords(row.last, language) ?? '',
              numberWords(row.reports, language),
            ],
          })),
        )}
      >
        {panels.map(({ standing, rows }) => (
          <div key={standing} className="range-panel">
            <h3 className="panel-title">{t(`course:chart.standing.${standing}`)}</h3>
            <div className="chart-scroll">
              <Panel
                title={t(`course:chart.standing.${standing}`)}
                rows={rows}
                known={knownOf(findings, standing)}
                onClaims={props.onClaims}
              />
            </div>
          </div>
        ))}
      </WithTable>
      <figcaption className="legend">
        <span>{t('course:chart.legend')}</span>
      </figcaption>
    </figure>
  );
}
