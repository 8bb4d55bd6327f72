import { describe, expect, test } from 'vitest';
import { reportContext } from '../../../src/report/context.ts';
import { limitBlocks } from '../../../src/report/counsellor/limits.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { people } from '../people.ts';
import { planOf } from '../../bundled.ts';
import { person } from '../people.ts';

const { assessment, plan } = people['complete']!;

function limits(of: Plan, texts: string): readonly (string | null)[] {
  const own = of === plan ? assessment : person(of, {}).assessment;
  return limitBlocks(reportContext(own, of, 'en', texts)).flatMap((block) =>
    block.kind === 'list' ? block.items.map(({ id }) => id) : [],
  );
}

describe('the limits are those of the language in which the questionnaire’s texts are shown', () => {
  const displaced = planOf('displaced-learner');

  test('an unreviewed translation is mentioned where it is shown, whatever the language of the report', () => {
    expect(limits(displaced, 'uk')).toContain('unreviewed');
    expect(limits(displaced, 'en')).not.toContain('unreviewed');
  });

  test('texts that do not exist in the language shown are mentioned', () => {
    expect(limits(plan, 'uk')).toContain('other_language');
    expect(limits(plan, 'de')).not.toContain('other_language');
  });
});
