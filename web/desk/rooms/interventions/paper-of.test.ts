import { expect, it } from 'vitest';
import { paperOf } from './paper-of.ts';

const step = (id: string, form: string | null) => ({ id, form }) as never;
const playbooks = [{ id: 'p', steps: [step('asked', 'wgad'), step('rung', 'call'), step('bare', null)] }];
const one = (kind: string, own: string | null = null) => ({ kind, playbook: own && 'p', step: own });

it.each([
  ['a step by its form', one('SP', 'asked'), 'wgad'],
  ['nothing for a call, whatever the mechanism has', one('UNHCR', 'rung'), null],
  ['a step without one by its mechanism', one('UNHCR', 'bare'), 'unhcr'],
  ['a step that is no more by its mechanism', one('ICRC-RFL', 'gone'), 'icrc'],
  ['what is of no playbook by its mechanism', one('CAT-22'), 'cat_interim'],
  ['the authorities by letter', one('authorities'), 'authorities'],
  ['the press by its sheet', one('press'), 'press_sheet'],
  ['nothing for anybody else', one('other'), null],
])('%s', (_, asked, form) => expect(paperOf(asked, playbooks)).toBe(form));
