import type { LawFinding, Reason } from '../model/assessment.ts';
import type { Truth } from '../model/truth.ts';
import type { Scene } from '../doors/condition.ts';
import { and, not, or } from '../truth/index.ts';
import { because } from '../words/reason.ts';
import { cite } from '../data/cite.ts';

/**
 * Rule, exception, exception to the exception: article 33(1) forbids the return of a refugee; 33(2) and 1F may take that
 * benefit away; CAT 3, ICCPR 6 and 7, CED 16 and regional law forbid it all the same. The answer is `yes` (it is
 * forbidden, as far as shown), contested or unknown; the program never says that a return is allowed.
 */
export function chainOf(scene: Scene, nodes: readonly LawFinding[]): LawFinding {
  const result = (id: string): Truth => nodes.find(({ rule }) => rule === id)?.result ?? 'unknown';
  const ground = or(result('R4a'), and(result('R4'), result('R5'), result('R6')));
  const refugee = and(result('R1'), result('R3'), ground);
  const taken = or(result('X2'), result('X3'));
  const first = and(refugee, taken === 'unknown' ? 'notApplicable' : not(taken));
  const second = or(result('C1'), result('C2'), result('C3'), result('C6'));
  const forbidden = or(first, second);
  const shown = forbidden === 'no' ? 'unknown' : forbidden;
  const steps: Reason[] = [
    because('chain.rule', { truth: refugee }),
    because('chain.exception', { truth: taken }),
    because('chain.exceptionToException', { truth: second }),
  ];
  const parts = ['R1', 'R3', 'R4', 'R4a', 'R5', 'R6', 'X2', 'X3', 'C1', 'C2', 'C3', 'C6'];
  const used = nodes.filter(({ rule }) => parts.includes(rule));
  return {
    rule: 'NR',
    result: shown,
    strength: shown === 'yes' ? 'arguable' : shown === 'contested' ? 'arguable' : 'weak',
    provisions: [
      { instrument: 'REFCONV', pin: '33(1), 33(2)', authority: 'treaty', certainty: 'known' },
      { instrument: 'CAT', pin: '3', authority: 'treaty', certainty: 'known' },
      { instrument: 'ICCPR', pin: '6, 7', authority: 'treaty', certainty: 'known' },
    ],
    support: [cite('Saadi v Italy 37201/06', '', 'court', '2008-02-28')],
    against: [],
    later: [],
    factsUsed: [...new Set(used.flatMap(({ factsUsed }) => factsUsed))],
    factsMissing: [],
    contested: [],
    because: steps,
    human: 'decide',
    decidedBy: null,
    lawAsOf: scene.law.asOf,
  };
}
