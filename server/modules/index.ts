import type { Module } from '../platform/module.ts';
import { accounts } from './accounts/index.ts';

/** Every module, in the order of the API document. */
export const modules: readonly Module[] = [accounts];
