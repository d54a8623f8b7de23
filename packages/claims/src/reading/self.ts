import type { Speaker } from './attribution/attribution.ts';

const bodies =
  /\b(?:amnesty|human rights watch|hrw|hrwf|unhcr|ohchr|united nations|un news|iom|icrc|christian solidarity|csw|ministry|government|embassy|commission|committee|council|coalition|foundation|association|network|alliance|institute|watch|rights|solidarity|centre|center|refugees?|nkdb|forum|adhrb|gidhr|cecc|fidh|omct|frontline|defenders|justice|liberty|mission|relief|department of state|state department)\b/i;
const papers =
  /\b(?:news|times|post|herald|daily|ilbo|tribune|press|agency|radio|broadcast\p{L}*|journal|gazette|guardian|diplomat|yonhap|reuters|afp|ap|bbc|cnn|voa|rfa|insider|magazine|express|standard|mail|observer|blog|wiki\p{L}*|xinhua)\b/iu;
const genres =
  /\b(?:ngo|un |un$|urgent action|appeal|press release|briefing|government|statement|testimony|hearing|official|news release|motion|resolution|declaration|communiqu[eé]|open letter|newsletter|prayer)\b/i;

/**
 * Whether a publisher tells its own account (an organisation, a UN body, a ministry) and not what others say, and who
 * it then is. `null` for newspapers, agencies and blogs, where the author's voice is the reporter's.
 */
export function selfSpeaker(
  publisher: string | undefined,
  genre: string | undefined,
  text: string,
): Speaker | null {
  const name = publisher?.replace(/\s*\(.*\)\s*/g, '').trim() ?? '';
  if (name === '') return null;
  const speaks = new RegExp(
    `${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[^.]{0,30}\\b(?:said|warned|called|urged|is|has|calls|urges|believes)\\b`,
    'i',
  ).test(text.slice(0, 600));
  // The High Commissioner's office puts out what independent experts write, and they sign it.
  if (
    /^ohchr\b|human rights office|special procedures|high commissioner for human rights/i.test(name) &&
    experts(genre, text)
  )
    return { name: 'UN experts', kind: 'self' };
  const own = fullName(name, text);
  if (genre !== undefined && genres.test(genre)) return { name: own, kind: 'self' };
  if (papers.test(name) && !/human rights watch|un news|unhcr|ohchr/i.test(name)) return null;
  return bodies.test(name) || speaks ? { name: own, kind: 'self' } : null;
}

/** Whether a letter or statement is one of the experts who hold a mandate: "we write as Special Rapporteurs". */
function experts(genre: string | undefined, text: string): boolean {
  return (
    /\bexperts\b/i.test(genre ?? '') ||
    /\b(?:[Ww]e (?:write|are writing|have the honou?r)|[Ww]riting|in (?:our|my) capacit(?:y|ies)|in the capacity) [^.;]{0,60}\b(?:Special Rapporteurs?|Working Group|Independent Experts?)\b/u.test(
      text.slice(0, 1500),
    )
  );
}

/** "HRW" as the text writes it out: the first run of capitalised words with those initials. */
function fullName(name: string, text: string): string {
  if (!/^[A-Z]{2,6}$/.test(name)) return name;
  const initials = Array.from(name, (letter) => `${letter}\\p{Ll}+`).join(
    '\\s(?:of\\s|for\\s|and\\s|the\\s)?',
  );
  return new RegExp(`\\b${initials}`, 'u').exec(text.slice(0, 20_000))?.[0] ?? name;
}
