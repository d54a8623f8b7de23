import type { SpeakerKind } from '../../model/claim.ts';
import type { Speaker } from '../attribution/attribution.ts';

/** Who has spoken so far in a report, to resolve 그는, 박 의원, 该发言人. */
export class SpeakersSoFar {
  private readonly known: Speaker[] = [];
  /** Number of the sentence in which each last spoke. */
  private readonly when = new Map<string, number>();
  private sentence = 0;
  private readonly kindOf: (name: string) => SpeakerKind;

  /** Who says "we" in the report: the body that publishes it, else the reporter. */
  private readonly author: Speaker;

  constructor(kindOf: (name: string) => SpeakerKind, author: Speaker) {
    this.kindOf = kindOf;
    this.author = author;
  }

  /** Tells that the next sentence begins. */
  next(): void {
    this.sentence += 1;
  }

  /** The latest to speak, two sentences back at most: "he" reaches no farther. `null` where nobody has. */
  get last(): Speaker | null {
    const speaker = this.known.at(-1);
    return speaker && this.sentence - (this.when.get(speaker.name) ?? 0) <= 2 ? speaker : null;
  }

  /** The latest person to speak within reach: "he" is no agency and no paper. */
  private get person(): Speaker | null {
    const found = this.known.findLast(({ kind }) => !/^(?:media|state_media|named_org|self)$/u.test(kind));
    return found && this.sentence - (this.when.get(found.name) ?? 0) <= 2 ? found : null;
  }

  /** Notes that someone speaks, so that later pronouns reach them. */
  note(speaker: Speaker): void {
    const at = this.known.findIndex((other) => other.name === speaker.name);
    if (at >= 0) this.known.splice(at, 1);
    this.known.push(speaker);
    this.when.set(speaker.name, this.sentence);
  }

  /** The speaker whom the words name; `null` where they name nobody who can speak. */
  resolve(words: string): Speaker | null {
    const name = words.trim();
    if (ourselves.test(name)) return this.author;
    if (pronoun.test(name)) return this.person;
    if (account.test(name))
      return this.known.findLast(({ kind }) => kind === 'media' || kind === 'state_media') ?? null;
    const same = anaphor.exec(name);
    if (same?.groups) return this.byNoun(same.groups.noun ?? same.groups.noun2 ?? '');
    const short = this.byShortName(name);
    if (short) return short;
    const kind = this.kindOf(name);
    return kind === 'unattributed' ? null : { name, kind };
  }

  /** "이 관계자", "该组织": the latest speaker whose name has that noun. */
  private byNoun(noun: string): Speaker | null {
    return this.known.findLast((speaker) => speaker.name.includes(noun)) ?? null;
  }

  /** 박 의원 for 박선영 의원, 洪磊 for 外交部发言人洪磊: a name that an earlier one holds. */
  private byShortName(name: string): Speaker | null {
    const korean = /^(?<family>[가-힣])\s?(?<title>[가-힣]{1,4})$/u.exec(name)?.groups;
    const family = korean?.family;
    const title = korean?.title;
    if (family !== undefined && title !== undefined && /\s/u.test(name)) {
      const full = new RegExp(`(?:^|\\s)${family}[가-힣]{1,2}\\s?${title}$`, 'u');
      const found = this.known.findLast((speaker) => full.test(speaker.name));
      if (found) return found;
    }
    if (name.length < 2) return null;
    return this.known.findLast((speaker) => speaker.name !== name && speaker.name.endsWith(name)) ?? null;
  }
}

const ourselves =
  /^(?:우리|저희|우리\s(?:단체|모임|방송|센터)|저희\s(?:단체|모임|방송|센터)|본\s?(?:단체|모임|센터)|본지|본보|我们|我們|本(?:组织|組織|机构|機構|会|會)|本[台報报刊社]|本台记者|本台記者|本报记者|本報記者|记者|記者|기자)$/u;
const pronoun = /^(?:그|그녀|그들|그분|他|她|他们|她们|他們|她們|本人)$/u;
/** "报道称": the paper or agency that was named before. */
const account = /^(?:该)?(?:报道|报导|報道|報導)$|^(?:이\s)?(?:통신|보도)$/u;
const anaphor =
  /^(?:(?:이|그|해당)\s(?<noun>관계자|소식통|당국자|활동가|단체|통신|신문|방송|매체|대변인|의원|인사|기구)(?:들)?|[该這这該](?:名|位|个|個)?(?<noun2>发言人|發言人|组织|組織|消息人士|人士|官员|官員|议员|議員|委员会|委員會|机构|機構|报|報|媒体|媒體|团体|團體|活动人士|活動人士|负责人|負責人))$/u;
