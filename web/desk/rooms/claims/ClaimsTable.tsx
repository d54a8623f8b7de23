import { type ClaimLine, claimsLines } from '@safeconduct/contract/domain.ts';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../furniture/language.ts';
import { valueWords } from '../../furniture/Quoted.tsx';
import { reading } from '../../furniture/server.ts';
import { speakerWords } from '../../furniture/speakers.ts';
import { When } from '../../furniture/When.tsx';
import { type Narrowing, PAGE, windowsOf } from './narrowing.ts';

/** Height of a line in pixels; the styles give it the same. */
const LINE = 40;

const columns = ['property', 'words', 'speaker', 'report', 'incident'] as const;

/**
 * A table of which only the lines in view stand in the page, between two rows that take the room of the others. So a
 * hundred thousand claims scroll as fast as fifty, and a screen reader still hears which line of how many it is on.
 */
export function ClaimsTable(props: {
  readonly caseId: string;
  readonly narrowing: Narrowing;
  readonly total: number;
}) {
  const { t } = useLanguage();
  const { caseId, narrowing, total } = props;
  const around = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: total,
    estimateSize: () => LINE,
    getScrollElement: () => around.current,
    overscan: 12,
  });
  const shown = virtual.getVirtualItems();
  const start = shown[0]?.index ?? 0;
  const end = shown.at(-1)?.index ?? 0;
  const windows = windowsOf(start, end);
  const wanted = useSteady(windows);
  const answers = useQueries({
    queries: wanted.map((from) => ({
      ...reading(claimsLines, { params: { id: caseId }, query: { ...narrowing, from, limit: PAGE } }),
      staleTime: 60_000,
    })),
  });
  const lineAt = (index: number) =>
    answers[Math.floor(index / PAGE) - (wanted[0] ?? 0) / PAGE]?.data?.lines[index % PAGE];
  const above = start * LINE;
  const below = Math.max(0, (total - end - 1) * LINE);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard
    <section className="claims-list" ref={around} tabIndex={0} aria-label={t('claim:list.title')}>
      <table aria-rowcount={total + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th key={column} scope="col" className={`claims-${column}`}>
                {t(`claim:list.head.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr aria-hidden="true" className="claims-room">
            <td colSpan={columns.length} style={{ height: above }} />
          </tr>
          {shown.map(({ index }) => (
            <Line key={index} index={index} line={lineAt(index)} />
          ))}
          <tr aria-hidden="true" className="claims-room">
            <td colSpan={columns.length} style={{ height: below }} />
          </tr>
        </tbody>
      </table>
    </section>
  );
}

/** How long the view must stay on the same windows before they are asked for: a flight over the list asks for none. */
const STEADY = 60;

function useSteady(windows: readonly number[]): readonly number[] {
  const [steady, setSteady] = useState(windows);
  const key = windows.join(' ');
  useEffect(() => {
    const timer = setTimeout(() => setSteady(key.split(' ').map(Number)), STEADY);
    return () => clearTimeout(timer);
  }, [key]);
  return steady;
}

const Line = memo(function Line(props: { readonly index: number; readonly line: ClaimLine | undefined }) {
  const { t, language } = useLanguage();
  const { line } = props;
  if (line === undefined) {
    return (
      <tr aria-rowindex={props.index + 2} className="claims-line claims-coming">
        <td colSpan={columns.length}>
          <span>{t('desk:loading')}</span>
        </td>
      </tr>
    );
  }
  const value = valueWords(line, t, language);
  return (
    <tr
      aria-rowindex={props.index + 2}
      className={line.superseded ? 'claims-line claims-superseded' : 'claims-line'}
    >
      <th scope="row">
        <Link to="." search={{ claim: line.id }}>
          {t(`terms:property.${line.property}`)}
        </Link>
        {value !== '' && <b> {value}</b>}
      </th>
      <td lang={line.language}>
        <q>{line.valueStated}</q>
      </td>
      <td>{speakerWords(line.speaker, line.publisher, t)}</td>
      <td>
        {line.publisher === '' ? <span className="blank">{t('report:no_publisher')}</span> : line.publisher}
        {', '}
        <When edtf={line.publishedOn} />
      </td>
      <td className="code">{line.superseded ? t('claim:list.is_superseded') : line.incident}</td>
    </tr>
  );
});
