/** A label on the map: its words and the corner it starts from. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
}

export type Frame = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

const height = 15;

function overlap(a: Frame, b: Frame): number {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return wide > 0 && high > 0 ? wide * high : 0;
}

/** Han, Hangul and kana take a whole em, Latin about half of one. */
function widthOf(words: string, em: number): number {
  let width = 0;
  for (const sign of words)
    width += /[\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af]/u.test(sign)
      ? em
      : em * 0.56;
  return width;
}

/**
 * Places one label beside each point (`marks`: all that is drawn, `written`: words that stand already; labels keep clear of both), trying right, left, above and below, and taking the position that covers the
 * least of the marks and labels placed before: greedy, as most hand-set maps are.
 */
export function placeLabels(
  points: readonly { readonly x: number; readonly y: number; readonly words: string }[],
  view: { readonly width: number; readonly height: number },
  marks: readonly { readonly x: number; readonly y: number }[] = points,
  written: readonly Frame[] = [],
): readonly Label[] {
  const taken: Frame[] = [
    ...written,
    ...marks.map(({ x, y }) => ({ left: x - 8, top: y - 8, right: x + 8, bottom: y + 8 })),
  ];
  return points.map(({ x, y, words }) => {
    const width = widthOf(words, 13);
    const tries: readonly [Label, Frame][] = [
      frame({ x: x + 11, y: y + 4.5, anchor: 'start' }, width),
      frame({ x: x - 11, y: y + 4.5, anchor: 'end' }, width),
      frame({ x, y: y - 12, anchor: 'middle' }, width),
      frame({ x, y: y + 22, anchor: 'middle' }, width),
      frame({ x: x + 10, y: y - 9, anchor: 'start' }, width),
      frame({ x: x + 10, y: y + 18, anchor: 'start' }, width),
    ];
    const cost = ([, box]: readonly [Label, Frame]) =>
      taken.reduce((sum, other) => sum + overlap(box, other), 0) +
      (box.left < 2 || box.right > view.width - 2 || box.top < 2 || box.bottom > view.height - 2
        ? 10_000
        : 0);
    let best = tries[0];
    for (const candidate of tries) if (best === undefined || cost(candidate) < cost(best)) best = candidate;
    if (best === undefined) return { x, y, anchor: 'start' };
    taken.push(best[1]);
    return best[0];
  });
}

/** The room that spaced words take around their middle, as names of states are written. */
export function spacedFrame(x: number, y: number, words: string): Frame {
  const half = (widthOf(words, 13) + words.length * 1.8) / 2;
  return { left: x - half, top: y - 14, right: x + half, bottom: y + 5 };
}

function frame(label: Label, width: number): [Label, Frame] {
  const left =
    label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - width : label.x - width / 2;
  return [label, { left, right: left + width, top: label.y - height + 3, bottom: label.y + 3 }];
}
