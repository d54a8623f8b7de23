import { readFileSync } from 'node:fs';
import { draft, FORMS } from '@safeconduct/documents/forms/index.ts';
import { seedFrom } from '@safeconduct/documents/forms/testing/seed.ts';
import { assess } from '@safeconduct/law/index.ts';

/** How long one draft of the seed case takes: every form and language, with law, so many times over. */
const rounds = 20;
const { law, seedInput } = seedFrom((path) =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'),
);
const assessment = assess(law, { state: 'CHN', destination: 'PRK', on: '2012-03-08' });
const statements = law.statements.filter(({ state }) => state === 'PRK');

const times = FORMS.map((form) => {
  const inputs = (['en', 'ko', 'zh-Hans'] as const).map((locale) =>
    seedInput(form, locale, { assessment, statements }),
  );
  for (const input of inputs) draft(input);
  const each = inputs.flatMap((input) =>
    Array.from({ length: rounds }, () => {
      const start = process.cpuUsage();
      draft(input);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    }),
  );
  const sorted = each.toSorted((a, b) => a - b);
  const at = (share: number) => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1));
  return { form, median: at(0.5), p95: at(0.95) };
});

if (process.argv.includes('--json'))
  process.stdout.write(`${JSON.stringify({ unit: 'ms of processor time', times })}\n`);
else
  process.stdout.write(
    `${['form                  median  95 %', ...times.map(({ form, median, p95 }) => `${form.padEnd(20)}  ${String(median).padStart(6)}  ${String(p95).padStart(4)}`)].join('\n')}\n`,
  );
