/** What is done to people in a clause, as far as it has a place, a day or a doer. */
export type ActKind = 'take' | 'hold' | 'move' | 'back' | 'hand' | 'cross' | 'free' | 'die';

/** Verbs that take people into custody, with the particle or noun they need where they need one. */
export const takes =
  /^(?:arrest|re-?arrest|detain|seiz|captur|re-?captur|apprehend|nabb|nett|snatch|abduct|kidnap|intercept|ambush|corner|collar|grabb|caught|catch|bagg|fetch|nick|trapp|entrapp|bundl|whisk|frogmarch|rounded|rounding|overpower|disappear|vanish)/;

/** "picked up", "led away", "pulled off a bus": these take somebody only together with the word after them. */
export const takesWith: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:pick|sweep|swept|scoop|gather|snapp|hoover|mopp|wound)/, /^up$/],
  [/^(?:ran|run|hunt|track|chas|gunn)/, /^down$/],
  [/^(?:took|tak)/, /^into$/],
  [
    /^(?:led|lead|leading|carr|dragg?|haul|march|pull|escort|walk|hustl|order|yank)/,
    /^(?:away|off|out|from)$/,
  ],
  [/^(?:tak|took)/, /^(?:away|off|from|in|out|while|as|when)$/],
  [/^(?:brought|bring)/, /^in$/],
  [/^(?:drove|driv)/, /^(?:off|away)$/],
  [/^(?:went|gone|going)$/, /^missing$/],
];

/** Verbs of a search: what is searched is where people were taken. */
export const searches =
  /^(?:raid|storm|swoop|search|surround|encircl|burst|broke|stak|descend|cordon|seal|ransack|sweep|swept|empt|clear)/;

/** Arrivals of armed men: "came to the camp and left with the men". */
export const arrivals = /^(?:came|come|arriv|went|go|enter|knock|turned|forc|pulled)/;

/** Verbs that stop people at a line. */
export const stops = /^(?:stopp|halt|refus|deni|block|pull)/;

/** Verbs that keep people where they are, in custody by their own meaning. */
export const holds =
  /^(?:held|hold|holding|kept|shut|cag|coop|confin|imprison|jail|incarcerat|lock|intern|languish|remand|interrogat|question|guard|penn|detain|isolat|chain|shackl|crammed|cramm|herd|corrall|quarantin|strand|maroon)/;

/** Verbs that place people somewhere, custody or not: the place has to tell which. */
export const stays =
  /^(?:(?:is|are|was|were|been|be|being|end|put|left)$|remain|stay|sit|sat|sitting|wait|await|lodg|hous|shelter|accommodat|putting|plac|spent|spend|spending|share|sharing|sleep|slept|live|living|liv|parted|ended|disappear|vanish|serv|return|land|landed|crowd|pack|cramm|billet|hosted|host|assign|commit|admitt)/;

/** Verbs that take people from one place to the next. */
export const moves =
  /^(?:mov|transferr?|transport|relocat|shift|bus(?:s?ed|s?ing)|truck|convey|dr[io]v|flown|fly|flew|taken|take|took|taking|brought|bring|escort|led|sent|send|deliver|carri|march|put|ferri|shuttl|rush|airlift|haul|herd|load|plac|walk|bundl|pushed|push|forced|dumped|loaded)/;

/** Verbs that mean a return by themselves or with "back" or "home". */
export const returns = /^(?:return|deport|repatriat|expel|extradit|refoul|remov|eject|evict)/;

/** Verbs of giving people to somebody. */
export const hands =
  /^(?:hand|turn|g[ai]v|pass|deliver|transferr?|surrender|made|consign|yield|sign|entrust|releas)/;

export const crosses =
  /^(?:cross|fled|flee|escap|defect|slipp|sneak|snuck|swam|swum|wad|enter|left|leav|walk|arriv|came|got|stole|climb|smuggl)/;
export const frees = /^(?:releas|freed|free|bail|discharg|let|acquit|walk|went|set)/;
export const dies = /^(?:died|dying|die|perish|drown|succumb|collaps|froze|killed|shot|hang|hanged)/;
