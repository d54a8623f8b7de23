import type { CaseFileInput } from '../input.ts';
import { sample } from './sample.ts';

/** Named by their beginning. Text that tries to break out of each format: HTML, Markdown, Typst, XML, spreadsheets, terminals. */
const texts: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</style></title><svg onload=alert(1)>',
  '[click](javascript:alert(1)) ![x](http://evil.example/p.png)',
  '| a | b |\n| --- | --- |\n# heading\n- item',
  '[^1]: fake note',
  '`code` **bold** _em_ ~~gone~~ $x$ &amp; &#60;b&#62;',
  '#import "@preview/x:1.0.0" #panic("boom") #read("/etc/passwd")',
  '") #panic("out of the literal") #("',
  '\\") #panic("escaped quote") \\u{22}',
  '*/ #let home = none /* = heading @ref <n1> $ sum $',
  ']]><w:p/>&x;<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
  '=HYPERLINK("http://evil.example")',
  'lone \uD800 surrogate, \u0000 nul, \u001b[31m red, \u202e override, \uFFFE, line\u2028sep',
  '가'.repeat(300),
  'x'.repeat(3000),
];

export const hostileTexts: readonly (readonly [name: string, text: string])[] = texts.map((text) => [
  JSON.stringify(text.slice(0, 40)),
  text,
]);

/** The sample with one hostile text in every place that a text can stand. */
export function hostileInput(text: string): CaseFileInput {
  const replace = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return keep.has(key) ? value : text;
    if (Array.isArray(value))
      return value.map((item) =>
        key.endsWith('Ids') || key === 'used' || key === 'against' ? item : replace(item, key),
      );
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, replace(each, name)]));
    return value;
  };
  return replace(sample, '') as CaseFileInput;
}

const keep = new Set([
  'id',
  'reportId',
  'role',
  'standing',
  'asOf',
  'generatedOn',
  'language',
  'on',
  'from',
  'until',
  'lastConfirmed',
]);
