import type { Act } from '../../acts/acts.ts';
import { isInstitution, partyKind } from '../../acts/parties.ts';
import type { Speaker } from '../../attribution/attribution.ts';
import type { View } from '../../english/view.ts';
import { attributionAt } from '../../english/voice.ts';
import { countryInName } from '../../../places/index.ts';
import type { Told } from './told.ts';

/** What is asked of those who hold people or send them back. */
const asked =
  /^(?:let|allow|permit|grant|give|stop|stopped|halt|halted|end|ended|cease|release|released|free|freed|drop|protect|respect|ensure|refrain|return|returned|deport|deported|send|sent|extradite|extradited|hand|handed|expel|expelled|repatriate|repatriated|remove|removed|press|intervene|investigate|honou?r|abide|reveal|disclose|clarify|say|suspend|suspended|cancel|reconsider|comply|make|provide|keep|fulfil|uphold|reverse|act|open|accept|recogni[sz]e|use|persuade|pressure|push|speak)$/;
const owed = /^(?:must|should|need|ought)$/;

/** States and those who govern them; the police of a town and a court are not written to in this way. */
const governs =
  /\b(?:authorit(?:y|ies)|governments?|president|(?:prime )?minister|ministry|officials|leaders?|parliament)\b/i;

function isState(words: string): boolean {
  const kind = partyKind(words);
  if (kind !== 'state') return false;
  const bare = words.replace(/^the\s/i, '').replace(/['’]s$/u, '');
  return countryInName(bare) !== null || governs.test(words);
}

/** "Thailand must not send them back," said a rights group: an appeal to the state, made for all to hear. */
export function mustOf(view: View, act: Act, self: Speaker | null): Told | null {
  const { clause } = act;
  if (!owed.test(clause.verb.modal ?? '') || clause.verb.perfect || act.passive || !asked.test(act.head))
    return null;
  if (clause.by === 'relative' || /^(?:if|unless|whether|why|how|what|when)$/.test(clause.link)) return null;
  const subject = act.subject.replace(/^["“'‘]+/u, '');
  if (!isState(subject)) return null;
  const said = attributionAt(view, act.start);
  const speaker = said?.speaker ?? self;
  if (!speaker || !/^(?:named_org|named_person|activists|experts|self)$/.test(speaker.kind)) return null;
  if (speaker.name.toLowerCase() === subject.toLowerCase()) return null;
  const home = countryInName(speaker.name);
  // a minister on his own state
  if (home !== null && home.code === countryInName(subject)?.code && !isInstitution(partyKind(speaker.name)))
    return null;
  return { from: speaker.name, to: subject, speaks: false, rule: 'communication/must' };
}
