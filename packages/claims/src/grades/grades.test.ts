import { expect, it } from 'vitest';
import { credibilityGrades, credibilityOf, reliabilityGrades, reliabilityOf } from './index.ts';

it('has the six letters and six numbers of the Admiralty Code, in order, each with its own meaning', () => {
  expect(reliabilityGrades.map(({ grade }) => grade)).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
  expect(credibilityGrades.map(({ grade }) => grade)).toEqual([1, 2, 3, 4, 5, 6]);
  const meanings = [...reliabilityGrades, ...credibilityGrades].map(({ meaning }) => meaning);
  expect(new Set(meanings).size).toBe(12);
  expect(reliabilityOf('F').name).toBe('Cannot be judged');
  expect(credibilityOf(1).name).toBe('Confirmed');
});
