import { expect, it } from 'vitest';
import { homeOf } from './bearings.ts';

it.each([
  ['Nine North Koreans were held by Lao police.', 'KP'],
  ['Egyptian police arrested Uyghur students.', 'CN'],
  ['Thai officers led away two Rohingya families.', 'MM'],
  ['A group of 31 Eritreans is held in Aswan by Egyptian soldiers.', 'ER'],
  ['The group was held in a camp.', null],
])('%s', (text, home) => expect(homeOf(text)).toBe(home));
