// oxlint-disable jsx-a11y/prefer-tag-over-role -- SVG has no elements for buttons and groups
import type { IncidentFindings } from '@safeconduct/claims/reconcile/index.ts';
import { geoMercator, geoPath } from 'd3-geo';
import { useEffect, useMemo, useState } from 'react';
import { dateWords } from '../../../furniture/dates.ts';
import { listWords, numberWords } from '../../../furniture/figures.ts';
import { useLanguage } from '../../../furniture/language.ts';
import { WithTable } from '../../../furniture/WithTable.tsx';
import { placeLabels, spacedFrame } from './labels.ts';
import { type Land, loadLand, stateName } from './land.ts';
import { MapLines } from './MapLines.tsx';
import { Mark } from './Mark.tsx';
import { linesOf, type Point, type PointKind, placeName, pointsOf, type Rows } from './points.ts';

const view = { width: 760, height: 470 };
const kinds: readonly PointKind[] = ['arrested', 'held', 'held_after_return'];

/** Marks that share a place stand side by side, so that none hides another. */
function spread(points: readonly Point[], at: (point: Point) => readonly [number, number]) {
  const placed = points.map((point) => {
    const here = points.filter(({ place }) => place.id === point.place.id);
    const [x, y] = at(point);
    return { point, x: x + (here.indexOf(point) - (here.length - 1) / 2) * 15, y };
  });
  return placed;
}

/** Where people were arrested and are said to be held, on the outlines of the states, with the legs of returns. */
export function PlacesMap(props: {
  readonly findings: IncidentFindings;
  readonly rows: Rows;
  /** ISO codes of the states to which people are returned. */
  readonly receiving: readonly string[];
  readonly onClaims: (ids: readonly string[]) => void;
}) {
  const { t, language } = useLanguage();
  const [land, setLand] = useState<Land | null>(null);
  useEffect(() => {
    let here = true;
    void loadLand().then((loaded) => here && setLand(loaded));
    return () => {
      here = false;
    };
  }, []);

  const { points, unplaced } = useMemo(
    () => pointsOf(props.findings, props.rows, props.receiving),
    [props.findings, props.rows, props.receiving],
  );
  const lines = useMemo(() => linesOf(props.findings, props.rows), [props.findings, props.rows]);
  const projection = useMemo(() => {
    const places = [...points.map(({ place }) => place), ...lines.flatMap(({ from, to }) => [from, to])];
    const coordinates = places.map(({ longitude, latitude }): [number, number] => [longitude, latitude]);
    // A single place would zoom to a street: the frame is never narrower than some 600 km.
    const [longitude, latitude] = coordinates[0] ?? [125, 41];
    if (coordinates.length < 2)
      coordinates.push([longitude - 4, latitude - 2.5], [longitude + 4, latitude + 2.5]);
    const margin = 64;
    return geoMercator().fitExtent(
      [
        [margin, margin * 0.7],
        [view.width - margin, view.height - margin * 0.7],
      ],
      { type: 'MultiPoint', coordinates },
    );
  }, [points, lines]);

  if (points.length === 0 && lines.length === 0) {
    return <p className="blank">{t('course:map.none')}</p>;
  }
  const path = geoPath(
    projection.clipExtent([
      [0, 0],
      [view.width, view.height],
    ]),
  );
  const states = (land?.states ?? []).flatMap((state) => {
    const name = stateName(state.properties.name, language);
    if (name === null || path.area(state) < 9000) return [];
    const [x, y] = path.centroid(state);
    return [{ name, x, y }];
  });
  const marks = spread(points, ({ place }) => projection([place.longitude, place.latitude]) ?? [0, 0]);
  const named = [...new Map(marks.map((mark) => [mark.point.place.id, mark])).values()];
  const labels = placeLabels(
    named.map(({ point, x, y }) => ({ x, y, words: placeName(point.place, language) })),
    view,
    marks,
    states.map(({ name, x, y }) => spacedFrame(x, y, name)),
  );
  const what = ({ kind, place, lots }: Point) =>
    [
      t(`course:map.kind.${kind}`),
      placeName(place, language),
      ...(lots.length > 0 ? [t('course:map.lots', { lots })] : []),
    ].join(' · ');

  return (
    <figure className="places-map">
      <WithTable
        title={t('course:map.title')}
        head={[
          t('course:map.place'),
          t('course:map.what'),
          t('course:map.lot'),
          t('course:map.accounts'),
          t('course:map.last'),
        ]}
        rows={points.map((point) => ({
          key: point.key,
          cells: [
            placeName(point.place, language),
            t(`course:map.kind.${point.kind}`),
            listWords(point.lots, language),
            point.independent > 0 ? numberWords(point.independent, language) : t('course:map.entered'),
            dateWords(point.lastConfirmed, language) ?? '',
          ],
        }))}
      >
        <svg
          viewBox={`0 0 ${view.width} ${view.height}`}
          className="map"
          role="group"
          aria-label={t('course:map.title')}
        >
          <rect width={view.width} height={view.height} className="water" />
          {land?.states.map((state) => {
            const d = path(state);
            return d === null ? null : <path key={state.properties.name} d={d} className="land" />;
          })}
          {land && <path d={path(land.borders) ?? ''} className="border" />}
          {states.map(({ name, x, y }) => (
            <text key={name} x={x} y={y} className="state-name" aria-hidden="true">
              {name}
            </text>
          ))}
          <MapLines lines={lines} projection={projection} />
          {marks.map(({ point, x, y }) => (
            <g
              key={point.key}
              role="button"
              tabIndex={0}
              className="mark-button"
              aria-label={what(point)}
              onClick={() => props.onClaims(point.claimIds)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                props.onClaims(point.claimIds);
              }}
            >
              <title>{what(point)}</title>
              <circle cx={x} cy={y} r={13} className="mark-reach" />
              <Mark kind={point.kind} x={x} y={y} />
            </g>
          ))}
          {named.map(({ point }, at) => {
            const label = labels[at];
            return label === undefined ? null : (
              <text
                key={point.place.id}
                x={label.x}
                y={label.y}
                textAnchor={label.anchor}
                className="place-name"
                aria-hidden="true"
              >
                {placeName(point.place, language)}
              </text>
            );
          })}
        </svg>
      </WithTable>
      <figcaption className="legend">
        {kinds.map((kind) => (
          <span key={kind} className="legend-item">
            <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
              <Mark kind={kind} x={9} y={9} />
            </svg>
            {t(`course:map.kind.${kind}`)}
          </span>
        ))}
        {(['expected', 'reported'] as const).map((kind) => (
          <span key={kind} className="legend-item">
            <svg viewBox="0 0 26 18" width="26" height="18" aria-hidden="true">
              <path d="M1 9H25" className={`leg leg-${kind}`} />
            </svg>
            {t(`course:map.leg.${kind}`)}
          </span>
        ))}
        {unplaced.length > 0 && (
          <span className="legend-rest">{t('course:map.unplaced', { places: unplaced })}</span>
        )}
      </figcaption>
    </figure>
  );
}
