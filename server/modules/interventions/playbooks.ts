import { readdir, readFile } from 'node:fs/promises';
import type { InterventionWire, playbooksStart, TaskWire } from '@safeconduct/contract/interventions.ts';
import type { BodyOf } from '@safeconduct/contract/endpoint.ts';
import { dueAt, type Playbook, readPlaybooks } from '@safeconduct/law/playbooks/index.ts';
import { refuseField } from '../../platform/http/refusal.ts';
import type { Visit } from '../../platform/http/visit.ts';
import { type Place, placeOf, subject, touchIncident } from '../casefile/casefile.ts';
import { insertPart, partsOf } from '../incidents/incidents.ts';

const folder = new URL('../../../data/playbooks/', import.meta.url);
const SHARED = 'steps.json';

let read: Promise<readonly Playbook[]> | undefined;

async function fromDisk(): Promise<readonly Playbook[]> {
  const json = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(new URL(name, folder), 'utf8'));
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && name !== SHARED).sort();
  return readPlaybooks(await json(SHARED), await Promise.all(names.map(json)));
}

/** The playbooks of this installation, read once; the one for the shortest clock comes first. */
export function playbooks(): Promise<readonly Playbook[]> {
  read ??= fromDisk();
  return read;
}

type Start = BodyOf<typeof playbooksStart>;
type Choice = Start['steps'][number];
type Step = Playbook['steps'][number];

/** The chosen steps in the order of the playbook; refuses one that it does not have, by its place in the request. */
function chosen(playbook: Playbook, choices: readonly Choice[]): readonly (readonly [Step, Choice])[] {
  for (const [n, { step }] of choices.entries()) {
    if (!playbook.steps.some(({ id }) => id === step))
      throw refuseField(`body.steps.${n}.step`, 'unknown', `The playbook has no step ${step}.`);
    if (choices.findIndex((other) => other.step === step) < n)
      throw refuseField(`body.steps.${n}.step`, 'taken', `The step ${step} is chosen twice.`);
  }
  return playbook.steps.flatMap((step) => {
    const choice = choices.find((one) => one.step === step.id);
    return choice === undefined ? [] : [[step, choice] as const];
  });
}

/** One step: the intervention where somebody is addressed, and always the task, whose note says why. */
async function startStep(
  visit: Visit,
  place: Place,
  incidentId: string,
  start: Start,
  step: Step,
  choice: Choice,
) {
  const { locale, playbook } = start;
  const shared = {
    dueAt: choice.dueAt ?? dueAt(step.due, start.startAt, start.removalAt),
    ownerId: choice.ownerId === undefined ? start.ownerId : choice.ownerId,
    playbook,
    step: step.id,
    dropReason: '',
  };
  const interventionId =
    step.kind === null
      ? null
      : await insertPart(visit, place, incidentId, 'interventions', {
          ...shared,
          kind: step.kind,
          addressee: choice.addressee ?? step.addressee?.[locale] ?? '',
          purpose: choice.purpose ?? choice.title ?? step.title[locale],
          groupId: start.groupId,
          personId: null,
          state: 'planned',
          sentAt: null,
          note: '',
        });
  const taskId = await insertPart(visit, place, incidentId, 'tasks', {
    ...shared,
    interventionId,
    title: choice.title ?? step.title[locale],
    state: 'open',
    note: [step.why, step.never].flatMap((words) => (words === null ? [] : [words[locale]])).join('\n'),
  });
  return { interventionId, taskId };
}

/** Starts a playbook on an incident: all chosen steps or none. */
export async function startPlaybook(visit: Visit, incidentId: string, start: Start) {
  const { tx, audit } = visit;
  const playbook = (await playbooks()).find(({ id }) => id === start.playbook);
  if (playbook === undefined) throw refuseField('body.playbook', 'unknown', 'There is no such playbook.');
  const steps = chosen(playbook, start.steps);
  const place = await placeOf(tx, 'incidents', incidentId, 'This incident');
  const made = new Set<string | null>();
  for (const [step, choice] of steps) {
    const { interventionId, taskId } = await startStep(visit, place, incidentId, start, step, choice);
    made.add(interventionId).add(taskId);
  }
  await touchIncident(tx, incidentId);
  audit('playbook.started', subject('incident', incidentId, place), {
    title: playbook.title[start.locale],
    playbook: playbook.id,
    steps: steps.map(([{ id }]) => id),
    startAt: start.startAt,
    removalAt: start.removalAt,
  });
  const isMade = ({ id }: { readonly id: string }) => made.has(id);
  return {
    interventions: (await partsOf<InterventionWire>(tx, 'interventions', incidentId)).filter(isMade),
    tasks: (await partsOf<TaskWire>(tx, 'tasks', incidentId)).filter(isMade),
  };
}
