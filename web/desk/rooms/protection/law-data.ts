import about from '../../../../data/law/about.json';
import competences from '../../../../data/law/competences.json';
import contacts from '../../../../data/law/contacts.json';
import counts from '../../../../data/law/counts.json';
import instruments from '../../../../data/law/instruments.json';
import mechanisms from '../../../../data/law/mechanisms.json';
import nodes from '../../../../data/law/nodes.json';
import procedures from '../../../../data/law/procedures.json';
import reservations from '../../../../data/law/reservations.json';
import statements from '../../../../data/law/statements.json';
import states from '../../../../data/law/states.json';
import status from '../../../../data/law/status.json';
import { loadLaw } from '@safeconduct/law/index.ts';

/** All law data, in a piece of the desk of its own: fetched when somebody first opens a room that needs it. */
export const law = loadLaw({
  about,
  competences,
  contacts,
  counts,
  instruments,
  mechanisms,
  nodes,
  procedures,
  reservations,
  statements,
  states,
  status,
});
