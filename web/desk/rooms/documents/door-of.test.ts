import { FORMS } from '@safeconduct/documents/forms/model.ts';
import type { Door } from '@safeconduct/law/index.ts';
import { expect, it } from 'vitest';
import { doorOf, firstReason } from './door-of.ts';

const door = (mechanism: string) => ({ mechanism, because: [] }) as unknown as Door;
const mechanisms =
  'SP-TORTURE SP WGAD WGEID CED-30 HRCTTEE-OP1 CAT-22 ECTHR-39 UNHCR ICRC-RFL CONSULAR CERD-EWUA'.split(' ');
const doors = mechanisms.map(door);

it('every form of a procedure has the door of that procedure, and letters have none', () => {
  expect(Object.fromEntries(FORMS.map((form) => [form, doorOf(form, doors)?.mechanism ?? null]))).toEqual({
    special_procedures: 'SP',
    wgad: 'WGAD',
    wgeid: 'WGEID',
    ced30: 'CED-30',
    hrc_interim: 'HRCTTEE-OP1',
    cat_interim: 'CAT-22',
    ecthr39: 'ECTHR-39',
    unhcr: 'UNHCR',
    icrc: 'ICRC-RFL',
    authorities: null,
    parliament: null,
    public_statement: null,
    press_sheet: null,
  });
});

it('a paper has no door while none is known', () => expect(doorOf('wgad', [])).toBeNull());

it('the condition goes before what is true anyway', () => {
  const because = ['competence.all', 'if.consent', 'if.held'].map((code) => ({ code, params: {} }));
  expect(firstReason({ because })?.code).toBe('if.consent');
  expect(firstReason({ because: because.slice(0, 1) })?.code).toBe('competence.all');
  expect(firstReason({ because: [] })).toBeNull();
});
