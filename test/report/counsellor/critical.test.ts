import { describe, expect, test } from 'vitest';
import { counsellorReport } from '../../../src/report/counsellor/counsellor-report.ts';
import type { Assessment } from '../../../src/assessment/assessment.ts';
import { planOf, rich } from '../definition.ts';
import { person, type Answers } from '../people.ts';

// Critical rules over several questions: only the answers that made them hold are named.

type Condition = object;

function planWith(condition: Condition) {
  const [hunger] = rich.critical;
  return planOf({ ...rich, critical: [{ ...hunger, if: condition }] });
}

function concerns(
  condition: Condition,
  answers: Answers,
  language: 'en' | 'de' = 'en',
  change: (assessment: Assessment) => Assessment = (assessment) => assessment,
): readonly string[] {
  const { assessment, plan } = person(planWith(condition), answers);
  const section = counsellorReport(change(assessment), plan, language).sections.find(
    ({ id }) => id === 'critical',
  );
  return (section?.blocks ?? [])
    .flatMap((block) => (block.kind === 'facts' ? block.facts : []))
    .flatMap(({ key, label, text }) => (key === 'concerns' ? [`${label}: ${text}`] : []));
}

const either = {
  any: [
    { question: 'gave_up', at_least: 2 },
    { question: 'hungry', at_least: 2 },
  ],
};
const GAVE_UP = '“I see no way forward at all”';
const HUNGRY = '“I come to school hungry”';

describe('the questions named with a critical answer', () => {
  test('are those whose answers made the rule hold, not all that it looks at', () => {
    expect(concerns(either, { gave_up: 2, hungry: 0 })).toEqual([`It was said in answer to: ${GAVE_UP}`]);
    expect(concerns(either, { gave_up: 0, hungry: 2 })).toEqual([`It was said in answer to: ${HUNGRY}`]);
    expect(concerns(either, { gave_up: 0, hungry: 2 }, 'de')[0]).toMatch(/^Anlass war die Frage: /);
  });

  test('are several if several answers made it hold', () => {
    expect(concerns(either, { gave_up: 2, hungry: 2 })).toEqual([
      `They were said in answer to: ${GAVE_UP}, ${HUNGRY}`,
    ]);
    expect(concerns(either, { gave_up: 2, hungry: 2 }, 'de')[0]).toMatch(/^Anlass waren die Fragen: /);
  });

  test('include an answer to a question that should not have been asked', () => {
    const stray = {
      any: [
        { question: 'talked', is: 'no' },
        { question: 'hungry', at_least: 2 },
      ],
    };
    expect(concerns(stray, { left_before: 'no', talked: 'no', hungry: 0 })).toEqual([
      'It was said in answer to: “Somebody talked it over with me”',
    ]);
  });

  test('are all of the rule if the answer was in a row that was dropped', () => {
    const dropped = (assessment: Assessment): Assessment => ({
      ...assessment,
      critical: [{ id: 'hunger', from: 'dropped_row' }],
    });
    expect(concerns(either, { gave_up: 0, hungry: 0 }, 'en', dropped)).toEqual([
      `They were said in answer to: ${GAVE_UP}, ${HUNGRY}`,
    ]);
  });

  test('are left out if the rule looks at a scale', () => {
    const { assessment } = person(planWith({ scale: 'alienation', at_least: 1 }), {
      bored: 2,
      alone: 2,
      belongs: 0,
    });
    expect(assessment.critical.map(({ id }) => id)).toEqual(['hunger']);
    expect(concerns({ scale: 'alienation', at_least: 1 }, { bored: 2, alone: 2, belongs: 0 })).toEqual([]);
  });
});
