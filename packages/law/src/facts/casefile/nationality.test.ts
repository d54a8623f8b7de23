import { describe, expect, it } from 'vitest';
import { nationalsIn } from './demonyms.ts';

describe('the words of a claim name the nationals of', () => {
  it.each<[string, readonly string[]]>([
    ['21 North Korean refugees', ['PRK']],
    ['A group of 21 North Koreans', ['PRK']],
    ['an estimated 30 to 40 North Koreans', ['PRK']],
    ['21 North Korean asylum seekers', ['PRK']],
    ['탈북자 31명', ['PRK']],
    ['북한이탈주민 5명', ['PRK']],
    ['31名朝鲜难民', ['PRK']],
    ['脱北者31人', ['PRK']],
    ['three Chinese nationals', ['CHN']],
    ['중국인 2명', ['CHN']],
    ['2名中国公民', ['CHN']],
    ['109 Vietnamese', ['VNM']],
    ['some 40 Eritreans', ['ERI']],
    ['2 South Koreans', ['KOR']],
    ['9 young Afghan men', ['AFG']],
  ])('%s', (words, states) => expect(nationalsIn(words)).toEqual(states));

  it.each([
    'arrested by Chinese police',
    '31 people held in China',
    'Chinese public security held ten',
    'ethnic Chinese residents',
    'not Chinese nationals',
    'half-Chinese children',
    '조선족 2명',
    '중국 공안에 체포된 12명',
    '31人被中国警方逮捕',
    '在中国人民医院',
    'ethnic Kazakhs',
    '31',
  ])('nobody: %s', (words) => expect(nationalsIn(words)).toEqual([]));
});
