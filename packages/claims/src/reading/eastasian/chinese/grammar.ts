import type { Grammar } from '../types.ts';
import { chineseAttributions, chineseSubject } from './attribution.ts';
import { chineseEvents } from './events.ts';
import { chineseClauses, chineseHedges } from './hedges.ts';
import { chineseKindOf } from './kinds.ts';
import { chineseSites } from './sites.ts';
import * as words from './words.ts';

/** All that the reading of Chinese rests on; its patterns are in simplified script and run over folded text. */
export const chinese: Grammar = {
  ...words,
  code: 'zh',
  clauses: chineseClauses,
  events: chineseEvents,
  sites: (text, places, events) =>
    chineseSites(
      text,
      places,
      events.map(({ start }) => start),
    ),
  hedges: chineseHedges,
  attributions: (text, quotes, known) => chineseAttributions(text, chineseClauses(text), quotes, known),
  subject: chineseSubject,
  kindOf: chineseKindOf,
};
