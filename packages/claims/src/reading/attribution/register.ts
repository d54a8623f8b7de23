import { matches } from '@safeconduct/dates/find/matches.ts';
import { countryInName, countryOf, placeByName } from '../../places/index.ts';
import type { Speaker } from './attribution.ts';
import { bodiesIn, rolesIn } from './roles.ts';
import { isPersonName, speakerKindOf, withoutTitles } from './kinds.ts';

/** Nouns for people who speak, beyond those of `kinds.ts`. */
const human =
  /(?:\b(?:lawyers?|attorneys?|barristers?|solicitors?|counsel|judges?|magistrates?|aides?|diplomats?|consuls?|experts?|analysts?|researchers?|investigators?|doctors?|surgeons?|medics?|scholars?|professors?|historians?|authors?|observers?|specialists?|neighbou?rs?|friends?|acquaintances?|contacts?|colleagues?|classmates?|cellmates?|inmates?|prisoners?|pastors?|priests?|bishops?|imams?|clerics?|chaplains?|elders?|traders?|drivers?|pilots?|passengers?|travell?ers?|tourists?|guides?|brokers?|smugglers?|fixers?|teachers?|students?|pupils?|employers?|employees?|owners?|landlords?|managers?|officers?|agents?|guards?|soldiers?|sergeants?|captains?|policem[ae]n|deput(?:y|ies)|secretar(?:y|ies)|mayors?|chiefs?|heads?|leaders?|directors?|chairman|chairwoman|chair|founders?|monitors?|editors?|correspondents?|bloggers?|[\p{L}]+-designate|persons?|people|nurses?|labourers?|laborers?|workers?|farmers?|fishermen|coordinators?|wardens?|superintendents?|commanders?|governors?|clerks?|deacons?|m[ae]n|wom[ae]n|boys?|girls?|youths?|teenagers?|monks?|nuns?|villagers?|merchants?|advis[eo]rs?|representatives?|members?|survivors?|couples?|wives|wife|widows?|footballers?|players?|delegat(?:es?|ions?)|missions?|hosts?|staff|crew|service|unit|side|office|bureau|branch|secretariat|headquarters|hotline|panel|tribunal|board|firm|airline|carrier|consortium|taskforce|task force)|\d+-year-olds?)$/iu;

/** Words that open a sentence with a capital and are nobody's name. */
const noName =
  /^(?:He|She|It|They|We|You|I|His|Her|Its|Their|Our|My|This|That|These|Those|There|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Some|Many|Most|Several|Few|All|Both|None|Neither|Either|Other|Others|Another|Nobody|Nothing|Each|What|Who|Which|Police|Officials|Soldiers|Guards|Officers|Relatives|Activists|Lawyers|Witnesses|People|Men|Women|Families|Agents|Troops|Authorities|Prosecutors|Diplomats|Reports|\p{L}+(?:teen|ty|ans?|ese|s))$/u;

/** Papers that "show" and "say" without anybody named behind them. */
const documents =
  /^(?:[\p{L}-]+ ){0,3}(?:newsletter|bulletin|dispatch|briefing|complaint|petition|leaflet|figures|statistics|data|documents|records?|footage|videos?|photographs|images|letter|transcript|judg?ment|ruling|inquiry|investigation|study|indictment|notice|manifest|review|survey|accounts?|message|note|e-?mail|post)(?: (?:of|to|from) [^,]{3,60})?$/iu;

/** Words of places and things in capitals that look like a person's name. */
const notPerson =
  /\b(?:Asia|Africa|Europe|America|Pacific|Airways|Airlines?|Airport|Air|River|Sea|Gulf|Province|Region|District|Prefecture|Bridge|Street|Road|Hotel|Prison|Camp|Convention|Protocol|Act|Law|Treaty|Refugee|Protection|Interpol|Red|Notice|Day|Festival|Korean|Korea|Chinese|Lao|Thai|East|West|Northern|Southern|Eastern|Western|Middle|State|States|Republic|Kingdom|Islands?|Mountains?|Army|Division|Guards?)\b/u;

