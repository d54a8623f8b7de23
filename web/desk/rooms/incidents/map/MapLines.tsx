import type { GeoProjection } from 'd3-geo';
import type { Line } from './points.ts';

/** Legs of a return as arcs: dashed where expected, whole where reported. */
export function MapLines(props: { readonly lines: readonly Line[]; readonly projection: GeoProjection }) {
  return (
    <g aria-hidden="true">
      <defs>
        <marker
          id="leg-head"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 0.5L8 4L0 7.5Z" className="leg-head" />
        </marker>
      </defs>
      {props.lines.map(({ key, from, to, kind }) => {
        const start = props.projection([from.longitude, from.latitude]);
        const end = props.projection([to.longitude, to.latitude]);
        if (!start || !end) return null;
        const [x1, y1] = start;
        const [x2, y2] = end;
        const length = Math.hypot(x2 - x1, y2 - y1) || 1;
        // The arc bends to the left of its way by a fifth of its length and ends short of the mark.
        const cx = (x1 + x2) / 2 + ((y2 - y1) / length) * length * 0.2;
        const cy = (y1 + y2) / 2 - ((x2 - x1) / length) * length * 0.2;
        const gap = 10 / (Math.hypot(x2 - cx, y2 - cy) || 1);
        const d = `M${x1} ${y1}Q${cx} ${cy} ${x2 - (x2 - cx) * gap} ${y2 - (y2 - cy) * gap}`;
        return <path key={key} className={`leg leg-${kind}`} d={d} markerEnd="url(#leg-head)" />;
      })}
    </g>
  );
}
