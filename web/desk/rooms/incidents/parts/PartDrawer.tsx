import { InterventionForm } from '../../interventions/forms/InterventionForm.tsx';
import { OutcomeForm } from '../../interventions/forms/OutcomeForm.tsx';
import { TaskForm } from '../../interventions/forms/TaskForm.tsx';
import type { Asked } from './context.ts';
import { CommunicationForm } from './CommunicationForm.tsx';
import { CustodyForm } from './CustodyForm.tsx';
import { GroupForm } from './GroupForm.tsx';
import { LegForm } from './LegForm.tsx';
import { PersonForm } from './PersonForm.tsx';

/** The form that was asked for. Its own chunk: most who look at an incident enter nothing. */
export default function PartDrawer(props: { readonly asked: Asked; readonly onClose: () => void }) {
  const { asked, onClose } = props;
  switch (asked.kind) {
    case 'groups':
      return <GroupForm row={asked.row} filled={asked.filled ?? {}} onClose={onClose} />;
    case 'persons':
      return <PersonForm row={asked.row} filled={asked.filled ?? {}} onClose={onClose} />;
    case 'custody':
      return <CustodyForm row={asked.row} filled={asked.filled ?? {}} onClose={onClose} />;
    case 'legs':
      return <LegForm row={asked.row} filled={asked.filled ?? {}} onClose={onClose} />;
    case 'communications':
      return <CommunicationForm row={asked.row} filled={asked.filled ?? {}} onClose={onClose} />;
    case 'tasks':
      return <TaskForm row={asked.row} filled={asked.filled ?? {}} onClose={onClose} />;
    case 'interventions':
      return <InterventionForm row={asked.row} filled={asked.filled ?? {}} onClose={onClose} />;
    case 'outcomes':
      return <OutcomeForm row={asked.row} filled={asked.filled ?? {}} onClose={onClose} />;
  }
}
