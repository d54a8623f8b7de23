import type { Doc } from '@safeconduct/documents';

export type Format = 'pdf' | 'docx' | 'html' | 'txt';

export const mediaTypes: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html;charset=utf-8',
  txt: 'text/plain;charset=utf-8',
};

/** What the worker is asked. */
export type Order = { readonly turn: number; readonly doc: Doc; readonly format: Format };

/** Where it is: loading (bytes so far), setting, done, or not. */
export type Step = { readonly kind: 'loading'; readonly bytes: number } | { readonly kind: 'setting' };

export type Answer = { readonly turn: number } & (
  | { readonly step: Step }
  | { readonly paper: Uint8Array<ArrayBuffer>; readonly sha256: string }
  | { readonly fault: string }
);
