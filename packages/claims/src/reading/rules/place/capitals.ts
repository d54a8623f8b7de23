import { countries } from '../../../places/index.ts';

/** Capitals, which stand for their states: "was handed over to Dushanbe". */
export const capitals: ReadonlySet<string> = new Set(countries.flatMap((country) => country.capitals));
