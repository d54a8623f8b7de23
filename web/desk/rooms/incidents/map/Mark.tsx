import type { PointKind } from './points.ts';

/** Triangle = arrested, square = held, diamond = held after return. Also used in the legend. */
export function Mark(props: { readonly kind: PointKind; readonly x: number; readonly y: number }) {
  const { kind, x, y } = props;
  if (kind === 'arrested')
    return <path className="mark mark-arrested" d={`M${x} ${y - 7}L${x + 6.5} ${y + 5}H${x - 6.5}Z`} />;
  if (kind === 'held')
    return <rect className="mark mark-held" x={x - 5.5} y={y - 5.5} width={11} height={11} />;
  return <path className="mark mark-after" d={`M${x} ${y - 7}L${x + 7} ${y}L${x} ${y + 7}L${x - 7} ${y}Z`} />;
}
