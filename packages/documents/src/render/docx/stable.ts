/**
 * Sets every time stamp in a ZIP to one day, at noon, so that the same paper has the same bytes and tells
 * nobody at what minute it was made (APPNOTE 6.3.10, 4.3.7 and 4.3.12: MS-DOS time and date).
 *
 * @param bytes a ZIP without ZIP64 parts, as `docx` writes it; changed in place
 * @param day ISO day
 */
export function stampZip(bytes: Uint8Array, day: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  const stamp = (((year - 1980) << 25) | (month << 21) | (date << 16) | (12 << 11)) >>> 0;
  const end = lastIndexOf(view, 0x06054b50);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count; entry++) {
    view.setUint32(at + 12, stamp, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, stamp, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

function lastIndexOf(view: DataView, signature: number): number {
  for (let at = view.byteLength - 22; at >= 0; at--) if (view.getUint32(at, true) === signature) return at;
  throw new Error('not a ZIP archive');
}

/** Core properties (ECMA-376 part 2, 11) with the paper's own date in place of the moment of writing. */
export function coreProperties(title: string, lang: string, day: string): string {
  const moment = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T12:00:00Z</dcterms:${name}>`;
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped}</dc:title><dc:language>${lang}</dc:language>${moment('created')}${moment('modified')}</cp:coreProperties>`;
}
