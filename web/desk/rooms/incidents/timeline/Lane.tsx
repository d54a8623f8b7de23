import type { Entry } from './entries.ts';
import type { Scale } from './scale.ts';

/** What an entry looks like in its lane; the middle of the lane is at y = 0. */
export function Lane(props: { readonly entry: Entry; readonly scale: Scale; readonly fade: string }) {
  const { entry, scale, fade } = props;
  const from = entry.earliest ?? entry.latest ?? entry.confirmed ?? scale.first;
  const x1 = scale.x(entry.earliest ?? scale.first);
  const x2 = scale.x(entry.latest ?? entry.earliest ?? scale.last);
  if (entry.kind === 'communication') {
    return <path className="talk" d={`M${x2 - 5} -4H${x2 + 5}V3H${x2 - 1}L${x2 - 4} 6V3H${x2 - 5}Z`} />;
  }
  if (entry.kind === 'expected' || entry.kind === 'reported' || entry.kind === 'averted') {
    return (
      <g className={`return return-${entry.kind}`}>
        {x2 - x1 > 2 && <path d={`M${x1} 0H${x2}`} />}
        {entry.kind === 'expected' && <path d={`M${x2} -6V6M${x2 - 5} -3L${x2} 0L${x2 - 5} 3`} />}
        {entry.kind === 'reported' && (
          <path className="return-head" d={`M${x2 - 3} -5L${x2 + 6} 0L${x2 - 3} 5Z`} />
        )}
        {entry.kind === 'averted' && <path d={`M${x2 - 5} -5L${x2 + 5} 5M${x2 - 5} 5L${x2 + 5} -5`} />}
      </g>
    );
  }
  if (entry.kind === 'arrested') {
    return (
      <g>
        {x2 - x1 > 2 && <path className="span" d={`M${x1} 0H${x2}`} />}
        <path className="mark mark-arrested" d={`M${x2} -6L${x2 + 6} 5H${x2 - 6}Z`} />
      </g>
    );
  }
  const start = scale.x(from);
  const sure = scale.x(entry.confirmed ?? from);
  const end = entry.ended === null ? scale.x(scale.last) : scale.x(entry.ended);
  return (
    <g className={`bar bar-${entry.kind}`}>
      <rect className="bar-sure" x={start} y={-4.5} width={Math.max(sure - start, 3)} height={9} />
      {entry.ended === null && end > sure && (
        <rect x={sure} y={-4.5} width={end - sure} height={9} fill={`url(#${fade})`} />
      )}
      {entry.ended !== null && <path className="bar-end" d={`M${Math.max(end, sure, start + 3)} -7V7`} />}
    </g>
  );
}
