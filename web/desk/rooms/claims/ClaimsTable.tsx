/* oxlint-disable jsx-a11y/prefer-tag-over-role -- elements of a table lose their meaning once they are placed freely; roles keep it */
import { type ClaimLine, claimsLines } from '@safeconduct/contract/domain.ts';
import { useQueries } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLanguage } from '../../furniture/language.ts';
import { queries as queriesOfDesk, reading } from '../../furniture/server.ts';
import { type Cells, cellsOf, columns } from './cells.ts';
import { belies, type Narrowing, PAGE, windowsOf } from './narrowing.ts';

/** Height of a line in pixels; the styles give it the same. */
const LINE = 40;

/**
 * A table of which only the lines in view stand in the page, each placed by its number and apart from the others, so
 * that one that comes moves none. A hundred thousand claims scroll as fast as fifty, and a screen reader still hears
 * which line of how many it is on. Its roles are written out, since an element of a table cannot be placed freely.
 */
export function ClaimsTable(props: {
  readonly caseId: string;
  readonly narrowing: Narrowing;
  readonly total: number;
}) {
  const { t } = useLanguage();
  const { total } = props;
  const around = useRef<HTMLElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- what it returns is read at once and handed to no memo
  const virtual = useVirtualizer({
    count: total,
    estimateSize: () => LINE,
    getScrollElement: () => around.current,
    overscan: 12,
    // A scrolled frame is drawn by the compositor; React need not hold it up.
    useFlushSync: false,
  });
  const shown = virtual.getVirtualItems();
  const cellsAt = useCells(props, shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0);
  const onOpen = useOpening();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard
    <section className="claims-list" ref={around} tabIndex={0} aria-label={t('claim:list.title')}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- the links within are pressed; one listener hears them all */}
      <div className="claims-table" role="table" aria-rowcount={total + 1} onClick={onOpen}>
        <div role="rowgroup" className="claims-head">
          <div role="row" aria-rowindex={1} className="claims-cells">
            {columns.map((column) => (
              <span key={column} role="columnheader">
                {t(`claim:list.head.${column}`)}
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup" className="claims-lines" style={{ blockSize: total * LINE }}>
          {shown.map(({ index, start }) => (
            <Line key={index} index={index} top={start} cells={cellsAt(index)} coming={t('desk:loading')} />
          ))}
        </div>
      </div>
      {/* Paper gets the lines that stand in the page, and says so: a hundred thousand would be no list to read. */}
      {shown.length < total && (
        <p className="only-print">
          {t('claim:list.printed', {
            from: (shown[0]?.index ?? 0) + 1,
            to: (shown.at(-1)?.index ?? 0) + 1,
            total,
          })}
        </p>
      )}
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

type Of = { readonly caseId: string; readonly narrowing: Narrowing; readonly total: number };

/** The lines in view and near it as they are written, by their place in the list; each is put into words once. */
function useCells({ caseId, narrowing, total }: Of, start: number, end: number) {
  const { t, language } = useLanguage();
  const wanted = useSteady(windowsOf(start, end));
  const queries = useMemo(
    () =>
      wanted.map((from) => ({
        ...reading(claimsLines, { params: { id: caseId }, query: { ...narrowing, from, limit: PAGE } }),
        staleTime: 60_000,
      })),
    [wanted, caseId, narrowing],
  );
  const answers = useQueries({ queries });
  const changed = answers
    .map(({ data }, at) => ({ from: wanted[at] ?? 0, lines: data?.lines.length }))
    .find(({ from, lines }) => lines !== undefined && belies(total, from, lines));
  // Somebody added or took away claims since they were counted. Each such finding asks once, whatever it then finds.
  const found = changed === undefined ? '' : `${total} ${changed.from} ${changed.lines}`;
  useEffect(() => {
    if (found !== '') void queriesOfDesk.invalidateQueries({ queryKey: [claimsLines.id] });
  }, [found]);
  const cells = useMemo(
    () => ({ kept: new WeakMap<ClaimLine, Cells>(), write: (line: ClaimLine) => cellsOf(line, t, language) }),
    [t, language],
  );
  return (index: number): Cells | undefined => {
    const line = answers[Math.floor(index / PAGE) - (wanted[0] ?? 0) / PAGE]?.data?.lines[index % PAGE];
    if (line === undefined) return undefined;
    const written = cells.kept.get(line) ?? cells.write(line);
    cells.kept.set(line, written);
    return written;
  };
}

/** A plain press on a claim's link opens the drawer over the list; any other press is the browser's. */
function useOpening() {
  const navigate = useNavigate();
  return useCallback(
    (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const claim = link === null ? null : new URL(link.href).searchParams.get('claim');
      if (claim === null || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void navigate({ to: '.', search: { claim } });
    },
    [navigate],
  );
}

const Line = memo(function Line(props: {
  readonly index: number;
  readonly top: number;
  readonly cells: Cells | undefined;
  readonly coming: string;
}) {
  const { index, cells } = props;
  const place = { transform: `translateY(${props.top}px)` };
  if (cells === undefined) {
    return (
      <div role="row" aria-rowindex={index + 2} className="claims-line claims-coming" style={place}>
        <span role="cell" aria-colspan={columns.length}>
          {props.coming}
        </span>
      </div>
    );
  }
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={`claims-line claims-cells${cells.superseded ? ' claims-superseded' : ''}`}
      style={place}
    >
      <span role="rowheader">
        <a href={`/claims?claim=${cells.id}`}>{cells.property}</a>
        {cells.value !== '' && <b> {cells.value}</b>}
      </span>
      <q role="cell" lang={cells.language}>
        {cells.words}
      </q>
      <span role="cell">{cells.speaker}</span>
      <span role="cell">
        {cells.publisher ?? <span className="blank">{cells.noPublisher}</span>}, {cells.published}
      </span>
      <span role="cell" className="code">
        {cells.incident}
      </span>
    </div>
  );
});
