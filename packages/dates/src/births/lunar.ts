import korean from 'korean-lunar-calendar';
import { Lunar } from 'lunar-typescript';
import { isoDay } from '../days.ts';

/** What we use of the package, whose types name its CommonJS twin or the class itself by how they are resolved. */
interface Converter {
  setLunarDate(year: number, month: number, day: number, leap: boolean): boolean;
  getSolarCalendar(): { readonly year: number; readonly month: number; readonly day: number };
}
const KoreanLunarCalendar = korean as unknown as new () => Converter;

/** Whose lunar calendar: the Korean and the Chinese differ on 3.8 % of the days of 1920-2020 (names.md 3.7). */
export type LunarCalendar = 'korean' | 'chinese';

/** A lunar date as it is written. */
export interface LunarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 30. */
  readonly day: number;
  /** A leap month that repeats the month before it (윤달, 闰月). */
  readonly leap: boolean;
}

/**
 * The solar day of a lunar date, ISO; `null` where the calendar has no such day or does not reach so far (Korean from
 * 1391 to 2050, Chinese the years 1 to 9999).
 *
 * @example solarDay({ year: 1956, month: 2, day: 16, leap: false }, 'korean') // '1956-03-27'
 */
export function solarDay({ year, month, day, leap }: LunarDate, calendar: LunarCalendar): string | null {
  if (![year, month, day].every(Number.isInteger) || month < 1 || month > 12 || day < 1 || day > 30)
    return null;
  if (calendar === 'korean') {
    const converter = new KoreanLunarCalendar();
    if (!converter.setLunarDate(year, month, day, leap)) return null;
    const solar = converter.getSolarCalendar();
    return isoDay(solar.year, solar.month, solar.day);
  }
  try {
    const solar = Lunar.fromYmd(year, leap ? -month : month, day).getSolar();
    return isoDay(solar.getYear(), solar.getMonth(), solar.getDay());
  } catch {
    // The library throws for a day or leap month that the year does not have.
    return null;
  }
}
