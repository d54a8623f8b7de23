import { expect, it } from 'vitest';
import { homeOf } from './bearings.ts';

it.each([
  ['Nine North Koreans were held by Lao police.', 'KP'],
  ['Egyptian police arrested Uyghur students.', 'CN'],
  ['Thai officers led away two Rohingya families.', 'MM'],
  ['A group of 31 Eritreans is held in Aswan by Egyptian soldiers.', 'ER'],
  ['The story of Hassan, a Bahraini who was arrested in Rabat.', 'BH'],
  ['Two teachers tied to the Gulen movement were flown out of Baku.', 'TR'],
  ['South Korean pastors helped nine North Koreans, South Korean officials said.', 'KP'],
  ['Five defectors were caught near Hanoi.', 'KP'],
  ['The 15 asylum seekers from Sri Lanka were arrested at Colombo airport.', 'LK'],
  ['Kazakhstan has extradited 24 asylum seekers to Uzbekistan.', 'UZ'],
  ['The deportation of 29 refugees from Myanmar drew protests.', 'MM'],
  ['The group was held in a camp.', null],
])('%s', (text, home) => expect(homeOf(text)).toBe(home));
