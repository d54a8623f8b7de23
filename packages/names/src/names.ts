import { type GeneralModel, generalModel } from './general/compare.ts';
import { type Compiled, compileModel } from './model/compiled.ts';
import type { NameModel } from './model/types.ts';

/** Everything that comparing names needs, made once from the model. */
export interface Names {
  readonly compiled: Compiled;
  readonly general: GeneralModel;
}

/**
 * Makes the engine from the model's JSON. Tables are built when a script is first met.
 *
 * @example const names = openNames(JSON.parse(text) as NameModel);
 */
export function openNames(model: NameModel): Names {
  return { compiled: compileModel(model), general: generalModel(model) };
}
