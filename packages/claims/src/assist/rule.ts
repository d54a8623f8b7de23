const MARK = 'helper:';

/**
 * The name under which a helper's proposals stand, in place of a rule of the reader.
 *
 * @example ruleOfHelper('small-model') // 'helper:small-model'
 */
export function ruleOfHelper(model: string): string {
  return `${MARK}${model}`;
}

/**
 * Whether a proposal came from a helper and not from the reader's rules.
 *
 * @example isHelped('helper:small-model') // true
 */
export function isHelped(rule: string): boolean {
  return rule.startsWith(MARK);
}
