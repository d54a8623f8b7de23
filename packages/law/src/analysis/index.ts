import type { Contested, Judgement, LawFinding, Reason, Strength } from '../model/assessment.ts';
import type { FactId, FactSet } from '../model/fact.ts';
import type { Cite, CountryStatement } from '../model/law.ts';
import type { Truth } from '../model/truth.ts';
import type { Scene } from '../doors/condition.ts';
import { asOfDay, eachOnce } from '../data/published.ts';
import { missingFacts } from '../facts/missing.ts';
import { readFacts, type Trial, trialOf } from '../facts/read.ts';
import { because } from '../words/reason.ts';
import { chainOf } from './chain.ts';
import type { NodeRule } from './rule.ts';
import { protectionRules } from './rules-protection.ts';
import { refugeeRules } from './rules-refugee.ts';

/** All nodes in the order in which the argument is read. */
export const NODE_RULES: readonly NodeRule[] = [...refugeeRules, ...protectionRules];

/** Of dated statements on the destination, those that speak to a node. */
function speakingTo(statements: readonly CountryStatement[], node: string): readonly CountryStatement[] {
  if (statements.length === 0) return statements;
  return statements.filter(({ supports }) => supports.includes(node));
}

/** The program proposes no more than the mode of the node allows. */
function held(mode: NodeRule['mode'], truth: Truth): Truth {
  if (mode === 'evaluate' && truth === 'no') return 'unknown';
  // Somebody alleges it: that is a contest, never an answer of ours.
  if (mode === 'flag' && truth === 'yes') return 'contested';
  if (mode === 'flag' && truth === 'no') return 'unknown';
  return truth;
}

interface Evaluated {
  readonly truth: Truth;
  readonly used: readonly FactId[];
  readonly open: readonly FactId[];
}

function evaluate(rule: NodeRule, scene: Scene, facts: FactSet, country: (node: string) => Truth): Evaluated {
  const reader = readFacts(facts);
  const truth = held(rule.mode, rule.holds({ scene, facts: reader, country }));
  return { truth, used: [...reader.used], open: [...reader.open] };
}

/** Strength in words: what kind of step it is, on how many separate grounds it rests and how much is open. */
function strengthOf(rule: NodeRule, now: Evaluated, facts: FactSet, statements: number): Strength {
  if (now.truth === 'contested') return 'arguable';
  if (now.truth === 'unknown') return now.used.length + statements > 0 ? 'weak' : 'notShown';
  if (rule.mode === 'facts') return 'strong';
  // What is known of the country alone, with nothing known of the person, is arguable at most.
  const personal = now.used.filter((fact) => facts[fact]?.truth === 'yes').length;
  return personal > 0 && personal + statements > 1 ? 'strong' : 'arguable';
}

const SAID: Readonly<Record<Truth, 'used.yes' | 'used.no' | 'used.contested' | null>> = {
  yes: 'used.yes',
  no: 'used.no',
  contested: 'used.contested',
  unknown: null,
  notApplicable: null,
};

function reasonsOf(
  rule: NodeRule,
  now: Evaluated,
  facts: FactSet,
  statements: readonly CountryStatement[],
): Reason[] {
  const used = now.used.flatMap((fact) => {
    const code = SAID[facts[fact]?.truth ?? 'unknown'];
    return code === null ? [] : [because(code, { fact })];
  });
  const country = statements.map(({ id, state }) => because('used.statement', { statement: id, state }));
  const open = now.truth === 'unknown' ? [because('node.notKnown')] : [];
  return [...used, ...country, ...open, ...(rule.notes ?? []).map((code) => because(code))];
}

/** Who says otherwise: a state's label, a denial of what is said of the country, a nationality claimed. */
function contestsOf(
  rule: NodeRule,
  scene: Scene,
  facts: FactSet,
  statements: readonly CountryStatement[],
): Contested[] {
  const answer = eachOnce([
    ...(scene.law.nodes.get(rule.id)?.sources ?? []),
    ...statements.flatMap(({ sources }) => sources),
  ]);
  const found: Contested[] = statements
    .filter(({ against }) => against.length > 0)
    .map(({ id, state, sources }) => ({
      by: state,
      claim: because('dispute.statement', { statement: id, state }),
      answer: sources,
    }));
  const label = facts['motive_economic'];
  if (rule.id === 'R10' && label !== undefined && label.truth !== 'no') {
    for (const by of label.saidBy.length > 0 ? label.saidBy : [scene.state]) {
      found.push({ by, claim: because('dispute.economic'), answer });
    }
  }
  if (rule.id === 'R1b' && (scene.destination === 'PRK' || facts['nationality']?.value === 'PRK')) {
    found.push({ by: 'KOR', claim: because('dispute.rokNationality'), answer });
  }
  return found;
}

function findingOf(
  rule: NodeRule,
  scene: Scene,
  facts: FactSet,
  trial: Trial,
  judgements: readonly Judgement[],
): LawFinding {
  const node = scene.law.nodes.get(rule.id);
  const statements = speakingTo(scene.statements, rule.id);
  const country = (id: string): Truth => (speakingTo(scene.statements, id).length > 0 ? 'yes' : 'unknown');
  const now = evaluate(rule, scene, facts, country);
  const decidedBy = judgements.findLast((judgement) => judgement.node === rule.id) ?? null;
  const said = statements.flatMap(({ sources }) => sources);
  const denied = statements.flatMap(({ against }) => against);
  const cites = (list: readonly Cite[] | undefined): readonly Cite[] => list ?? [];
  return {
    rule: rule.id,
    result: decidedBy?.result ?? now.truth,
    strength: strengthOf(rule, now, facts, statements.length),
    provisions: cites(node?.provisions),
    support: eachOnce([...cites(node?.sources), ...said]),
    against: eachOnce([...(rule.against ?? []), ...denied]),
    later: speakingTo(scene.later, rule.id).flatMap(({ sources, against }) => [...sources, ...against]),
    factsUsed: now.used,
    factsMissing: missingFacts(trial, now.open, now.truth, (tried) =>
      held(rule.mode, rule.holds({ scene, facts: tried, country })),
    ),
    contested: contestsOf(rule, scene, facts, statements),
    because: [
      ...(decidedBy === null
        ? []
        : [because('decided.by', { who: decidedBy.by, on: decidedBy.on, proposed: now.truth })]),
      ...reasonsOf(rule, now, facts, statements),
    ],
    human: node?.humanDecides === true ? 'decide' : rule.mode === 'facts' ? 'none' : 'confirm',
    decidedBy,
    lawAsOf: scene.law.asOf,
  };
}

/**
 * The argument for protection, node by node, with the chain of rule, exception and exception to the exception at its
 * end. Where a person has judged a node, that judgement is the result and is shown as theirs.
 */
export function analysisOf(
  scene: Scene,
  facts: FactSet,
  judgements: readonly Judgement[],
): readonly LawFinding[] {
  const trial = trialOf(facts, scene);
  const nodes = NODE_RULES.map((rule) => findingOf(rule, scene, facts, trial, judgements));
  return [...nodes, chainOf(scene, nodes)].map((found) => asOfDay(found, scene.law, scene.on));
}
