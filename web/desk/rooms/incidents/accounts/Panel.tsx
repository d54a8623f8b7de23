// oxlint-disable jsx-a11y/prefer-tag-over-role -- SVG has no elements for buttons and groups
import type { Bounds } from '@safeconduct/claims/model/index.ts';
import { formatBounds } from '@safeconduct/claims/numbers/format.ts';
import { dateWords } from '../../../furniture/dates.ts';
import { type Translate, useLanguage } from '../../../furniture/language.ts';
import type { Language } from '../../../furniture/language-start.ts';
import { useNarrow } from '../../../furniture/narrow.ts';
import { useIncident } from '../context.ts';
import { axisOf, type FigureRow } from './rows.ts';

/** Names, marks and figures side by side; on a telephone the name stands over its figures, and these over their mark. */
const shapes = {
  wide: { width: 980, left: 286, right: 640, lane: 25, name: 0, mark: 0.5, room: 38 },
  narrow: { width: 350, left: 8, right: 338, lane: 38, name: 24, mark: 0.74, room: 46 },
} as const;
const head = 26;

/** "dozens" stays a word: its bounds are a convention, and a span of figures would look like knowledge. */
const magnitudes = ['dozens', 'hundreds', 'thousands'] as const;

/** The figure in the words of its form: a magnitude, "about", "nearly", or its bounds. */
export function figureWords(row: FigureRow, normalised: string, t: Translate, language: Language): string {
  const word = magnitudes.find((magnitude) => magnitude === normalised);
  if (word !== undefined) return t(`course:chart.word.${word}`);
  if (row.nominal === null || row.lower === null || row.upper === null || row.lower === row.upper)
    return formatBounds(row, language);
  return t(row.nominal > row.upper ? 'course:chart.nearly' : 'course:chart.about', { count: row.nominal });
}

/** Where each row begins: one that names its account has room for the name above it where there is none beside it. */
function topsOf(
  rows: readonly FigureRow[],
  { lane, name }: { readonly lane: number; readonly name: number },
): readonly number[] {
  let top: number = head;
  return rows.map((row, at) => {
    if (rows[at - 1]?.account !== row.account) top += name;
    const own = top;
    top += lane;
    return own;
  });
}

/** Figures as a mark (exact), a bar (range) or an arrow (open end), one row a figure, by origin. */
export function Panel(props: {
  readonly title: string;
  readonly rows: readonly FigureRow[];
  /** What the file holds to be known, drawn behind the accounts. */
  readonly known: Bounds | null;
  readonly onClaims: (ids: readonly string[]) => void;
}) {
  const { t, language } = useLanguage();
  const shape = useNarrow() ? shapes.narrow : shapes.wide;
  const { width, left, right, lane } = shape;
  const { max, ticks } = axisOf(props.rows);
  const x = (count: number) => left + (Math.min(count, max) / max) * (right - left);
  const tops = topsOf(props.rows, shape);
  const height = (tops.at(-1) ?? head) + lane + 4;
  const { claim } = useIncident();
  const figure = (row: FigureRow) =>
    figureWords(row, claim(row.claimIds[0] ?? '')?.valueNormalised ?? '', t, language);
  const tail = (row: FigureRow) =>
    [
      dateWords(row.first, language),
      row.reports > 1 ? t('course:chart.reports', { count: row.reports }) : null,
      row.apart ? t('course:chart.apart') : null,
    ]
      .filter((part) => part !== null)
      .join(' · ');
  const aloud = (row: FigureRow) =>
    [
      row.account,
      figure(row),
      tail(row),
      row.superseded ? t('course:chart.superseded') : '',
      row.apart ? t('course:chart.apart') : '',
    ]
      .filter((part) => part !== '')
      .join(', ');

  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="range-chart" role="group" aria-label={props.title}>
      {props.known !== null && (props.known.lower !== null || props.known.upper !== null) && (
        <rect
          className="known-band"
          x={x(props.known.lower ?? 0) - 3}
          y={head - 4}
          width={x(props.known.upper ?? max) - x(props.known.lower ?? 0) + 6}
          height={height - head + 4}
        />
      )}
      {ticks.map((tick) => (
        <g key={tick} aria-hidden="true">
          <path className="tick" d={`M${x(tick)} ${head - 4}V${height}`} />
          <text className="tick-day" x={x(tick)} y={head - 10} textAnchor="middle">
            {new Intl.NumberFormat(language).format(tick)}
          </text>
        </g>
      ))}
      {props.rows.map((row, at) => {
        const top = tops[at] ?? head;
        const y = top + lane * shape.mark;
        const words = shape.name === 0 ? { x: right + 18, y: y + 4.5 } : { x: 0, y: top + 14 };
        const first = props.rows[at - 1]?.account !== row.account;
        return (
          <g
            key={row.key}
            role="button"
            tabIndex={0}
            className={row.superseded ? 'lane lane-pale' : row.apart ? 'lane lane-apart' : 'lane'}
            aria-label={aloud(row)}
            onClick={() => props.onClaims(row.claimIds)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              props.onClaims(row.claimIds);
            }}
          >
            <title>{aloud(row)}</title>
            <rect className="lane-reach" x={0} y={top} width={width} height={lane} />
            {first && (
              <>
                <path className="lot-rule" d={`M0 ${top - shape.name}H${width}`} />
                <text className="account-name" x={0} y={shape.name === 0 ? y + 4.5 : top - 6}>
                  {shortened(row.account, shape.room)}
                </text>
              </>
            )}
            <Figure row={row} x={x} y={y} max={max} />
            <text className="figure-words" x={words.x} y={words.y}>
              <tspan className="figure-count">{figure(row)}</tspan>
              <tspan dx="8">{tail(row)}</tspan>
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function Figure(props: {
  readonly row: FigureRow;
  readonly x: (count: number) => number;
  readonly y: number;
  readonly max: number;
}) {
  const { row, x, y, max } = props;
  if (row.lower !== null && row.lower === row.upper)
    return <circle className="figure-exact" cx={x(row.lower)} cy={y} r={5} />;
  const start = x(row.lower ?? 0);
  const end = x(row.upper ?? max);
  return (
    <g className="figure-range">
      <path d={`M${start} ${y}H${end}`} />
      {row.lower !== null && <path d={`M${start} ${y - 5.5}V${y + 5.5}`} />}
      {row.upper === null ? (
        <path d={`M${end - 6} ${y - 5}L${end} ${y}L${end - 6} ${y + 5}`} />
      ) : (
        <path d={`M${end} ${y - 5.5}V${y + 5.5}`} />
      )}
      {row.nominal !== null && row.upper !== null && row.lower !== null && row.nominal <= row.upper && (
        <circle className="figure-nominal" cx={x(row.nominal)} cy={y} r={3.5} />
      )}
    </g>
  );
}

/** Long names are cut in the drawing only; the label read aloud and the table have them whole. */
export function shortened(words: string, room: number): string {
  let left = room;
  let out = '';
  for (const sign of words) {
    left -= /[\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af]/u.test(sign) ? 1.8 : 1;
    if (left < 0) return `${out.trimEnd()}…`;
    out += sign;
  }
  return out;
}
