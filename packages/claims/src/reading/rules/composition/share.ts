import { kinds, kindsFirst } from './kinds.ts';

const tens = '(?:[Tt]en|[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety)';
const percent = `(?:(?:\\d+(?:[.,]\\d+)?|${tens}(?:-\\w+)?)(?: per ?cent| ?%))`;
const fraction = `(?:[Mm]ost|[Mm]any|[Hh]alf|(?:[Tt]he|[Aa]) (?:vast |great |large |overwhelming )?majority|[Tt]wo[- ]thirds|[Tt]hree[- ]quarters|[Aa] (?:third|quarter)|(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ss]even|[Ee]ight|[Nn]ine) (?:in|out of) (?:every )?(?:three|four|five|ten)|${percent})`;
const quantity = `(?:(?:(?:[Aa]lmost|[Nn]early|[Aa]bout|[Aa]round|[Mm]ore than|[Oo]ver|[Aa]t least) )?(?:${fraction}|[Ss]ome|[Ss]everal|[Aa]ll))`;
const are =
  '(?:are|were|is an?|was an?|appear to be|seem to be|(?:are|were) (?:believed|said|thought|understood|estimated|reported) to (?:be|have been)|have been|had been)';
const origin = '(?:from \\p{Lu}\\p{L}+|\\p{Lu}[\\p{L}-]+(?:s|ese|i|ya|mong|ren|hin))\\b(?! of\\b)';
const sort = `(?:${kinds}(?: and ${kinds})?|one family|${origin})`;
const whole =
  '(?:them|whom|those [\\p{L} ]{3,35}?|the (?:[\\p{L}\\d-]+ ){0,3}?[\\p{L}\\d]+(?: (?:sent|deported|returned|expelled|held|detained|arrested|who) [\\p{L} ]{0,30}?)?)';

/** "most of the refugees are women", "many of them army officers", "most are Rohingya", "30 per cent are children". */
export const share = new RegExp(
  `(?<![\\p{L}\\d]|\\b[Hh]ow )(?<told>${quantity} (?:of )?(?:them|whom)(?: by far)?,?(?: by far)?(?: ${are})? ${sort}|${quantity} of ${whole} ${are} ${sort}|(?:${fraction}|All|all) ${are} ${sort}|(?:[Tt]hose|The (?:deported|returned|expelled|detained)) [^.;,]{0,45}(?:are|were) (?:all |mainly |mostly )?${kinds}|(?:${quantity} of ${whole}|${fraction}) (?:come|came|hail|hailed|originate|originated) from \\p{Lu}\\p{L}+|(?:[Mm]ostly|[Mm]ainly|predominantly|largely|chiefly) (?:from )?(?!\\p{Lu}\\p{L}+day)\\p{Lu}[\\p{L}-]+(?: and \\p{Lu}[\\p{L}-]+)?(?=[,.;)–]|$|\\s(?:were|are|and|who|have|had)\\b)|${kindsFirst} (?:(?:made|make|making) up|account(?:ed|ing)? for|constituted?|represent(?:ed)?) (?:about |around |more than |over |almost |nearly |at least )?(?:${percent}|most|half|two[- ]thirds|three[- ]quarters|the (?:\\p{L}+ )?majority|the bulk))`,
  'u',
);
