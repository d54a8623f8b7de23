import type { Locale } from '@safeconduct/dates';
import { strToU8 } from 'fflate';
import { toEsf } from './esf/index.ts';
import { ftmEntities, toFtmLines, toStatements } from './ftm/index.ts';
import { toHxl } from './hxl/index.ts';
import type { Made, OutSource, Sha1 } from './model.ts';
import { pack } from './pack.ts';

/** Formats of other systems: HURIDOCS Events Standard Formats, FollowTheMoney, the Humanitarian Exchange Language. */
export const outFormats = ['huridocs', 'ftm', 'hxl'] as const;
export type OutFormat = (typeof outFormats)[number];

/** Name of the data set that FollowTheMoney files entities under. */
const dataset = 'safeconduct';

/**
 * Incidents as a file for another system: ZIP of CSV for HURIDOCS, ZIP of entities and statements for FollowTheMoney,
 * one CSV for HXL. The same input gives the same bytes.
 *
 * @param name beginning of the file's name, without ending
 * @param day ISO day that files in the archive are dated
 * @example makeFor('hxl', [out], { locale: 'en', name: 'I-0001', day: '2012-03-08', sha1 }).name // 'I-0001.hxl.csv'
 */
export function makeFor(
  format: OutFormat,
  outs: readonly OutSource[],
  {
    locale,
    name,
    day,
    sha1,
  }: { readonly locale: Locale; readonly name: string; readonly day: string; readonly sha1: Sha1 },
): Made {
  switch (format) {
    case 'huridocs':
      return { name: `${name}.huridocs.zip`, type: 'application/zip', bytes: pack(toEsf(outs, locale), day) };
    case 'ftm': {
      const entities = ftmEntities(outs, locale);
      const files = {
        'entities.ftm.json': toFtmLines(entities, dataset),
        'statements.csv': toStatements(entities, dataset, sha1),
      };
      return { name: `${name}.ftm.zip`, type: 'application/zip', bytes: pack(files, day) };
    }
    case 'hxl':
      return {
        name: `${name}.hxl.csv`,
        type: 'text/csv; charset=utf-8',
        bytes: new Uint8Array(strToU8(toHxl(outs, locale))),
      };
  }
}
