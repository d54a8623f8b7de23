/** Generated claims: the same by seed, as a line of a sheet and as a line of COPY. */
export type Made = { readonly csv: string; readonly copy: (ids: Ids) => string };
export type Ids = {
  readonly caseId: string;
  readonly teamId: string;
  readonly reports: readonly string[];
  readonly incidents: readonly string[];
};

export const REPORTS = 1000;
export const INCIDENTS = 100;

export const reportHead = 'id,publisher,publication_date,language,incident_id';
export const reportLine = (n: number) => `R${n},Paper ${n % 50},2012-02-15,en,I${n % INCIDENTS}`;
export const claimHead =
  'claim_id,report_id,incident_id,property,value_stated,value_normalised,lower,upper,attribution,attribution_type,first_hand,hedge,locator,note';
export const copyColumns =
  'id, case_id, team_id, report_id, incident_id, code, property, value_stated, value_normalised, lower, speaker, speaker_kind, hedge, first_hand, locator, note, learned_on';

const PLACES = ['Shenyang', 'Changchun', 'Yanji', 'Tumen', 'Dandong', 'Longjing', 'Kunming', 'Beijing'];
const SPEAKERS = [
  'Harbour Group',
  'Border Watch',
  'a lawmaker',
  'an official',
  'River Network',
  'a relative',
];

/** A small generator of whole numbers (mulberry32), so that a seed makes the same rows everywhere. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const uuid = (n: number) => `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

export function* made(count: number, seed: number): Generator<Made> {
  const pick = chance(seed);
  for (let n = 0; n < count; n++) {
    const report = pick(REPORTS);
    const people = 1 + pick(60);
    const place = PLACES[pick(PLACES.length)] ?? '';
    const speaker = SPEAKERS[pick(SPEAKERS.length)] ?? '';
    const stated = `at least ${people} people held in ${place}`;
    const words = `${speaker} said that at least ${people}`;
    const note = `row ${n}, as told on day ${pick(28) + 1}`;
    const incident = report % INCIDENTS;
    yield {
      csv: `C${n},R${report},I${incident},count_detained,${stated},>=${people},${people},,${speaker},named_org,n,at least,${words},"${note}"\n`,
      copy: ({ caseId, teamId, reports, incidents }) =>
        [
          uuid(n),
          caseId,
          teamId,
          reports[report],
          incidents[incident],
          `C${n}`,
          'count_detained',
          stated,
          `>=${people}`,
          people,
          speaker,
          'named_org',
          'at least',
          'f',
          `{"words": "${words}"}`,
          note,
          '2012-02-15',
        ].join('\t') + '\n',
    };
  }
}
