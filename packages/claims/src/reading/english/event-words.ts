import type { EventKind } from './events.ts';

/** Up to seven words between a verb and its particle: "sent all of them back". */
const object = "(?:[\\p{L}\\d'’,.-]+\\s){0,7}?";
/** What may stand there in a longer phrase: "all 31 refugees it arrested last month". */
const long =
  "(?:(?!(?:and|but|or|who|whom|which|were|was|are|is|be|been|to|then|before|after|came|went|come|go|back|home)\\s)[\\p{L}\\d'’-]+\\s){1,13}?";
const wide = long.replace('{1,13}', '{8,13}');
const few = "(?:[\\p{L}\\d'’-]+\\s){0,4}?";
const few10 =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}+teen|twenty|thirty|forty|fifty|dozens)\\b';
const passive = '(?:is|are|was|were|been|being|be|get|gets|got|getting)';
const adverb = '(?:also |all |both |then |first |later |now |once |reportedly |again |soon |\\p{L}+ly )?';

const home =
  '(?:(?:their|his|her) (?:home (?:countr(?:y|ies)|states?)|homelands?|own countr(?:y|ies)|countr(?:y|ies) of origin)\\b|(?:the )?(?:north korea|democratic people|north\\b(?! ?east| ?west)|pyongyang|china\\b|xinjiang|urumqi|kashgar|beijing|viet ?nam|hanoi|dak lak|myanmar|burma|eritrea|asmara|sudan|khartoum|syria|damascus|afghanistan|kabul|kandahar|tajikistan|dushanbe|uzbekistan|tashkent|turkmenistan|ashgabat|ankara|burundi|rwanda|kigali|somalia|mogadishu|tehran|iran\\b|iraq|haiti|cameroon|cuba|nicaragua|venezuela|tibet|bahrain|sri lanka|kazakhstan|hyesan|sinuiju|hoeryong|namyang|onsong|musan|tigray|addis ababa|ethiopia|libya|egypt|cairo|saudi arabia|riyadh|pakistan|turkmenbashi|south sudan|juba|bangladesh|dhaka|colombo|manama|russia|moscow|yemen|nigeria|chad|congo|kinshasa|kyrgyzstan|bishkek|azerbaijan|baku|chechnya|grozny|belarus|minsk|hilsa|purang|lhasa))';

