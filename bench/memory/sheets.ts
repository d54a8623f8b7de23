import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomFrom } from '../data/random.ts';
import { phrases } from '../data/words.ts';

const REPORTS = 1000;

/** Writes a pair of sheets with so many claims, as `safeconduct import` reads them, and says where they lie. */
export async function writeSheets(
  folder: string,
  claims: number,
  seed: number,
): Promise<{ claims: string; reports: string }> {
  const random = randomFrom(seed + 100);
  const said = phrases(seed, 500);
  const lines = [
    'claim_id,report_id,property,value_stated,value_normalised,lower,upper,attribution,attribution_type,first_hand,hedge,locator,note',
  ];
  for (let n = 1; n <= claims; n += 1) {
    const number = 1 + Math.floor(random() * 400);
    const words = said[Math.floor(random() * said.length)]?.text ?? '';
    lines.push(
      `M${n},mem-${1 + (n % REPORTS)},count_detained,"${words}",>=${number},${number},,Border Watch,named_org,n,none,,`,
    );
  }
  const reports = ['id,url,publisher,publication_date,date_precision,language,genre,derives_from,note'];
  for (let n = 1; n <= REPORTS; n += 1)
    reports.push(`mem-${n},,Border Press ${n % 40},2026-02-12,day,en,news,,`);
  const paths = { claims: join(folder, 'claims.csv'), reports: join(folder, 'reports.csv') };
  await writeFile(paths.claims, `${lines.join('\n')}\n`);
  await writeFile(paths.reports, `${reports.join('\n')}\n`);
  return paths;
}
