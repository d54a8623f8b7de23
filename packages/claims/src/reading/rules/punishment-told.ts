/** A harm that was read, with its words. */
interface Harm {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** "he is held in the camps", "the tents of a camp": a place, unless its kind says what is done there. */
const penalCamp =
  /\b(?:political|prison|concentration|penal|labou?r|internment|detention|interrogation|re-?education|gulags?|kwan-?li-?so)\b/i;

const feared =
  /\b(?:fears?|afraid|face|facing|die|spend|end up|expected|worse)\b[^.;]*$|\b(?:would|will|may|might) be (?:sent|put|taken|held|locked) (?:to|in|into) $/i;

const dead =
  /(?:\b(?:has|have|had|was|were) (?:already )?(?:been )?$|\b(?:were|was) (?:\p{L}+ and )$|(?:bomb|attack|raid|strike|riot|crash|shelling)s?\s(?:that |which )?$)/iu;
const whom =
  /^\s(?:themselves|himself|herself|over|about|some|nearly|at least|more than|\d|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds)\b/i;

/** Fear of those who talk to a reporter, and of what drove people from home. */
const unnamed = /\b(?:not be named|not to be named|be withheld|anonymi?t?y?|name (?:not )?be|be printed)\b/i;
const flight = /\b(?:fled|fleeing|escaped|escaping|left)\b[^.;]{0,50}$/i;

const suffered =
  /\b(?:was|were|has been|have been|had been)\s(?:[\p{L}]+(?:,| and)\s){0,2}(?:sub\p{L}+ to (?:\p{L}+ ){0,2})?$/iu;

/** Whether a harm is told as something else than what awaits people: done long ago, elsewhere, or a mere place. */
export function isNoFear(text: string, harm: Harm, alone: boolean): boolean {
  const before = text.slice(Math.max(0, harm.start - 70), harm.start);
  const words = text.slice(harm.start, harm.end);
  switch (harm.name) {
    case 'prison_camp':
      return (
        alone && !penalCamp.test(words) && !feared.test(before) && !/\bexpect(?:s|ed) to be\b/.test(text)
      );
    case 'arrest':
      // "fear arrest every day" where they live now; "on arrival", "if they return": what awaits them.
      return (
        alone &&
        !/\b(?:arrival|if (?:he|she|they)|home country|(?:those|people|returnees|them|among those) (?:who (?:are|were) )?(?:sent back|returned|deported)|on (?:his|her|their) return|(?:although|though|where|because|since) (?:they|he|she) (?:could|may|might|would|will) be (?:\p{L}+ )?arrested)\b/iu.test(
          text,
        )
      );
    case 'execution':
      if (/^death$/i.test(words) && /\b(?:fro\p{L}+|starved|beat(?:en)?|burn\p{L}+|bled) to $/iu.test(before))
        return true;
      return /^killed$/i.test(words) && (dead.test(before) || whom.test(text.slice(harm.end)));
    case 'persecution':
      return unnamed.test(text) || (alone && flight.test(before));
    case 'imprisonment':
      // "fined, or jailed if they could not pay": the host's own penalty
      if (/\bfined\b[^.;]{0,12}$/.test(before)) return true;
      return (
        /^jail(?:ed)?$/i.test(words) &&
        /(?:\b(?:in|from|at) (?:a|an|the) (?:\p{L}+ )?|\b(?:men|women|people|those|\p{L}+s) )$/iu.test(
          before,
        ) &&
        !/\b(?:are|is|be|get|gets|of being)\s(?:\p{L}+ )?$/iu.test(before)
      );
    case 'torture':
    case 'ill_treatment':
      if (/\bbe (?:\p{L}+ )?$/u.test(before) && /^(?:inhuman|cruel|degrading)/i.test(words)) return true;
      return (
        suffered.test(before) &&
        !/\b(?:returnees|those|commonly|often|routinely|who are|when they|found|others|people sent)\b/i.test(
          text,
        )
      );
    case 'danger':
      return /\bput (?:his|her|their) (?:work|jobs?|business|position) $/i.test(before);
    default:
      return false;
  }
}

const modalAfter =
  /^[^,;.]{0,45}?\b(?<hedge>may|might|could|(?:very |highly |most )?likely|possible|possibly|(?:a )?(?:real |serious |considerable )?(?:risk|danger))\b/i;

/** "torture might await him", "where torture is highly likely": the words that weaken a fear may stand behind it. */
export function hedgeBehind(text: string, end: number): string | null {
  return modalAfter.exec(text.slice(end))?.groups?.hedge?.toLowerCase() ?? null;
}

/** Where the clause that tells the fear begins: "may be sent to China, where they would be tortured". */
export function fearFrom(text: string, start: number): number {
  const lead = text.slice(0, start);
  const at = Math.max(lead.lastIndexOf(', where '), lead.lastIndexOf('; '), lead.lastIndexOf(', and '));
  return Math.max(0, at);
}
