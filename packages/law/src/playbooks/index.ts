export { dueAt } from './due.ts';
export { Playbook, type PlaybookDue, PlaybookStep, readPlaybooks } from './model.ts';
