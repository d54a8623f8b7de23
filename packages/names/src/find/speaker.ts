import { isOrdinary } from './latin.ts';

const OFFICE =
  /^(?:(?:rep|amb|mr|mrs|ms|dr|rev|prof|sen|gen|col|min|pastor|president|ambassador|minister|representative|lawmaker|spokes(?:man|woman|person))\.? )+/iu;

/**
 * The name in a claim's speaker, without office, organisation and what was added in brackets; `null` where none is left
 * or it is an organisation's.
 *
 * @example speakerName('Rep. Park Sun-young, press release') // 'Park Sun-young'
 */
export function speakerName(speaker: string): string | null {
  const name = speaker
    .split(/[,，(（;]| via | relaying | for | on behalf of /u)[0]
    ?.trim()
    .replace(OFFICE, '')
    .trim();
  if (name === undefined || name === '' || name.length > 60) return null;
  if (/^\p{Script=Latin}/u.test(name) && (!name.includes(' ') || isOrdinary(name))) return null;
  return name;
}
