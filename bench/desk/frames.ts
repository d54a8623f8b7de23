import type { BrowserContext, Page } from '@playwright/test';

/** Times between frames while a list was scrolled. */
export type Frames = {
  readonly count: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  /** Frames that came later than 25 ms, of sixteen and two thirds that a screen gives. */
  readonly long: number;
  /** Milliseconds of work on the page's thread for each frame: what the page costs, whoever else uses the machine. */
  readonly work: Work;
};

type Work = {
  readonly all: number;
  readonly scripts: number;
  readonly styles: number;
  readonly layout: number;
};

type Meter = Awaited<ReturnType<BrowserContext['newCDPSession']>>;

/** Seconds that the browser counts since the page began. */
async function counted(meter: Meter) {
  const { metrics } = await meter.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    all: of('TaskDuration'),
    scripts: of('ScriptDuration'),
    styles: of('RecalcStyleDuration'),
    layout: of('LayoutDuration'),
  };
}

/** Scrolls 3,000 pixels a second for five seconds, as a hand at a wheel does, and counts the frames that the page drew. */
export async function framesOf(page: Page, list: string): Promise<Frames> {
  const meter = await page.context().newCDPSession(page);
  await meter.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await counted(meter);
  const times = await page.locator(list).evaluate(async (element) => {
    const stamps: number[] = [];
    element.scrollTop = 0;
    const began = performance.now();
    let now = began;
    while (now - began < 5000) {
      now = await new Promise<number>((frame) => requestAnimationFrame(frame));
      stamps.push(now);
      element.scrollTop = ((now - began) / 1000) * 3000;
    }
    return stamps;
  });
  const after = await counted(meter);
  await meter.detach();
  const each = (name: keyof Work) =>
    Number((((after[name] - before[name]) * 1000) / times.length).toFixed(2));
  const gaps = times.slice(1).map((time, at) => time - (times[at] ?? 0));
  const sorted = gaps.toSorted((a, b) => a - b);
  const at = (part: number) => Number((sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(1));
  const whole = gaps.reduce((sum, gap) => sum + gap, 0);
  return {
    count: gaps.length,
    perSecond: Number(((gaps.length * 1000) / whole).toFixed(1)),
    p50: at(0.5),
    p95: at(0.95),
    long: gaps.filter((gap) => gap > 25).length,
    work: { all: each('all'), scripts: each('scripts'), styles: each('styles'), layout: each('layout') },
  };
}