const detain = [
  '(?<!under )arrest(?:ed|ing|s)?',
  'detain(?:ed|ing|s)?',
  'detentions? of|detention(?= (?:in|at|near) [\\p{L} ]{3,40}?(?:,[^,]{3,50},)? of (?:\\d|at least|about|around|some|more|over|up to|two|three|four|five|six|seven|eight|nine|ten))',
  'seiz(?:e|ed|es|ing|ure of)',
  'captur(?:e|ed|es|ing)',
  'apprehend(?:ed|ing|s)?',
  'apprehension of',
  `round(?:ed|ing|s)? (?:${few})?up`,
  '(?:f[ae]ll(?:en|ing)?|ended up|landed) in(?:to)? (?:\\p{L}+ ){0,2}(?:hands|clutches|custody)',
  'nabbed|netted|bagged|nicked|grabbed|swooped on|pounced on|snatched|abducted|kidnapped|ambushed|cornered|collared|entrapped',
  'intercept(?:ed|ing|s)?',
  `(?:${passive}) ${adverb}(?:stopped|intercepted|picked off|pulled off|pulled from|dragged (?:off|away|from)|led away|marched off|marched away|hauled (?:off|away|in)|bundled into|whisked (?:off|away)|tracked down|hunted down|swept up|taken captive|taken prisoner|ensnared|trapped|raided|rearrested|placed under arrest|put under arrest|taken in for questioning|taken in|marched to (?:an? |the )?(?:\\p{L}+ )?(?:police|station|jail|prison|barracks))`,
  `(?:placed|put) (?:${few})?(?:under arrest|in detention|in custody)`,
  `raided (?:${few})?(?:by)?`,
  'stopped at|(?:stopp|intercept|halt|search|raid|surround)(?:ed|ing) (?:an? |the |two |three |several )?(?:\\p{L}+ ){0,3}?(?:vans?|minivans?|jeeps?|coach(?:es)?|ferr(?:y|ies)|bus(?:es)?|minibus(?:es)?|cars?|trucks?|lorr(?:y|ies)|boats?|dinghy|trains?|vehicles?|taxis?|convoy|pickups?) (?:carrying|with|full of|transporting|holding)',
  `(?:${passive} )?${adverb}taken into custody`,
  `${passive} ${adverb}caught`,
  're-?captured|recaught|re-?arrested',
  'caught(?! (?:up (?:with|to|in)|fire|sight|cold|the (?:eye|attention|world)|wind|off guard|between|short|out\\b))',
  `(?:stopped|halted|ambushed|surrounded|trapped|cornered|held)(?= (?:at least |about |around |some |more than |over |up to |nearly |another )?(?:\\d|${few10})\\S* )`,
  `tak(?:en|ing) (?:${few})?into custody`,
  `took (?:${few})?into custody`,
  '(?:fetched|dragged|hauled|plucked|wrenched|ripped|pulled) (?:[\\p{L}\\d’-]+\\s){0,4}?(?:from|out of)(?= )',
  `${passive} (?:also |all |both |too )?taken(?=(?: too| as well| also)?[.,;])`,
  `${passive} ${adverb}taken(?= (?:in|at|from(?! [^.;]{3,60} back to | \\p{Lu}\\p{L}+ to ${home})|by|near|on|during|into(?! account| consideration)|away|off)\\b)`,
  '(?:pulled|dragged|hauled|taken|ordered) (?:off|from)(?= (?:a|an|the|their|buses|trains) ?(?:\\p{L}+ )?(?:train|bus|plane|boat|ship|flight|truck|lorry|vehicle|car|van|trains|buses|boats|home|flat|house))',
  '(?:found|discovered) (?=(?:at least |about |some |around |more than )?(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:\\p{L}+ ){1,3}(?:hiding|hidden|crammed|packed|inside|concealed|huddled))',
  `(?:took|taking|pulled|hauled|dragged|ordered) ${few}off(?= (?:an?|the|their|two|several) (?:\\p{L}+ )?(?:trains?|bus(?:es)?|coach|planes?|boats?|ships?|trucks?|lorr(?:y|ies)|ferry|minibus))`,
  'taken(?= (?:with|together|along|alongside)\\b)',
  `tak(?:en|ing) (?:${few})?away|took (?:${few})?away|led (?:${few})?away|carried off|marched off|dragged (?:out|off|away|from)`,
  'took (?=(?:at least |about |some |around |more than |over |nearly |all |away )?(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens) (?:\\p{L}+ )?(?:people|men|women|refugees|students|others|north koreans|u[iy]gh?urs))',
  'took (?:him|her|them)(?=[,.;"”]|$| (?:on|last|at|before|from)\\b)',
  'gave (?:themselves|himself|herself) up|given (?:themselves|himself|herself) up',
  `pick(?:ed|ing|s)? (?:them |him |her |all |the \\p{L}+ |${few})?up`,
  '(?:were|was|been|being) (?:found|spotted|discovered|detected|observed|intercepted) (?:(?:while|as they were|as) )?(?:trying to cross|attempting to cross|crossing|entering|slipping|walking|wading|swimming|hiding)',
  '(?:walked|walking|ran|run|running|stumbled) (?:straight |right )?into (?:the |an? )?(?:\\p{L}+ ){0,2}?(?:police|patrols?|ambush|soldiers|guards)\\b(?! (?:stations?|posts?|custody|headquarters|cells?))',
  '(?:traced and caught|swept up)|(?:fell|fallen|fall|falling) into (?:the )?(?:\\p{L}+ )?(?:hands|clutches|custody)(?: of)?',
  `raids? (?:by|in which)`,
];

