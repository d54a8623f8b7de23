import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** What the rasteriser needs and this package must not fetch or read by itself. */
export interface RasterParts {
  /** `index_bg.wasm` of `@resvg/resvg-wasm`. Only the first call's bytes are used; later ones share the instance. */
  readonly wasm: Uint8Array;
  /** TrueType files; see data/fonts. No other font is used. */
  readonly fonts: readonly Uint8Array[];
}

/** Pixels to each px of the drawing: sharp on paper (192 an inch), and still some tens of kilobytes. */
export const density = 2;

let ready: Promise<void> | null = null;

/**
 * Draws SVG as PNG on white, two pixels to each px. The same drawing gives the same bytes; no file, network or
 * font of the machine is reachable from inside.
 *
 * @returns a function from a complete SVG document to PNG bytes
 * @throws Error, from the function returned, where the SVG is not well formed, which is a fault of ours
 * @example const png = (await rasteriser({ wasm, fonts }))(chart.svg)
 */
export async function rasteriser(parts: RasterParts): Promise<(svg: string) => Uint8Array> {
  ready ??= initWasm(parts.wasm);
  await ready;
  const font = { fontBuffers: [...parts.fonts], defaultFontFamily: 'Noto Sans KR' };
  return (svg) => {
    const drawing = new Resvg(svg, { font, background: '#ffffff', fitTo: { mode: 'zoom', value: density } });
    // What is drawn lives in the memory of WebAssembly, which nothing else gives back.
    const image = drawing.render();
    const png = image.asPng();
    image.free();
    drawing.free();
    return png;
  };
}
