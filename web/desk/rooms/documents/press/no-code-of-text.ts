/**
 * The typesetter's glue makes its stand-ins for files and packages out of text (`new Function('return 0')`), which the
 * content policy forbids, rightly. In the worker's own thread these five, and no other, are given as what they are; any
 * other text is refused as before. Imported before the typesetter. Version 0.7.0; press.test.ts holds the list.
 */
function refuse(what: string) {
  return () => {
    throw new Error(`a paper asks for ${what}`);
  };
}

const known: ReadonlyMap<string, (...given: never[]) => unknown> = new Map<
  string,
  (...given: never[]) => unknown
>([
  ['return 0', () => 0],
  ['return true', () => true],
  ['path:return path', (path: unknown) => path],
  [
    "throw new Error('Dummy AccessModel, please initialize compiler with withAccessModel()')",
    refuse('a file'),
  ],
  [
    "throw new Error('Dummy Registry, please initialize compiler with withPackageRegistry()')",
    refuse('a package'),
  ],
]);

function listed(text: readonly unknown[]): (...given: never[]) => unknown {
  const found = known.get(text.join(':'));
  if (found === undefined) throw new EvalError('no code is made of text here');
  return found;
}

/** Takes the place of `Function` for whoever makes functions of text, with `new` or (as minified) without. */
export const Listed = new Proxy(Function, {
  construct: (_target, text: readonly unknown[]) => listed(text),
  apply: (_target, _self, text: readonly unknown[]) => listed(text),
});

/** Puts it there; for a worker that sets papers and nothing else. */
export function forbidCodeOfText(): void {
  globalThis.Function = Listed;
}