const hold = [
  `${passive} ${adverb}(?:brought|taken|hauled|driven|moved|transferred|sent) to (?:the |an? |its |their )?(?:[\\p{L}’'-]+ ){0,4}?(?:police|security (?:office|department|bureau|service)|detention|immigration|removal cent(?:re|er)|prison|jail|cells|lock-?up|holding)`,
  `(?:is|are|was|were|been|being|be|still|now|currently|also|and|reportedly|remain|remains|remained|people|others|them|those|koreans|defectors|refugees|detainees|men|women) ${adverb}held`,
  'held(?= (?:in|at|near|by|under|incommunicado|without|for|since|separately|somewhere|captive|there|along|on)\\b)',
  'holding(?! (?:a|an|the)? ?(?:hearing|press|news|rally|protest|talks|meeting|vigil|sign|up|out|on|hands))',
  'holds?(?= (?:at least|some|about|around|more|over|up to|\\d))',
  '(?:in|into) (?:(?!and\\b|the\\b)\\p{L}+ )?(?:custody|detention)',
  'shut up in(?= (?:an? |the )?(?:\\p{L}+ )?(?:detention|prison|jail|cells?|camp|cent(?:re|er)))|imprisoned|jailed|incarcerated|locked (?:up|away|in(?= an? (?:\\p{L}+ )?(?:hangar|room|house|cell|warehouse|container|camp|building|stadium|school|hall|base|hotel|flat|basement|barracks)\\b))|interned|confined|languish\\w*|behind bars|under (?:arrest|guard|lock and key|investigation|interrogation)|in (?:the )?(?:hands|custody) of|in (?:\\p{L}+ )?hands(?= of)|in (?:police|army|military|government|state) hands|(?:in|inside) (?:the |police |a )?cells?\\b',
  `${passive} ${adverb}(?:kept|confined|housed|lodged|sheltered|remanded|questioned|investigated|interrogated|guarded|penned)`,
  '(?:is|are|was|were|been|now|still|remain|remains) in (?:jail|prison)|kept (?:in|at|under)|remanded in|being investigated|being interrogated|being questioned',
];

const back =
  '(?<!\\b(?:their|his|her|the|our|my) )(?:back|home)(?! (?:in|with|by) (?:january|february|march))';
const verbs =
  '(?:sen[dt]|sending|sends|shipped|shipping|flown|flying|flew|forced|forcing|forces|turned(?! up| out)|turning|taken|taking|took|take|driven|driving|drove|bussed|bused|brought|bringing|pushed|pushing|pushes|handed|handing|hand|hands|given|give|giving|gave|transferred|marched|trucked|carried|escorted|put|packed|bundled|returned|moved|led|delivered|kicked|thrown)';
