import { readFileSync } from 'node:fs';
import { FORBIDDING } from '@safeconduct/law/obligations/instruments.ts';
import { expect, it } from 'vitest';

type Words = { readonly forbids: Record<string, string>; readonly short: Record<string, string> };

it.each(['en', 'ko', 'zh-Hans'])('says in %s what every instrument of the engine forbids', (language) => {
  const file = new URL(`../../../../locales/${language}/protection.json`, import.meta.url);
  const { forbids } = JSON.parse(readFileSync(file, 'utf8')) as Words;
  expect([...FORBIDDING.map(({ instrument }) => instrument), 'CUSTOM'].filter((id) => !forbids[id])).toEqual(
    [],
  );
});
