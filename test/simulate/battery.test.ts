import { expect, it } from 'vitest';
import { simulate } from '../../src/simulate/simulate.ts';
import { drawerFor } from '../../src/simulate/sheets.ts';
import { WAYS } from '../../src/simulate/draw.ts';
import { entryAt } from '../../src/plan/entry-at.ts';
import { within } from '../../src/plan/index-range.ts';
import { score } from '../../src/score/score.ts';
import { batteryPlan } from '../battery.ts';

const PLAN = batteryPlan('two-views');

it('a sheet without blanks leaves no tier open, and answers no part whose gate fails', () => {
  const drawer = drawerFor(PLAN, 1);
  const [, self] = PLAN.parts;
  for (const way of WAYS) {
    const gates = Array.from({ length: 200 }, (_, learner) => {
      const { sheet } = drawer(way, learner, 0);
      const gate = entryAt(score(PLAN, sheet).view.gates, 1);
      const answered = within(self!.questions).filter(
        (question) => entryAt(sheet, question).state === 'given',
      );
      expect(answered.length > 0).toBe(gate === 'true');
      return gate;
    });
    expect(new Set(gates)).toEqual(new Set(['true', 'false']));
  }
  for (const { bases } of simulate(PLAN, { missing: 0, learners: 200, seed: 1 }).ways)
    expect(bases).toMatchObject({ open: 0, filled: 0, settled: 0 });
});

it('a part with an unknown gate is handed out as if nothing were blank', () => {
  const drawer = drawerFor(PLAN, 1);
  const quiet = PLAN.questions.findIndex(({ id }) => id === 'staff.quiet_now');
  const alone = PLAN.questions.findIndex(({ id }) => id === 'self.alone_home');
  for (let learner = 0; learner < 300; learner += 1) {
    const [whole, blank] = [drawer('even', learner, 0), drawer('even', learner, 0.5)];
    if (entryAt(blank.sheet, quiet).state !== 'missing') continue;
    if (entryAt(blank.sheet, alone).state === 'given')
      expect(entryAt(whole.sheet, alone).state).toBe('given');
  }
  const open = simulate(PLAN, { missing: 0.3, learners: 300, seed: 1 }).ways.map(({ bases }) => bases!.open);
  expect(open.every((count) => count > 0)).toBe(true);
});