const returning = [
  '(?:await|awaits|awaiting|face|faces|facing|faced|risk|risks|risking|threatened with|fear|fears|fearing|feared) (?:\\p{L}+ ){0,2}?(?:return|removal|deportation|repatriation|expulsion|extradition|refoulement)',
  `(?:be|being|been|were|was|are|is)? ?(?:sen[dt]|sending|sends|flown|flying|flew|shipped|shipping|transported|bussed|trucked|taken|put (?:on|aboard|onto) (?:a |an |the )?(?:\\p{L}+ ){0,3}?(?:plane|flight|train|bus|aircraft|ship) ?) ?${object}to(?= (?:(?:north|south|east|west)(?:ern|-?east|-?west)? )?${home})`,
  `(?:forced|pushed|driven|drove|pushing|forcing) (?:back )?${few}into(?= (?:(?:north|south|east|west)(?:ern|-?east|-?west)? )?${home})`,
  'returned (?:home|there)(?! (?:to (?:a|his|her)|empty|safe))',
  '(?:gone|went|go|going|goes|crossed|crossing) (?:back|home)|(?:came|come|comes|coming) (?:back|home)(?! to (?:us|him|her|haunt))',
  '(?:crossed|crossing|returned|returning) from(?= (?:pakistan|iran|turkey|lebanon|tanzania))|(?:returned|returning) from(?= (?:china|thailand|malaysia))',
  '(?:to|will|would|could|may|might|probably|likely to) follow(?= |[.,"“”;])',
  '(?:driven|trucked|bussed|bused|marched|ferried|rowed|shipped|taken|walked|carried|escorted|forced|herded|sent|chased) (?:back )?(?:across|over)(?= (?:the )?(?:\\p{L}+ )?(?:mekong|yalu|tumen|amnok|naf|evros|meri[cç]|bridge|river|border|frontier|line))',
  `pushed (?:\\p{L}+ ){0,3}?(?:across|into no|over|through)`,
  'repatriat\\p{L}+',
  'renditions?(?= (?:of|to) )|rendered (?:to|back)(?= )',
  '(?:made|forced|ordered) to (?:return|go (?:back|home)|board)',
  `(?:packed|bundled|shipped|sent|marched|carted) (?:[\\p{L}\\d’-]+\\s){0,7}?off to(?= )`,
  `(?:put|passed|pushed|forced|sent|thrown|ferried|shoved|dumped|left|taken|driven) (?:back )?(?:over|across|beyond)(?= (?:the )?(?:\\p{L}+ )?(?:border|frontier|line|river))`,
  `ha(?:d|ve) (?:them|him|her|all of them) out(?= of the country)`,
  'deport(?:ed|ing|s|ation|ations)?',
  'refoul(?:ed|ement)',
  '(?:ended up|found themselves|found himself|found herself) back(?= in )',
  'send(?= (?:another|a further|\\d+ more)\\b)',
  `removals?(?= of (?:(?:about|around|some|at least|more than|over|up to|the) )?(?:\\d|${few10}))`,
  'expel(?:led|ling|s)?|expulsions?|eject(?:ed|ing)|pushbacks?|push-backs?',
  'extradit(?:e|ed|ing|ion)',
  '(?:were|was|been|being|be) (?:removed(?= (?:from|to|by|last|on|between|in|without|before|after)\\b|[.,])|["“]?sent (?:off|packing))',
  'remov(?:ed|al) (?:to|from the country|from (?:china|thailand|laos|malaysia|russia|egypt|sudan|turkey))|forcibly removed',
  `(?:be|being|been|were|was|are|is|get|got)? ?${verbs} ${object}${back}`,
  `(?:sen[dt]|sending|shipped|flown|flew|forced|forcing|turned|taken|took|driven|drove|brought|pushed|handed|returned) ${wide}${back}`,
  `(?:be|being|been|were|was|are|is)? ?(?:kicked|thrown|driven) out(?= of)`,
  '(?:flown|flew|spirited|bundled|whisked|smuggled) (?:[\\p{L}\\d’-]+\\s){0,6}?out(?= of| to)',
  'transfers? of (?=(?:[\\p{L}\\d’-]+\\s){1,6}?to )',
  `(?:put|placed|loaded|forced|bundled|herded|escorted) ${long}(?:on|onto|on to|into|aboard) (?:an? |the )?(?:\\p{L}+ ){0,2}?(?:planes?|flights?|aircraft|jets?|airliner|helicopter)`,
  '(?:is|are|was|were|be) (?:now |already |all )?back(?= (?:in|across|over|home))',
  `sent after (?:them|him|her)`,
  '(?:put|placed|bundled|loaded|forced|herded|escorted|taken|marched) (?:on|onto|aboard|on board|on to) (?:a |an |the |separate |two )?(?:\\p{L}+ ){0,3}?(?:planes?|flights?|aircraft|jets?|airplanes?|aeroplanes?|nav(?:y|al) (?:ships?|vessels?|boats?)|warships?|(?:bus(?:es)?|trains?|trucks?|lorry|lorries|ferry|ship)(?= (?:to|for|bound|back|on|at|that|in|and|under|\\p{L}{2} ?\\d)|[,.;]))',
  'forc(?:ed|ible|ibly) (?:\\p{L}+ )?return(?:ed|ing|s)?',
  `(?:were|was|been|being|be|are|is) ${adverb}["“]?returned`,
  'return(?:ed|ing|s)?(?= (?:(?:the )?(?:another |other |remaining )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}+teen|twenty|thirty|forty|fifty|dozens|hundreds|scores|thousands|tens)\\b|(?:the|these|those) (?:\\p{L}+ )?(?:men|women|families|brothers|sisters|detainees)\\b|them|him|her|those|people|all|at least|about|some|around|between|more|over|up to|nearly|\\d|(?:north|the) (?:koreans|refugees|defectors|group)|refugees|defectors|escapees|the (?:nine|ten|two|three|four|five|six|seven|eight|men|women|family|\\p{L}+ (?:koreans|refugees|defectors))))',
  `(?:driven|drove|taken|took|brought|escorted|bussed|bused|trucked|marched|put|walked|flown|led|moved|transferred|forced|pushed|handed|dumped|left) (?:[\\p{L}\\d-]+\\s){0,9}?(?:to|over|across|through|at|on) the (?:\\p{L}+ )?(?:border|bridge|frontier|river|riverbed|wadi|gate|crossing)(?! (?:police|guards?|post|guard|troops|force|town|city|patrol|village|area|region))`,
  'put(?:ting)? (?:them|him|her|the \\p{L}+(?: \\p{L}+)?) out(?= (?:of|by|on|if|unless)\\b|[.,;])',
  `(?:dump(?:ed|ing)|left|leaving|abandon(?:ed|ing)|dropp(?:ed|ing)) ${long}(?:in|on|at|near) (?:the |a )?(?:\\p{L}+ )?(?:desert|sahara|no[- ]man['’]s[- ]land|buffer zone)`,
  'turned (?:the |their |its |two |three |both )?(?:\\p{L}+ )?(?:boats?|vessels?|dinghy|dinghies) (?:away|back)',
  'set adrift|(?:put|thrown|pushed|dumped|forced|cast) (?:in)?to the (?:sea|water)|(?:cast|pushed|towed) (?:back )?(?:out )?to sea|abandoned (?:at|in) (?:sea|the (?:desert|forest))',
  '(?:were|was|been|be) flown out',
  '(?:were|was|been|being|be) put out(?= (?:of|on|by|last|to|over)\\b|[,.;])',
  `tow(?:ed|ing) ${object}(?:back|out)(?= (?:to|and|into|in|at|of)\\b|[,.;])`,
  `(?:escort|push|steer|forc)(?:ed|ing) ${few}(?:back )?out(?= to sea)`,
  '(?:may|could|would|will|might) be next',
  '(?:could|may|might|would|will) be (?:driven|taken|moved|sent) (?:to|across)',
  '(?:face|facing|faces|faced|await|awaiting|awaits|against|stop|halt|prevent|the|their|imminent|his|her|such|any) return(?= (?:of|to)\\b|\\b[.,]|$)',
  `return (?:of|to (?:${home}|turkey|cambodia|their|his|her))`,
  '(?:be )?(?:on|aboard) the (?:next|last|first|second|same) (?:flight|plane|bus|convoy|train|boat)',
  'signed (?:the |their |so-called )?[“"]?(?:voluntary )?(?:return|repatriation|departure)[”"]? (?:forms?|papers?|declarations?|statements?)',
];

