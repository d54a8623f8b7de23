import { matches } from '@safeconduct/dates/find/matches.ts';
import { countryInName, countryOf, placeByName } from '../../places/index.ts';
import type { Speaker } from './attribution.ts';
import { bodiesIn, rolesIn } from './roles.ts';
import { isPersonName, speakerKindOf, withoutTitles } from './kinds.ts';
import { clean, headName } from './names.ts';
import {
  alone,
  day,
  documents,
  human,
  mayBeSource,
  isTitle,
  noName,
  notPerson,
  ofKind,
  onePerson,
  plural,
  portfolios,
} from './nouns.ts';

const possessive = /^(.+?)['’]s?\s/u;

const paper = /^(?:reports?|statements?|letters?|releases?|documents?|notices?|stud(?:y|ies))$/;

const determiner = /^(?:the|a|an|some|this|that|these|those|its|his|her|their|our|both|one)\s+/i;
const generic =
  /^(?:[\p{L}’'-]+\s){0,2}?(?:ministry|statement|agency|group|organi[sz]ation|body|source|sources|official|officials|spokes(?:man|woman|person)|paper|newspaper|report|reports|lawmaker|activists?|government|embassy|party|committee|lawyer|minister|ambassador|father|mother|husband|wife|brother|sister|pastor|relative|police|department|bureau|office|commission|court|agency|network|letter|document|notice|release|watchdog|charity|mission|spokesperson|magazine|website|site|daily|broadcaster|station|channel|monthly|weekly|outlet|director|ex-officer|officer|activist|campaigner|researcher|reporter|diplomat|person|witness|witnesses|resident|residents|trader|friend|man|woman|worker|workers|doctor|guide|teacher|relatives|experts|lawyers)$/iu;

const bodyMention =
  /\b(?:(?:UN|U\.N\.) (?:[Rr]efugee [Aa]gency|human rights office)|UNHCR|OHCHR|IOM|ICRC|HRW|Amnesty International|Human Rights Watch|United Nations|U\.N\.|(?:\p{Lu}[\p{L}-]+ ){1,4}(?:Foundation|Committee|Coalition|Association|Organi[sz]ation|Agency|Commission|Alliance|Network|Solidarity|Council|Watch))\b/gu;

/**
 * Remembers who has been named in a report, so that "Kim", "she", "the ministry" and "the statement" can be
 * told who they stand for. It knows nothing but the report.
 */
export class SpeakerRegister {
  readonly #people: string[] = [];
  readonly #bodies: Speaker[] = [];
  #last: Speaker | null = null;
  /** The latest who may be "he" or "she". */
  #one: Speaker | null = null;
  #mentioned: string | null = null;
  /** Whose report, letter or statement was told of last. */
  #writer: Speaker | null = null;
  #unhcr = false;
  /** One person told of without a name: "an 18-year-old woman". */
  #protagonist: string | null = null;
  readonly #officials = new Set<string>();
  readonly #spoken = new Set<string>();
  /** Names that look like a person's and are told to be a body's: "Desert Rescue Line, an organization in Niamey". */
  readonly #named = new Set<string>();
  /** What named persons are: "broker" of "Kim Eun, a broker". */
  readonly #roles = new Map<string, string>();

  /** The speaker of the latest attribution. */
  get last(): Speaker | null {
    return this.#last;
  }

  /** Notes a full name seen anywhere, so that a later surname finds it. */
  notePerson(name: string): void {
    const bare = withoutTitles(
      name.replace(
        /^(?:And|But|As|While|In|The|For|When|After|Before|Though|On|At|Yet|So|That|If|Then)\s/u,
        '',
      ),
    );
    if (
      !isPersonName(bare) ||
      !/\s/u.test(bare) ||
      notPerson.test(bare) ||
      /(?:ans|ese|[uo]rs|ards|ains|eks|aks|ees|is)$/.test(bare) ||
      placeByName(bare) !== null
    )
      return;
    const at = this.#people.indexOf(bare);
    if (at >= 0) this.#people.splice(at, 1);
    this.#people.push(bare);
  }

  /** Notes the speaker of an attribution as the latest; one who says it on paper is who "the report says" stands for. */
  noteSpeaker(speaker: Speaker, onPaper = false): void {
    this.#last = speaker;
    if (onePerson(speaker)) this.#one = speaker;
    if (onPaper && /^(?:official|named_org|activists|self)$/.test(speaker.kind)) this.#writer = speaker;
    if (speaker.kind === 'named_person') {
      this.notePerson(speaker.name);
      this.#spoken.add(speaker.name);
      return;
    }
    // "an official" who speaks now is whom "the official" stands for.
    for (const role of this.#roles.keys()) if (speaker.name.includes(role)) this.#roles.delete(role);
    if (speaker.kind !== 'unattributed' && speaker.kind !== 'reporter') {
      this.#bodies.push(speaker);
      if (this.#bodies.length > 64) this.#bodies.shift();
    }
  }

  /** Notes a body that kept silent: "the ministry" finds it, but what "it said" next is not its word. */
  noteSilent(speaker: Speaker): void {
    if (onePerson(speaker)) this.noteSpeaker(speaker);
    else this.#bodies.push(speaker);
  }

  /** Notes one person who makes a stance known in words that are not given: "he" says what follows. */
  noteVoicing(speaker: Speaker | null): void {
    if (speaker?.kind === 'named_person') this.#one = speaker;
  }

  /** Notes of whom a sentence tells, so that "she told" finds one who has no name. */
  noteSubject(words: string): void {
    // "The group's statement came out on Friday. The men had been taken in March, it said"
    const holder = /^the (.+)['’]s? (?:statement|report|letter|release)$/iu.exec(words)?.[1];
    const writer = holder === undefined ? null : this.#body(holder);
    if (writer) this.#last = writer;
    const one =
      /^(?:an?|the) (?:[\p{L}\d-]+ ){0,4}(?:man|woman|girl|boy|teenager|student|footballer|mother|father|husband|wife|activist|journalist|worker|dissident|refugee|asylum[- ]seeker|defector|\d+-year-old)\b/iu.exec(
        words,
      );
    if (one) this.#protagonist = one[0].replace(/^(?:an?|the) /i, '');
    // "Lee, who reached the South in 2015, learned of it": one who goes by one name.
    else if (
      /^\p{Lu}\p{Ll}+$/u.test(words) &&
      !noName.test(words) &&
      countryOf(words) === null &&
      placeByName(words) === null
    )
      this.#protagonist = words;
  }

  /** Notes a person who speaks for a state. */
  noteOfficial(name: string): void {
    this.#officials.add(name);
  }

  /** Whether a person has been introduced as one who speaks for a state. */
  isOfficial(name: string): boolean {
    return this.#officials.has(name);
  }

  /** Notes bodies named anywhere ("UNHCR", "Human Rights Watch"), so that "the agency" finds them. */
  noteMentions(sentence: string): void {
    if (/\bUNHCR\b/.test(sentence)) this.#unhcr = true;
    for (const match of matches(sentence, bodyMention)) {
      const name = match[0].replace(/^the /i, '');
      if (countryOf(name) !== null) continue;
      this.#mentioned = name;
      // "In a report Human Rights Watch describes": its report, until another is told of.
      if (!/^UN|^U\.N/.test(name) && /\b(?:report|statement|letter|release|study)\b/.test(sentence))
        this.#writer = { name, kind: 'named_org' };
    }
    for (const [role, person] of rolesIn(sentence)) this.#roles.set(role, person);
    for (const body of bodiesIn(sentence)) this.#named.add(body);
  }

  /** The last person named who has not spoken and speaks for no state: who is accused, and denies it. */
  accused(): Speaker | null {
    const name = this.#people.findLast((one) => !this.#spoken.has(one) && !this.#officials.has(one));
    return name === undefined ? null : { name, kind: 'named_person' };
  }

  /** Resolves the words of a subject to a speaker; `null` where they name no one who can speak. */
  resolve(words: string): Speaker | null {
    if (day.test(clean(words))) return null;
    if (/^(?:neither|nobody|no one|none|no|whoever|anyone|everyone)\b/i.test(words.trim())) return null;
    const phrase = clean(words).replace(
      /^(?:the )?(?:UN|U\.N\.|United Nations)(?:['’]s)? refugee agency(?:,? UNHCR)?$/i,
      // By its own name where the report gives it, else as the text has it.
      (found) => (this.#unhcr || found.includes('UNHCR') ? 'UNHCR' : found.replace(/^the /i, '')),
    );
    if (phrase === '') return null;
    const lower = phrase.toLowerCase();
    if (/^(?:he|she|him|her|they|them|it|i|we|who|which|the (?:latter|former))$/.test(lower))
      return this.#pronoun(lower);
    const kin =
      /^(?:the |her |his |their )?(?:youngest|eldest|oldest|elder|younger)(?: (?:sister|brother|one|of \p{L}+))?$/u.exec(
        lower,
      );
    if (kin) return { name: phrase.replace(determiner, ''), kind: 'victim' };
    // "one of them", after two who spoke together: one of these
    if (/^(?:(?:the )?other|one|another|either) of (?:them|the (?:two|three|four|men|women))$/.test(lower))
      return this.#last !== null && plural.test(this.#last.name)
        ? { name: `one of ${this.#last.name}`, kind: this.#last.kind }
        : { name: phrase, kind: 'victim' };
    if (/^(?:all|both)$/.test(lower)) return { name: `${lower} of them`, kind: 'victim' };
    if (/^(?:some|others|many|several|most|few)$/.test(lower)) return { name: lower, kind: 'unattributed' };
    if (/^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen)$/u.test(lower))
      return { name: lower, kind: 'victim' };
    if (
      /^(?:this|our) (?:news)?(?:paper|site|website|agency|broadcaster|station|magazine|reporter|correspondent)$/.test(
        lower,
      )
    )
      return { name: 'reporter', kind: 'reporter' };
    if (/^(?:this|that|these|those|there|what|you|one|none|all|everyone|nobody|people)$/.test(lower))
      return null;
    const first = /^the first ((?:\p{L}+ )?(?:source|resident|witness|activist|official))$/u.exec(lower)?.[1];
    const earliest =
      first === undefined
        ? undefined
        : this.#bodies.find(
            (body) =>
              body.name.toLowerCase().includes(first) && !/^(?:second|another|other)\b/i.test(body.name),
          );
    if (earliest) return earliest;
    // "a spokesperson for the agency": the agency by its name
    const served = /^(.+ (?:for|of) )the (?:agency|group|organi[sz]ation|network|charity)$/iu.exec(phrase);
    const whose = served ? this.#body(phrase.split(' ').at(-1) ?? '') : null;
    if (served && whose && /^(?:named_org|self)$/.test(whose.kind))
      return this.resolve(`${served[1]}${whose.name}`);
    const bare = phrase.replace(determiner, '');
    const known = lower.startsWith('the ') ? this.#roles.get(bare.toLowerCase()) : undefined;
    if (known !== undefined) return { name: known, kind: 'named_person' };
    if (
      determiner.test(phrase) &&
      /^(?:the|this|its|his|her|their)\b/i.test(phrase) &&
      generic.test(bare) &&
      !isTitle(bare)
    ) {
      const body = this.#body(bare);
      if (body) return body;
    }
    const single = withoutTitles(phrase).replace(determiner, '').replace(/\.$/, '');
    if (/^\p{Lu}[\p{L}\p{M}'’-]*$/u.test(single) && countryOf(single) === null) {
      const person = this.#surname(single);
      if (person) return { name: person, kind: 'named_person' };
    }
    if (this.#named.has(bare)) return { name: bare, kind: 'named_org' };
    const kind = speakerKindOf(phrase);
    const name = headName(phrase);
    if (kind === 'named_person') return { name: withoutTitles(name), kind };
    if (name !== phrase && isPersonName(name) && /\s/u.test(name)) return { name, kind: 'named_person' };
    if (/['’]s? office$/u.test(bare)) return { name: bare, kind: 'official' };
    if (documents.test(bare)) return { name: name.replace(determiner, ''), kind: 'unattributed' };
    // "An Eritrean": no name of a person
    const native = /^(?:an?|one|another) (\p{Lu}\p{L}+(?:ns?|ese|i|s)?)$/iu.exec(phrase)?.[1];
    if (native !== undefined && /^\p{Lu}/u.test(native) && countryOf(native) !== null)
      return { name: native, kind: 'anonymous_source' };
    const ending = /\s(\p{Ll}[\p{L}-]+)(?: (?:of|in|at|from|with|for|on|near)\s.*)?$/u.exec(bare)?.[1] ?? '';
    if (kind === 'unattributed' && human.test(ending))
      return { name: name.replace(determiner, ''), kind: 'anonymous_source' };
    if (kind === 'unattributed' && !/^\p{Lu}/u.test(bare)) {
      const head =
        bare.split(
          /,|\s(?:of|in|at|from|with|for|on|near|by|to|among|behind|outside|who|whose|whom|close|familiar|inside|\p{L}{3,}ed)\b/u,
        )[0] ?? bare;
      // whoever speaks is somebody: "a labourer", "two fishermen"
      const somebody =
        (/^(?:an?|one|two|three|another|several|some) /i.test(phrase) ||
          (/^(?:the|his|her|their) /i.test(phrase) &&
            !/(?:other|another|latter|former|paper|letter|order|number|border|river|matter|water|charter|chapter|centre|weather)s?$/i.test(
              head,
            ))) &&
        /(?:[eo]rs?|ists?|ians?|ees?|m[ae]n|mates?|folk)$/i.test(head.trim());
      return human.test(head) || somebody
        ? { name: name.replace(determiner, ''), kind: 'anonymous_source' }
        : null;
    }
    return {
      name: kind === 'family' ? name : name.replace(/^(?:its|their)\s/i, ''),
      kind: kind === 'unattributed' ? 'named_org' : kind,
    };
  }

  #surname(word: string): string | null {
    for (let at = this.#people.length - 1; at >= 0; at -= 1) {
      const parts = this.#people[at]?.split(' ') ?? [];
      if (parts[0] === word || parts.at(-1) === word || parts.slice(1).includes(word))
        return this.#people[at] ?? null;
    }
    return null;
  }

  #pronoun(word: string): Speaker | null {
    // Outside quotations these are the author.
    if (word === 'we' || word === 'i') return null;
    const last = this.#last;
    if (word === 'he' || word === 'she' || word === 'him' || word === 'her') {
      if (this.#one) return this.#one;
      if (last && onePerson(last)) return last;
      const person = this.#people.at(-1);
      if (person !== undefined) return { name: person, kind: 'named_person' };
      return this.#protagonist === null ? null : { name: this.#protagonist, kind: 'victim' };
    }
    if (word === 'it') {
      const singular = (speaker: Speaker) =>
        /^(?:official|named_org|self|media|state_media)$/.test(speaker.kind) &&
        !/(?:activists|reports|officials|groups)$/i.test(speaker.name);
      if (last && singular(last)) return last;
      const body = this.#bodies.findLast(singular);
      return body ?? (this.#mentioned === null ? null : { name: this.#mentioned, kind: 'named_org' });
    }
    // "Garner told the House of it. Those on board would be tortured, they claimed": more than one
    if (word === 'they' && last?.kind === 'named_person')
      return this.#bodies.findLast((body) => plural.test(body.name)) ?? last;
    return last;
  }

  /** "the ministry", "the statement": the latest body that fits the noun. */
  #body(words: string): Speaker | null {
    // "the New York-based group": where it sits names no other.
    const noun = words.replace(/^.*?-based\s/u, '');
    const word = noun.toLowerCase().split(' ').at(-1) ?? '';
    // "the directorate's statement" is the directorate's, "the governor's office" nobody's who has spoken before.
    const holder = possessive.exec(noun);
    if (holder?.[1] !== undefined) {
      const last = this.#bodies.findLast((body) => /^(?:official|named_org)$/.test(body.kind));
      return paper.test(word) ? (this.#body(holder[1]) ?? last ?? null) : null;
    }
    if (paper.test(word) && this.#writer) return this.#writer;
    const stem = word.replace(/s$/, '');
    // "the Tibet group": the body whose name has the word
    const marks = noun
      .split(' ')
      .slice(0, -1)
      .filter((one) => /^\p{Lu}/u.test(one));
    const marked =
      marks.length > 0 && ofKind.test(word)
        ? this.#bodies.findLast((body) => marks.some((one) => body.name.includes(one)))
        : undefined;
    if (marked) return marked;
    if (/\brights (?:group|organi[sz]ation|body|watchdog)$/i.test(noun)) {
      const known = this.#bodies.findLast((body) => /\b(?:rights|amnesty|watch)\b/i.test(body.name));
      if (known) return known;
    }
    const country = countryInName(noun);
    for (let at = this.#bodies.length - 1; at >= 0; at -= 1) {
      const body = this.#bodies[at];
      if (!body) continue;
      if (country && countryInName(body.name)?.code !== country.code) continue;
      // "the unification ministry" is no foreign ministry, "the group" none of several groups
      const name = body.name.toLowerCase();
      if (portfolios.exec(noun.toLowerCase())?.some((word) => !name.includes(word))) continue;
      if (!word.endsWith('s') && name.endsWith(`${word}s`)) continue;
      if (name.includes(stem))
        return /^(?:government|ministry|police|embassy|party|army)$/.test(word) ? alone(body, word) : body;
    }
    const anyBody =
      marks.length === 0 &&
      /^(?:statement|agency|group|organi[sz]ation|body|report|letter|document|release|notice|office)$/.test(
        word,
      );
    if (word === 'agency' && this.#unhcr) return { name: 'UNHCR', kind: 'named_org' };
    if (/^(?:agency|body|organi[sz]ation)$/.test(word) && this.#mentioned !== null) {
      return { name: this.#mentioned, kind: 'named_org' };
    }
    if (
      /^(?:paper|newspaper|daily|broadcaster|station|magazine|website|site|radio|channel|monthly|weekly|outlet)$/.test(
        word,
      ) ||
      /\bnews agency$/i.test(noun)
    ) {
      const medium = this.#bodies.findLast((body) => /^(?:media|state_media)$/.test(body.kind));
      if (medium) return medium;
    }
    // Police and ministries are no "group".
    if (/^(?:group|organi[sz]ation|watchdog)$/.test(word)) {
      const group = this.#bodies.findLast(
        ({ kind, name }) =>
          /^(?:named_org|self|activists)$/.test(kind) && !name.toLowerCase().endsWith(`${word}s`),
      );
      if (group) return group;
    }
    if (anyBody) {
      for (let at = this.#bodies.length - 1; at >= 0; at -= 1) {
        const body = this.#bodies[at];
        if (body && /^(?:official|named_org|self|activists|media|state_media)$/.test(body.kind)) return body;
      }
    }
    // "a ministry official told Newsis. The source said": the one nameless voice before
    if (word === 'source') return this.#bodies.findLast((one) => mayBeSource(one)) ?? null;
    if (
      /^(?:spokes|lawmaker|official|minister|ambassador|lawyer|pastor|husband)/.test(word) &&
      this.#last?.kind === 'named_person' &&
      (!/^(?:spokes|official|minister|ambassador)/.test(word) || this.#officials.has(this.#last.name))
    )
      return this.#last;
    return null;
  }
}