/** Names of several who speak: never "he" or "she". */
const plural =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|several|some|many|both|\d+)\b|\b(?:people|activists|sources|groups|officials|reports|media|police|lawyers|relatives|residents|witnesses|experts|villagers|authorities|organi[sz]ations|couple|pair|famil(?:y|ies)|trio|sisters|brothers|parents)$/i;

/** "the government" after "a government spokesman": the body without the one who spoke for it. */
function alone(body: Speaker, word: string): Speaker {
  const at = body.name.toLowerCase().indexOf(`${word} `);
  const rest = at < 0 ? '' : body.name.slice(at + word.length + 1);
  return /^(?:spokes\p{L}+|officials?|officers?|sources?)\b/u.test(rest)
    ? { name: body.name.slice(0, at + word.length), kind: 'official' }
    : body;
}

/** What a ministry or an office is for. */
const portfolios =
  /\b(?:foreign|unification|interior|justice|defen[cs]e|home|immigration|migration|labou?r|information|health|finance|education|security)\b(?= (?:ministry|department|office|bureau|service|affairs))/;

/** Bodies that speak with one voice and are nobody: never "he" or "she". */
const nobody =
  /\b(?:office|ministry|government|authority|embassy|consulate|department|bureau|court|army|military|parliament|assembly|council|service|administration|regime|junta|taliban|agency|commission|committee|police|party|movement|group|organi[sz]ation|association|country|state|house)$/i;

/** Whether "he" or "she" may stand for a speaker. */
function onePerson({ kind, name }: Speaker): boolean {
  return (
    /^(?:named_person|anonymous_source|family|victim|official|activists|unattributed)$/.test(kind) &&
    !plural.test(name) &&
    !nobody.test(name.split(/\s(?:of|in|at|for|from)\s/)[0] ?? name) &&
    countryOf(name) === null
  );
}

/** Words for what makes a body or a paper, by which a name may stand for it: "the Tibet group". */
const ofKind =
  /^(?:group|organi[sz]ation|body|network|charity|watchdog|campaign|coalition|association|alliance|federation|foundation|paper|newspaper|daily|agency|website|site|station|broadcaster|magazine|fund)$/;