/** Who is handed to these is no longer held, and not sent back. */
const kin =
  '(?:(?:(?:their|his|her|the) )?(?:relatives|famil(?:y|ies)|parents|grandparents)|an (?:aunt|uncle))\\b';

const handover = [
  `(?:hand(?:ed|ing|s)?|turn(?:ed|ing|s)?(?! to )|transferr?(?:ed|ing)?|deliver(?:ed|ing)?|giv(?:en|ing)|gave|surrender(?:ed|ing)?|pass(?:ed|ing)) ${object}(?:over\\b(?! to ${kin})|to (?!${kin})(?=the |its |their |north |south |chinese |china|police|lao|thai|nepal|vietnam|russian|turkish|egyptian|eritrean|embassy|officials|authorities|border|${home}|(?:turkey|cambodia|laos|thailand|tajikistan|russia)\\b)|directly to\\b)`,
  '(?:g[ai]ve[ns]?|giving) up (?=(?:at least |about |some |around |more than |over |nearly |no fewer than )?(?:\\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}+teen|dozens|scores|hundreds))',
  'handover|hand-over',
];

const release = [
  `release of(?= (?:(?:about|around|some|at least|the|all) )?(?:\\d|${few10}))`,
  '(?:came|come|walked|walking) (?:out|free) (?:of|from) (?:the |an? |their )?(?:\\p{L}+ )?(?:jail|prison|detention|custody|cells?)|regained (?:their|his|her) (?:freedom|liberty)',
  '(?:releas(?:ed|ing|es)|(?<!(?:media|press|news|a) )release)(?= (?:from|them|all|the|on|after|in|him|her|\\d|at|by|this|last|and|without|to)|[.,])',
  `${passive} ${adverb}(?:released|freed|let out|let go|set free|set at liberty|discharged|bailed)`,
  'let (?:them|him|her|the \\p{L}+) out(?= (?:on|of|from|after) )',
  '(?:came|come) free|left (?:prison|jail)|regained (?:his|her|their) (?:freedom|liberty)',
  'freed\\b|set (?:them |him |her |all |eleven |\\p{L}+ )?free|let (?:them |him |her )?go\\b|walked free|released',
  `let ${few}go(?: home)?(?= (?:on|after|last|yesterday|without|again|in|from|at|by|later)|[.,;])`,
  '(?:g[ai]ven?|granted|gives?) bail(?: to(?= ))?|discharged(?! from )',
  '(?:allowed|permitted) to leave(?= (?:the |their )?(?:\\p{L}+ )?(?:prison|jail|mission|embassy|consulate|camp|cent(?:re|er)|station|cells?|detention)\\b)',
  `(?:handed|given) (?:over |back )?to(?= ${kin})`,
];
const notPeople =
  '(?! (?:a|an|its|his|the|their) (?:\\p{L}+ )?(?:statement|report|video|footage|list|letter|figures|data|names|photo|photographs?|identit\\p{L}+))';

