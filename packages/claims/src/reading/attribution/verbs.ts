/** Finite forms of verbs that introduce what someone says, writes or counts. */
export const sayVerbs: ReadonlySet<string> = new Set(
  `said says say told tells tell reported reports report added adds add insisted insists insist argued argues argue warned warns warn
  claimed claims claim stated states state announced announces announce confirmed confirms confirm noted notes note explained explains
  explain wrote writes write revealed reveals reveal disclosed discloses alleged alleges allege testified testifies estimated estimates
  estimate believed believes believe thinks think thought predicted predicts worry worries worried dread dreads dreaded acknowledged acknowledges admitted admits emphasised
  emphasized emphasises emphasizes stressed stresses continued recalled recalls replied responded commented remarked suggested suggests
  maintained maintains asserted asserts declared declares complained concluded concludes alleged feared fears fear indicated indicates
  voiced expressed deplored condemned denounced decried criticised criticized called calls call urged urges urge appealed appeals demanded demands maintains answered retorted documented found verified counted conceded concedes concede
  cautioned cautions caution contended contends countered counters objected recounted recounts recount related relates reckoned reckons
  suspected suspects learned learnt heard hears hinted hints vowed affirmed affirms observed observes intimated volunteered protested
  written finds remembers remember remembered testify acknowledge concludes conclude reveal disclose assert declare comment suggest allege complain complains shows show showed accused accuses accuse describes described tweeted posted quipped lamented relayed lists listed recorded understands submitted holds whisper whispers whispered guess guesses guessed reckon reckons established establishes`.split(
    /\s+/,
  ),
);

/** Participles that continue a speaker already named in the sentence. */
export const continuingVerbs: ReadonlySet<string> = new Set(
  `saying adding telling warning noting insisting claiming arguing stating explaining alleging stressing writing reporting announcing
  confirming emphasising emphasizing pointing estimating`.split(/\s+/),
);

/** Verbs after which an inverted subject may stand: `,” said X`. */
export const invertible: ReadonlySet<string> = new Set(
  `said says say argue argues argued wrote writes added adds explained warned insisted noted claimed claim recalled reported confirmed stated
  asked claims reports notes believes fears concluded continued declared remarked complained suggested admitted tweeted disclosed announced revealed estimated estimates estimate acknowledged alleged alleges asserted stressed testified observed recalls remembers remembered reckons reckon fear feared believe believed quipped conceded cautioned indicated maintained argue stresses warns insists explains replied responded answered`.split(
    /\s+/,
  ),
);

/** Hedge carried by the verb of saying itself, where it does more than report. */
export const doubtfulVerbs: ReadonlySet<string> = new Set(
  `whisper whispers whispered guess guesses guessed reckon reckons suspect suspects suspected claimed claims believe believes believed think thinks thought worry worries worried dread dreads dreaded fear fears feared estimate estimates estimated suggest suggests suggested`.split(
    /\s+/,
  ),
);

/** Verbs that may bring a number: "spoke of", "put the figure at". */
export const figureVerbs: ReadonlySet<string> = new Set(
  'spoke speak speaks spoken talked talk talks put puts count counts counted give gives gave offer offered cite cited cites'.split(
    ' ',
  ),
);
