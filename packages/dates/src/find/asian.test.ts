import { describe, expect, it } from 'vitest';
import { findDates } from './index.ts';

/** Wednesday 15 February 2012. */
function dates(text: string, language: string) {
  return findDates(text, { publishedOn: '2012-02-15', language }).map(({ value }) => value.edtf);
}

describe('Korean dates that lean on another', () => {
  it.each([
    ['지난 1월 23일 체포돼 같은 달 28일 북송됐다', ['2012-01-23', '2012-01-28']],
    ['지난 1월 초 넘어와 같은 달 하순 잡혔다', ['2012-01-01/2012-01-10', '2012-01-21/2012-01-31']],
    ['2월 8일 체포됐고 이틀 뒤 이송됐다', ['2012-02-08', '2012-02-10']],
    ['이달 중순께 이송될 것', ['2012-02-11~/2012-02-20~']],
  ])('%s', (text, wanted) => {
    expect(dates(text, 'ko')).toEqual(wanted);
  });

  it('gives no day where the text named none before', () => {
    expect(dates('같은 달 28일', 'ko')).toEqual(expect.not.arrayContaining(['2012-02-28']));
    expect(dates('이틀 뒤 이송됐다', 'ko')).toEqual([]);
  });
});

describe('Chinese dates that lean on another', () => {
  it.each([
    ['1月23日被捕，同月28日遣返', ['2012-01-23', '2012-01-28']],
    ['2月1日越境，两天后被捕', ['2012-02-01', '2012-02-03']],
    ['最快20日便会送走', ['2012-02-20']],
    ['星期一将约一百名难民遣返', ['2012-02-13']],
    ['将于星期五遣返', ['2012-02-17']],
  ])('%s', (text, wanted) => {
    expect(dates(text, 'zh')).toEqual(wanted);
  });
});
