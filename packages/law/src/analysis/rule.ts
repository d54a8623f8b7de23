import type { Cite } from '../model/law.ts';
import type { Truth } from '../model/truth.ts';
import type { Scene } from '../doors/condition.ts';
import type { FactReader } from '../facts/read.ts';
import type { ReasonCode } from '../words/reason.ts';

/** What a rule sees: facts, the scene, and what dated statements say of the country of destination. */
export interface View {
  readonly scene: Scene;
  readonly facts: FactReader;
  /** `yes` where a statement on the destination supports the node on the day; else `unknown`, never `no`. */
  readonly country: (node: string) => Truth;
}

/**
 * A node as data: what it is made of, and how far the program may go.
 * `facts`: it follows from facts; `evaluate`: the program may propose `yes` or show a contest, never `no`;
 * `flag`: the program never affirms it, it only shows that somebody alleges it.
 */
export interface NodeRule {
  readonly id: string;
  readonly mode: 'facts' | 'evaluate' | 'flag';
  readonly holds: (view: View) => Truth;
  /** Words that always stand with the node. */
  readonly notes?: readonly ReasonCode[];
  /** Sources against. */
  readonly against?: readonly Cite[];
  /** Nodes that are exceptions to it, and what answers those. */
  readonly exceptions?: readonly string[];
}
