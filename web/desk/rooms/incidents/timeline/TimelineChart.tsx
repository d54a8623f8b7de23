import { renderTerm } from '@safeconduct/claims/reconcile/index.ts';
// oxlint-disable jsx-a11y/prefer-tag-over-role -- SVG has no elements for buttons and groups
import type { IncidentFindings } from '@safeconduct/claims/reconcile/index.ts';
import type { GroupWire } from '@safeconduct/contract/domain.ts';
import { Fragment, useId, useMemo } from 'react';
import { dateWords, intlTag, todayIso } from '../../../furniture/dates.ts';
import { useLanguage } from '../../../furniture/language.ts';
import type { Language } from '../../../furniture/language-start.ts';
import { WithTable } from '../../../furniture/WithTable.tsx';
import { shortened } from '../accounts/Panel.tsx';
import { type Entry, entriesOf, type Rows } from './entries.ts';
import { Lane } from './Lane.tsx';
import { scaleOf } from './scale.ts';

const width = 980;
const left = 310;
const lane = 25;
const head = 34;

/** Places and countries in the reader's language where the gazetteer knows the whole name; other words as they stand. */
function inWords(words: string, language: Language): string {
  return words
    .split(' → ')
    .map((part) => renderTerm(part, language, 'place_held'))
    .join(' → ');
}

function shortDay(day: string, language: Language): string {
  return new Intl.DateTimeFormat(intlTag(language), {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

/** Custody and legs of returns by lot. A bar is whole until last confirmed and fades after: silence is not release. */
export function TimelineChart(props: {
  readonly findings: IncidentFindings;
  readonly rows: Rows;
  readonly groups: readonly GroupWire[];
  readonly asOf: string | null;
  readonly onClaims: (ids: readonly string[]) => void;
}) {
  const { t, language } = useLanguage();
  const fade = useId();
  const entries = useMemo(
    () => entriesOf(props.findings, props.rows, props.groups),
    [props.findings, props.rows, props.groups],
  );
  if (entries.length === 0) return <p className="blank">{t('course:timeline.none')}</p>;
  const scale = scaleOf(entries, props.asOf ?? todayIso(), left, width - 16);
  const height = head + entries.length * lane + 8;
  const between = (entry: Entry) => {
    const days = [...new Set([entry.earliest, entry.latest])].map((day) => dateWords(day, language) ?? '…');
    return days.join(' – ');
  };
  const lotOf = (entry: Entry) =>
    entry.kind === 'communication'
      ? t('course:timeline.said')
      : entry.lot === null
        ? t('course:timeline.whole')
        : t('course:timeline.lot', { lot: entry.lot });
  const aloud = (entry: Entry) =>
    `${lotOf(entry)}: ${t(`course:kind.${entry.kind}`)}, ${inWords(entry.words, language)}, ${between(entry)}${
      entry.confirmed === null
        ? ''
        : `; ${t('course:timeline.confirmed', { day: dateWords(entry.confirmed, language) ?? '' })}`
    }`;

  return (
    <figure className="timeline-figure">
      <WithTable
        title={t('course:timeline.title')}
        head={[
          t('course:map.lot'),
          t('course:map.what'),
          t('course:map.place'),
          t('course:timeline.when'),
          t('course:map.last'),
        ]}
        rows={entries.map((entry) => ({
          key: entry.key,
          cells: [
            lotOf(entry),
            t(`course:kind.${entry.kind}`),
            inWords(entry.words, language),
            between(entry),
            dateWords(entry.confirmed, language) ?? '',
          ],
        }))}
      >
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard */}
        <section className="timeline-scroll" tabIndex={0} aria-label={t('course:timeline.title')}>
          <svg
            viewBox={`0 0 ${width} ${height}`}
            className="timeline"
            role="group"
            aria-label={t('course:timeline.title')}
          >
            <defs>
              <linearGradient id={fade}>
                <stop offset="0" className="fade-from" />
                <stop offset="1" className="fade-to" />
              </linearGradient>
            </defs>
            {scale.ticks.map((day) => (
              <g key={day} aria-hidden="true">
                <path className="tick" d={`M${scale.x(day)} ${head - 6}V${height}`} />
                <text className="tick-day" x={scale.x(day)} y={head - 13} textAnchor="middle">
                  {shortDay(day, language)}
                </text>
              </g>
            ))}
            {entries.map((entry, at) => {
              const y = head + at * lane + lane / 2;
              const previous = entries[at - 1];
              const first = previous === undefined || lotOf(previous) !== lotOf(entry);
              return (
                <Fragment key={entry.key}>
                  {first && (
                    <path className="lot-rule" d={`M0 ${y - lane / 2}H${width}`} aria-hidden="true" />
                  )}
                  {first && (
                    <text className="lot-name" x={0} y={y + 4.5} aria-hidden="true">
                      {lotOf(entry)}
                    </text>
                  )}
                  <g
                    role="button"
                    tabIndex={0}
                    className="lane"
                    aria-label={aloud(entry)}
                    onClick={() => props.onClaims(entry.claimIds)}
                    onKeyDown={(event) => {
                      if (event.key !== 'Enter' && event.key !== ' ') return;
                      event.preventDefault();
                      props.onClaims(entry.claimIds);
                    }}
                  >
                    <title>{aloud(entry)}</title>
                    <rect className="lane-reach" x={96} y={y - lane / 2} width={width - 96} height={lane} />
                    <text className="lane-words" x={left - 12} y={y + 4.5} textAnchor="end">
                      {shortened(inWords(entry.words, language), 31)}
                    </text>
                    <g transform={`translate(0 ${y})`}>
                      <Lane entry={entry} scale={scale} fade={fade} />
                    </g>
                  </g>
                </Fragment>
              );
            })}
          </svg>
        </section>
      </WithTable>
    </figure>
  );
}
