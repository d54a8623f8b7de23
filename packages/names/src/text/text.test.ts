import { describe, expect, it } from 'vitest';
import { kanaLetters } from './kana.ts';
import { plainLatin, tidyLatin } from './latin.ts';
import { scriptRuns } from './scripts.ts';
import { wordsOf } from './words.ts';

const words = (raw: string) => wordsOf(raw).map(({ pieces }) => pieces.join('-'));

describe('Latin text', () => {
  it('brings apostrophes and dashes to one kind', () => {
    expect(tidyLatin('Ch’oe  So`k–Min')).toBe("Ch'oe So'k-Min");
    expect(plainLatin('Chŏng Ŭn-ß')).toBe('chong un-ss');
  });
});

describe('scripts', () => {
  it('cuts where the script changes', () => {
    expect(scriptRuns('Kim 영철').map(({ script }) => script)).toEqual(['latin', 'hangul']);
    expect(scriptRuns('金(김)').map(({ script }) => script)).toEqual(['han', 'hangul']);
    expect(scriptRuns('123 !')).toEqual([]);
  });
});

describe('words of a name', () => {
  it.each([
    ['Dr. KIM Yong-chol', ['KIM', 'Yong-chol']],
    ["Cho 'n Myo 'ng-kuk", ["Cho'n", "Myo'ng-kuk"]],
    ['Ri, Chae-Il', ['Ri', 'Chae-Il']],
    ['김영철씨', ['김영철']],
    ['김양', ['김양']],
    ['金永哲先生', ['金永哲']],
    ['キム・ヨンチョル', ['キム', 'ヨンチョル']],
    ['Pastor Kim Seung-eun', ['Kim', 'Seung-eun']],
    ['', []],
    ['   ', []],
    ['"(Kim)"', ['Kim']],
  ])('%s', (raw, expected) => expect(words(raw)).toEqual(expected));
  it('knows capitals and commas', () => {
    expect(wordsOf('KIM Yong-chol')[0]).toMatchObject({ capitals: true, comma: false });
    expect(wordsOf('Ri, Chae-Il')[0]).toMatchObject({ comma: true });
  });
});

describe('kana', () => {
  it.each([
    ['キム', 'kimu'],
    ['ヨンチョル', 'yonchoru'],
    ['ジョンウン', 'jonun'],
    ['ファン', 'hwan'],
    ['ビョンソ', 'byonso'],
    ['チェ', 'che'],
    ['ウィ', 'wi'],
    ['きむ', 'kimu'],
  ])('%s is %s', (kana, letters) => expect(kanaLetters(kana)).toBe(letters));
});