const possessive = /^(.+?)['’]s?\s/u;

const paper = /^(?:reports?|statements?|letters?|releases?|documents?|notices?|stud(?:y|ies))$/;

const determiner = /^(?:the|a|an|some|this|that|these|those|its|his|her|their|our|both|one)\s+/i;
const generic =
  /^(?:[\p{L}’'-]+\s){0,2}?(?:ministry|statement|agency|group|organi[sz]ation|body|source|sources|official|officials|spokes(?:man|woman|person)|paper|newspaper|report|reports|lawmaker|activists?|government|embassy|party|committee|lawyer|minister|ambassador|father|mother|husband|wife|brother|sister|pastor|relative|police|department|bureau|office|commission|court|agency|network|letter|document|notice|release|watchdog|charity|mission|spokesperson|magazine|website|site|daily|broadcaster|station|channel|monthly|weekly|outlet|director|ex-officer|officer|activist|campaigner|researcher|reporter|diplomat|person|witness|witnesses|resident|residents|trader|friend|man|woman|worker|workers|doctor|guide|teacher|relatives|experts|lawyers)$/iu;

function clean(words: string): string {
  let name = words
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;:“”"'‘’–—-]+|[\s,;:“”"‘–—-]+$/gu, '')
    .replace(/^(?:and|but|as|while|though|yet|so|that|in)\s+(?=\p{Lu})/iu, '')
    .replace(/(?<=\p{Ll}{3})\.$/u, '');
  name = name.replace(/['’]s$/u, '').replace(/['’]$/u, '');
  return name;
}

/** A person named with a body or a role keeps the person as the name: "Kim Hoe-tae of Solidarity" -> "Kim Hoe-tae". */
function headName(words: string): string {
  const bare = withoutTitles(words);
  const person =
    /^(\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:al|bin|van|de|el|abu|ibn)?-?\s?\p{Lu}[\p{L}\p{M}.'’-]*){1,3})(?:\s(?:of|from|at|with|in|for|who|and)\b.*)?$/u.exec(
      bare,
    );
  if (person?.[1] && isPersonName(person[1])) return person[1];
  const last = /(?:^|\s)((?:\p{Lu}[\p{L}\p{M}.'’-]*\s){1,2}\p{Lu}[\p{L}\p{M}.'’-]*)$/u.exec(words);
  if (
    last?.[1] &&
    isPersonName(last[1]) &&
    /\b(?:minister|president|spokes\w+|lawmaker|activist|director|chairman|chairwoman|professor|lawyer|envoy|ambassador|official|head|chief|leader|pastor|rapporteur|commissioner|officer|secretary|researcher|founder)\b/i.test(
      words,
    )
  )
    return last[1];
  return words.replace(/^(?:the|an?)\s+/i, '');
}

const bodyMention =
  /\b(?:UNHCR|OHCHR|IOM|ICRC|HRW|Amnesty International|Human Rights Watch|United Nations|U\.N\.|(?:\p{Lu}[\p{L}-]+ ){1,4}(?:Foundation|Committee|Coalition|Association|Organi[sz]ation|Agency|Commission|Alliance|Network|Solidarity|Council|Watch))\b/gu;

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
      return;
    }
    // "an official" who speaks now is whom "the official" stands for.
    for (const role of this.#roles.keys()) if (speaker.name.includes(role)) this.#roles.delete(role);
    if (speaker.kind !== 'unattributed' && speaker.kind !== 'reporter') {
      this.#bodies.push(speaker);
      if (this.#bodies.length > 64) this.#bodies.shift();
    }
  }

  /** Notes of whom a sentence tells, so that "she told" finds one who has no name. */
  noteSubject(words: string): void {
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
      if (/\b(?:report|statement|letter|release|study)\b/.test(sentence))
        this.#writer = { name, kind: 'named_org' };
    }
    for (const [role, person] of rolesIn(sentence)) this.#roles.set(role, person);
    for (const body of bodiesIn(sentence)) this.#named.add(body);
  }

  /** Resolves the words of a subject to a speaker; `null` where they name no one who can speak. */
  resolve(words: string): Speaker | null {
    if (
      /^(?:(?:on |last |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|january|february|march|april|may|june|july|august|september|october|november|december)$/i.test(
        clean(words),
      )
    )
      return null;
    if (/^(?:neither|nobody|no one|none|no|whoever|anyone|everyone)\b/i.test(words.trim())) return null;
    const phrase = clean(words).replace(
      /^(?:the )?(?:UN|U\.N\.|United Nations)(?:['’]s)? refugee agency(?:, UNHCR)?$/i,
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
    const bare = phrase.replace(determiner, '');
    const known = lower.startsWith('the ') ? this.#roles.get(bare.toLowerCase()) : undefined;
    if (known !== undefined) return { name: known, kind: 'named_person' };
    if (determiner.test(phrase) && /^(?:the|this|its|his|her|their)\b/i.test(phrase) && generic.test(bare)) {
      const body = this.#body(bare);
      if (body) return body;
    }
    const single = withoutTitles(phrase).replace(determiner, '');
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
    return { name, kind: kind === 'unattributed' ? 'named_org' : kind };
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
      if (this.#one && (this.#one === last || !last || !onePerson(last))) return this.#one;
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
      /^(?:statement|agency|group|organi[sz]ation|body|report|letter|document|release|notice|office)$/.test(
        word,
      );
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
    if (/^(?:group|organi[sz]ation)$/.test(word)) {
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
    if (
      /^(?:spokes|lawmaker|official|minister|ambassador|lawyer|pastor|husband)/.test(word) &&
      this.#last?.kind === 'named_person'
    )
      return this.#last;
    return null;
  }
}
