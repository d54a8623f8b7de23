import { Unzlib } from 'fflate';
import { latin1 } from './decode.ts';

/**
 * Tells whether the compressed streams of a PDF unfold to more than allowed. pdf.js inflates a page's content
 * as a whole before it reads a word of it, so this is asked first. Pictures are passed over: they are large
 * by nature and never inflated to get at the text.
 */
export function isPdfBomb(bytes: Uint8Array, maxInflated: number): boolean {
  const text = latin1(bytes);
  let left = maxInflated;
  for (let at = text.indexOf('stream'); at !== -1; at = text.indexOf('stream', at + 6)) {
    if (text.slice(at - 3, at) === 'end') continue;
    const dictionary =
      text
        .slice(Math.max(0, at - 600), at)
        .split('endobj')
        .at(-1) ?? '';
    if (!/\/(FlateDecode|Fl)\b/.test(dictionary) || /\/Subtype\s*\/Image/.test(dictionary)) continue;
    // Data compressed twice are how a small file hides a very large one; no writer of documents does that.
    if (
      (dictionary.match(/\/(FlateDecode|Fl)\b/g)?.length ?? 0) > 1 &&
      /\[[^\]]*FlateDecode[^\]]*FlateDecode/.test(dictionary)
    )
      return true;
    const start = text.startsWith('\r\n', at + 6) ? at + 8 : at + 7;
    const end = text.indexOf('endstream', start);
    left -= inflatedSize(bytes.subarray(start, end === -1 ? bytes.length : end), left);
    if (left < 0) return true;
  }
  return false;
}

/** Size that a zlib stream unfolds to, counted no further than just beyond `enough`. */
function inflatedSize(packed: Uint8Array, enough: number): number {
  let size = 0;
  const inflater = new Unzlib((chunk) => {
    size += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && size <= enough; at += 4096) {
      inflater.push(packed.subarray(at, at + 4096), at + 4096 >= packed.length);
    }
  } catch {
    // Damaged or followed by padding: pdf.js will say.
  }
  return size;
}
