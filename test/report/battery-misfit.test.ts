import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { contradiction } from '../../src/assessment/consistent.ts';
import { mismatch } from '../../src/assessment/mismatch.ts';
import { assessedByMany, screening } from './battery-people.ts';

const { assessment } = assessedByMany['differing']!;
const { assessment: unasked } = assessedByMany['unasked']!;
const parts = assessment.parts!;
const compared = assessment.compared!;

function part(id: string, change: object): Assessment {
  return { ...assessment, parts: { ...parts, [id]: { ...parts[id]!, ...change } } };
}

function matter(id: string, change: object): Assessment {
  return { ...assessment, compared: { ...compared, [id]: { ...compared[id]!, ...change } } };
}

test.each(Object.entries(assessedByMany))(
  'an unchanged assessment fits its plan and is consistent: %s',
  (_, { assessment: own }) => {
    expect([mismatch(own, screening), contradiction(own)]).toEqual([null, null]);
  },
);

const tier = parts['staff']!.tier!;

function withoutParts(whole: Assessment): Assessment {
  return Object.fromEntries(
    Object.entries(whole).filter(([key]) => key !== 'parts'),
  ) as unknown as Assessment;
}

describe('a plan and an assessment that differ', () => {
  test.each<readonly [string, Assessment, string]>([
    ['a lost part', { ...assessment, parts: { record: parts['record']! } }, 'parts'],
    ['no parts', withoutParts(assessment), 'parts'],
    [
      'a part of another questionnaire',
      part('staff', { definition: { ...parts['staff']!.definition, id: 'x' } }),
      'parts',
    ],
    [
      'a part in another form',
      part('staff', { definition: { ...parts['staff']!.definition, form: 'x' } }),
      'parts',
    ],
    ['another observer', part('staff', { respondent: 'parent' }), 'parts'],
    ['a part without a suggestion', part('staff', { tier: null }), 'parts'],
    [
      'a rule that the part lacks',
      part('staff', { tier: { ...tier, reasons: [{ ...tier.reasons[0]!, rule: 'x' }] } }),
      'parts',
    ],
    ['a lost comparison', { ...assessment, compared: {} }, 'compared'],
    [
      'an unknown observer',
      matter('absence', { views: { record: 'true', x: 'true', self: 'true' } }),
      'compared',
    ],
  ])('an assessment that does not fit is rejected: %s', (_, changed, scored) => {
    expect(mismatch(changed, screening)).toMatchObject({ args: { what: 'content', scored } });
  });
});

describe('an inconsistent assessment', () => {
  test.each<readonly [string, Assessment, string]>([
    [
      'a suggestion outside its range',
      part('staff', { tier: { ...tier, suggested: 'universal' } }),
      'parts.staff',
    ],
    ['a suggestion of a part that was not asked', part('staff', { asked: 'false' }), 'parts.staff'],
    ['agreement although views differ', matter('absence', { agreement: 'agree' }), 'compared.absence'],
    [
      'a difference although all views agree',
      matter('keeping_up', { agreement: 'differ' }),
      'compared.keeping_up',
    ],
    [
      'agreement with a single view',
      {
        ...unasked,
        compared: {
          ...unasked.compared!,
          peers: { agreement: 'agree', views: { staff: 'false', self: 'unknown' } },
        },
      },
      'compared.peers',
    ],
  ])('a contradiction is found: %s', (_, changed, path) => {
    expect(contradiction(changed)).toBe(path);
  });
});
