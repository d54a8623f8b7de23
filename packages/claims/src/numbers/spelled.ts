/** French and Spanish numbers in words, 2 to 99, spelled out once; "un" and "una" are articles too and left out. */

const frenchSmall =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const frenchTens = [
  '',
  '',
  'vingt',
  'trente',
  'quarante',
  'cinquante',
  'soixante',
  'soixante',
  'quatre-vingt',
  'quatre-vingt',
];

function french(n: number): string {
  if (n < 20) return frenchSmall[n] ?? '';
  const ten = Math.floor(n / 10);
  const base = frenchTens[ten] ?? '';
  const rest = ten === 7 || ten === 9 ? n - ten * 10 + 10 : n % 10;
  if (rest === 0) return ten === 8 ? `${base}s` : base;
  const joint = (rest === 1 || rest === 11) && ten < 8 ? ' et ' : '-';
  return `${base}${joint}${frenchSmall[rest] ?? ''}`;
}

const spanishSmall =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const spanishTens = [
  '',
  '',
  '',
  'treinta',
  'cuarenta',
  'cincuenta',
  'sesenta',
  'setenta',
  'ochenta',
  'noventa',
];

function spanish(n: number): string {
  if (n < 30) return spanishSmall[n] ?? '';
  const base = spanishTens[Math.floor(n / 10)] ?? '';
  return n % 10 === 0 ? base : `${base} y ${spanishSmall[n % 10] ?? ''}`;
}

function table(spell: (n: number) => string): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (let n = 2; n < 100; n++) words.set(spell(n), n);
  return words;
}

export const frenchWords = table(french);

/** "uno" loses its ending before a noun: treinta y un refugiados, veintiún, veintiuna. */
function withShortOne(words: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const all = new Map(words);
  for (const [word, n] of words) {
    if (!word.endsWith('uno')) continue;
    all.set(word.replace(/uno$/u, 'una'), n);
    all.set(n === 21 ? 'veintiún' : word.replace(/uno$/u, 'un'), n);
  }
  return all;
}

export const spanishWords = withShortOne(table(spanish));

/** Arabic and Persian numbers before a noun, 2 to 10, in the forms that reports use. */
export const arabicWords: ReadonlyMap<string, number> = new Map([
  ['ثلاثة', 3],
  ['ثلاث', 3],
  ['أربعة', 4],
  ['أربع', 4],
  ['خمسة', 5],
  ['خمس', 5],
  ['ستة', 6],
  ['ست', 6],
  ['سبعة', 7],
  ['سبع', 7],
  ['ثمانية', 8],
  ['ثماني', 8],
  ['تسعة', 9],
  ['تسع', 9],
  ['عشرة', 10],
  ['عشر', 10],
]);
export const persianWords: ReadonlyMap<string, number> = new Map([
  ['دو', 2],
  ['سه', 3],
  ['چهار', 4],
  ['پنج', 5],
  ['شش', 6],
  ['هفت', 7],
  ['هشت', 8],
  ['نه', 9],
  ['ده', 10],
]);
