/** A PNG of 8-bit RGBA, taken apart (W3C PNG, third edition, 9.2: the five filters). */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Share of pixels that are not white. */
  readonly ink: number;
}

/**
 * @param inflate of a zlib stream
 * @throws Error where it is not such a PNG
 */
export function pixelsOf(png: Uint8Array, inflate: (data: Uint8Array) => Uint8Array): Pixels {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (view.getUint32(0) !== 0x89504e47 || png[24] !== 8 || png[25] !== 6) throw new Error('no PNG in RGBA');
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const data = new Uint8Array(png.length);
  let length = 0;
  for (let at = 8; at < png.length; at += view.getUint32(at) + 12) {
    if (view.getUint32(at + 4) !== 0x49444154) continue;
    data.set(png.subarray(at + 8, at + 8 + view.getUint32(at)), length);
    length += view.getUint32(at);
  }
  const rows = unfiltered(inflate(data.subarray(0, length)), width * 4, height);
  let ink = 0;
  for (let at = 0; at < rows.length; at += 4)
    if (rows[at] !== 255 || rows[at + 1] !== 255 || rows[at + 2] !== 255) ink += 1;
  return { width, height, ink: ink / (width * height) };
}

function unfiltered(raw: Uint8Array, stride: number, height: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const left = x < 4 ? 0 : (out[y * stride + x - 4] ?? 0);
      const up = y === 0 ? 0 : (out[(y - 1) * stride + x] ?? 0);
      const corner = x < 4 || y === 0 ? 0 : (out[(y - 1) * stride + x - 4] ?? 0);
      const guess = predicted(filter, left, up, corner);
      out[y * stride + x] = (raw[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter < 3) return filter === 0 ? 0 : filter === 1 ? left : up;
  if (filter === 3) return (left + up) >> 1;
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
