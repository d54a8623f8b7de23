import type { FileOut } from '@safeconduct/contract/client.ts';

/** Hands a file that came from the server to the browser's downloads. */
export function saveFile(file: FileOut, fallback: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(file.bytes)], { type: file.type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name ?? fallback;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
