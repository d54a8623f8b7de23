import { readFile } from 'node:fs/promises';
import { CustodyBody, IncidentBody, LegBody, PersonBody } from '@safeconduct/contract/incidents.ts';
import { CommunicationNew, TaskNew } from '@safeconduct/contract/interventions.ts';
import { readTable } from '@safeconduct/claims/table/index.ts';
import { z } from 'zod';

const folder = new URL('../../../data/sample/', import.meta.url);

/** On a row of the sample: the lot it is about by its label, and the claim it rests on by its code. */
const lot = z.string().nullable();
const claim = z.string().nullable();

const SampleIncident = z.object({
  title: z.string(),
  code: z.string(),
  incident: IncidentBody,
  custody: z.array(CustodyBody.omit({ groupId: true, personId: true, claimId: true }).extend({ lot, claim })),
  legs: z.array(LegBody.omit({ groupId: true, personId: true, claimId: true }).extend({ lot, claim })),
  communications: z.array(CommunicationNew.omit({ claimId: true }).extend({ claim })),
  persons: z.array(PersonBody.omit({ groupId: true }).extend({ lot, code: z.string() })),
  tasks: z.array(TaskNew.omit({ dueAt: true })),
});
export type SampleIncident = z.infer<typeof SampleIncident>;

export type SampleFiles = {
  readonly reports: string;
  readonly claims: string;
  readonly lots: readonly { readonly label: string; readonly parent: string; readonly title: string }[];
  readonly incident: SampleIncident;
};

/** The sample as it lies in data/sample; what is wrong with it is a fault of this installation. */
export async function sampleFiles(): Promise<SampleFiles> {
  const read = (name: string) => readFile(new URL(name, folder), 'utf8');
  const lots = readTable(await read('lots.csv'), ['label', 'parent', 'title']);
  if (!lots.ok) throw new Error('data/sample/lots.csv cannot be read');
  return {
    reports: await read('reports.csv'),
    claims: await read('claims.csv'),
    lots: lots.rows.map(({ cells }) => ({
      label: cells['label'] ?? '',
      parent: cells['parent'] ?? '',
      title: cells['title'] ?? '',
    })),
    incident: SampleIncident.parse(JSON.parse(await read('incident.json'))),
  };
}