const resettle = [
  'resettl(?:ed|ing|ement)',
  '(?:granted|given|offered) asylum(?!-| seeker)|accepted by|taken in by',
  'relocated to|flown to safety',
  '(?:safely )?(?:arrived|landed) (?:safely )?in (?:south korea|seoul|the south|incheon)',
  '(?:allow(?:ed|ing)?|permitt(?:ed|ing)|let|letting) (?:[\\p{L}\\d’-]+\\s){1,10}?(?:to )?(?:go|travel|leave|fly|depart|proceed|move|emigrate)(?: on)?(?= (?:to|for) )',
  '(?:reached|flown (?:from \\p{L}+ )?to|flew to|sent to|flown on to|left for|allowed to (?:fly|go|travel|leave) (?:to|for)) (?:south korea|seoul|turkey|canada|the south|the united states|australia|sweden)',
];

const die = [
  'died|dead|die(?= (?:in|of|on|at|from))|perished|executed|put to death|lost (?:their|his|her) (?:life|lives)|drowned|succumbed|committed suicide|shot dead|found dead|starved to death|froze to death|took poison|swallowed poison',
  `${passive} ${adverb}killed`,
  'killed (?:themselves|himself|herself)|hanged (?:themselves|himself|herself)|killed(?= (?:at least|about|some|around|more|\\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|one))',
  '(?:took|taken|taking) (?:his|her|their) own (?:life|lives)|deaths? of|bod(?:y|ies) of',
];

const cross = [
  'cross(?:ed|ing|es)(?! (?:the )?(?:country|examin))',
  'fled|flee(?:ing|s)?|escap(?:ed|ing|es)|defected|defecting',
  '(?:slipp|sneak|snuck|steal|stol|crept|creep|crawl|climb|trek|wad|swam|swum|walk|made (?:it|their way|his way|her way)|came|got|gone|went|stole)(?:ed|en|ing|s)? (?:over|across|into|past|under the|through the)(?= )',
  'c[ao]me out of (?:north korea|the north|xinjiang|tibet|eritrea)',
  'reached (?=(?:china|laos|thailand|vietnam|cambodia|mongolia|russia|nepal|malaysia|kazakhstan)\\b)',
  'enter(?:ed|ing|s)?(?= (?:the country|china|laos|thailand|vietnam|russia|mongolia|nepal|malaysia|kazakhstan|egypt|sudan|turkey|cambodia|illegally|on foot|through|from|by|via|without))',
  'left (?:north korea|the north|their (?:country|homeland|homes?|hometown|village)|his|her|home|xinjiang|eritrea|tibet|hyesan|hoeryong|musan)',
  '(?:arrived|landed) in (?:china|laos|thailand|vietnam|mongolia|russia|nepal|malaysia|kazakhstan|egypt)',
];

const remain = [
  '(?:is|are) (?:still )?(?:hiding|in hiding)|(?:to be|still) (?:hiding|in hiding)',
  'remain(?:s|ed)?|remaining(?= (?:in|at|under|behind|there|on|inside)\\b)|are left|were left|still (?:in|being|held|detained|there|live|lives|lived|living|stuck|stranded|sheltering|camped)|kept behind|allowed to stay|stayed(?= (?:on|in|at|put)\\b|[.,;])|left behind|stay(?:ed|ing)? behind|yet to be (?:freed|released)',
];
const travel = [
  'travel(?:l?ed|l?ing)?|boarded|board|boarding|set (?:off|out)|departed|departing|left|arrived|headed|heading|moved|moving|went',
];

const lists: readonly (readonly [EventKind, readonly string[], string])[] = [
  ['detain', detain, '(?![\\p{L}-])'],
  ['hold', hold, '(?![\\p{L}-])'],
  ['return', returning, '(?![\\p{L}-])'],
  ['handover', handover, ''],
  ['release', release, `(?![\\p{L}-])${notPeople}`],
  ['resettle', resettle, '(?![\\p{L}-])'],
  ['die', die, '(?![\\p{L}-])'],
  ['cross', cross, '(?![\\p{L}-])'],
  ['remain', remain, '(?![\\p{L}-])'],
  ['travel', travel, '(?![\\p{L}-])'],
];

/** Patterns of event words by kind; of two that overlap, the kind that stands first here wins. */
export const eventPatterns: readonly (readonly [EventKind, RegExp])[] = lists.map(([kind, words, end]) => [
  kind,
  new RegExp(`(?<![\\p{L}-])(?:${words.join('|')})${end}`, 'giu'),
]);
