import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { definitionSchema } from '../../src/definition/schema/schema.ts';
import { buildPlan } from '../../src/plan/build.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Block } from '../../src/document/model.ts';
import { counsellorReport } from '../../src/report/counsellor/counsellor-report.ts';
import { renderers } from '../render/renderers.ts';
import type { SectionId } from '../../src/words/en/report.ts';
import { planOf } from './definition.ts';
import { people, person, plainPlan, richPlan } from './people.ts';

const question = (id: string, kind: object) => ({ id, text: { en: id }, ...kind });
const numbers = (ids: readonly string[]) =>
  ids.map((id) =>
    question(id, {
      number: id === 'open' ? {} : { min: id === 'down' ? undefined : 0, max: id === 'up' ? undefined : 4 },
    }),
  );

/**
 * A questionnaire with valid but rare features: unbounded scales, every kind of condition, texts in one language only.
 */
const odd = {
  format: 'lotse/1',
  id: 'odd',
  version: '0.0.1',
  title: { fr: 'Rare', en: 'Odd' },
  languages: ['en'],
  respondent: 'staff',
  wording: 'own',
  evidence: { status: 'validated', note: { en: 'Compared.' } },
  sections: [
    {
      id: 'all',
      title: { en: 'All' },
      questions: [
        ...numbers(['up', 'down', 'open', 'both']),
        question('with_unit', { number: { unit: { en: 'days' } } }),
        question('day', { date: {} }),
        question('said', { free_text: {} }),
        question('some', {
          multiple: {
            of: [
              { id: 'a', label: { en: 'A' } },
              { id: 'b', label: { en: 'B' } },
            ],
          },
        }),
      ],
    },
  ],
  scales: {
    up: {
      title: { en: 'Up' },
      kind: 'resource',
      value: 'up',
      bands: [
        { id: 'very-odd', from: 0 },
        { id: 'low', from: 2 },
      ],
    },
    down: { title: { en: 'Down' }, kind: 'resource', value: 'down' },
    open: { title: { en: 'Open' }, kind: 'resource', value: 'open' },
    both: {
      title: { en: 'Both' },
      kind: 'resource',
      sum: ['both', 'up'],
      plus: 0.5,
      missing: { allow: 1, fill: 'mean' },
    },
    worst: { title: { en: 'Worst' }, kind: 'risk', max: [{ scale: 'up' }, { scale: 'open' }] },
  },
  critical: [
    {
      id: 'deep',
      category: 'abuse',
      if: { scale: 'up', at_least: 3 },
      urgency: 'immediate',
      contact: 'night-watch',
      say: { en: 'Act.' },
    },
    {
      id: 'deeper',
      category: 'violence',
      if: { scale: 'both', at_least: 7 },
      urgency: 'immediate',
      contact: 'mentor',
      say: { en: 'Act.' },
    },
    {
      id: 'mixed',
      category: 'bullying',
      if: {
        any: [
          { not: { question: 'some', answered: true } },
          { finding: 'found' },
          { count: { questions: ['up', 'down'], at_least: 1 }, at_least: 1 },
        ],
      },
      urgency: 'same_day',
      contact: 'mentor',
      say: { en: 'Act.' },
    },
  ],
  tiers: {
    individual: {
      any: [
        { id: 'answered', question: 'said', answered: true },
        { id: 'silent', question: 'said', answered: false },
        { id: 'dated', question: 'day', answered: true },
        { id: 'none', not: { question: 'some', is: 'a' } },
        { id: 'finding', finding: 'found', is: false },
        { id: 'worst', scale: 'worst', at_least: 1 },
        { id: 'both', scale: 'both', at_least: 1 },
        { id: 'unit', question: 'with_unit', at_least: 1 },
        { id: 'least', scale: 'up', band_at_least: 'very-odd' },
      ],
    },
  },
  findings: { found: { if: { question: 'up', at_least: 100 }, say: { en: 'Found.' } } },
  forms: { short: { title: { en: 'Odd, short' }, leave_out: [] } },
};

const oddPlan: Plan = buildPlan(definitionSchema.parse(JSON.parse(JSON.stringify(odd))), 'short', {
  digest: '0'.repeat(64),
  scoringDigest: '1'.repeat(64),
});
const full = person(oddPlan, {
  up: 3,
  down: -2,
  open: 7,
  with_unit: 3,
  day: '2026-02-03',
  said: 'Kim',
  some: [],
});

function textOf(
  assessment: Assessment,
  plan: Plan,
  section: SectionId,
  language: 'en' | 'de' = 'en',
): string {
  const report = counsellorReport(assessment, plan, language);
  return renderers.txt({ ...report, sections: report.sections.filter(({ id }) => id === section) });
}

function keys(assessment: Assessment, plan: Plan, section: SectionId): readonly string[] {
  const blocks: readonly Block[] =
    counsellorReport(assessment, plan, 'en').sections.find(({ id }) => id === section)?.blocks ?? [];
  return blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.map(({ id }) => id ?? '') : 'key' in block ? [block.key] : [],
  );
}

describe('rare features of a questionnaire', () => {
  test.each<readonly [SectionId, readonly string[]]>([
    ['about', ['Form: short', '2026']],
    ['critical', ['night watch', 'Violence experienced']],
    ['strengths', ['from 0 upwards', 'up to 4', 'without limits']],
    [
      'reasons',
      [
        '3 February 2026',
        '3\u00a0days',
        '…',
        'said” has an answer',
        'none of these',
        'mean of the given',
        'Decided by: Open: 7',
        'very odd or higher',
        'Not the finding “Found”',
      ],
    ],
    ['limits', ['one member of staff', 'tested in studies']],
  ])('are shown in the section: %s', (section, expected) => {
    const text = textOf(full.assessment, full.plan, section);
    for (const words of expected) expect(text.replace(/\n\s*/g, ' ')).toContain(words);
  });

  test('an assessment without answers has reasons and open critical rules', () => {
    const nobody = person(oddPlan, {}, [], { at: null, learner: null });
    expect(textOf(nobody.assessment, oddPlan, 'reasons')).toContain('has no answer');
    expect(keys(nobody.assessment, oddPlan, 'critical')).toEqual(['deep', 'deeper', 'mixed']);
  });

  test('an alert names the questions that made a covered rule hold', () => {
    const covering: Assessment = {
      ...full.assessment,
      critical: [{ id: 'deep', from: 'own', covers: ['mixed', 'deeper'] }],
    };
    expect(textOf(covering, oddPlan, 'critical')).toMatch(/also covers: “up”$/m);
  });

  test('a critical answer without a date is shown', () => {
    expect(keys({ ...full.assessment, at: null }, oddPlan, 'critical')).toContain('deep');
  });

  test('texts that are missing in the language of the report are mentioned', () => {
    expect(keys(full.assessment, oddPlan, 'limits')).not.toContain('other_language');
    expect(textOf(full.assessment, oddPlan, 'limits', 'de')).toContain('in dieser Sprache nicht');
    const bare = { ...oddPlan, title: {} };
    expect(textOf(full.assessment, bare, 'about')).toContain('Questionnaire:  (odd)'.replace('  ', ' '));
  });
});

describe('assessments that this program does not write', () => {
  const { assessment } = people['complete']!;
  const tier = assessment.tier!;

  test('changed texts are mentioned', () => {
    const changed = { ...assessment, definition: { ...assessment.definition, digest: 'f'.repeat(64) } };
    expect(keys(changed, richPlan, 'limits')).toContain('texts_changed');
  });

  test('a different confirmed tier without a reason asks for one', () => {
    const confirmed = { tier: 'universal', by: 'A', at: '2026-10-01', reason: null } as const;
    expect(textOf({ ...assessment, confirmed }, richPlan, 'decision')).toContain('please add why');
    expect(textOf({ ...assessment, confirmed, tier: null }, richPlan, 'decision')).not.toContain(
      'please add why',
    );
  });

  test('an open tier that no single question would settle is explained', () => {
    const open = {
      ...tier,
      suggested: 'review',
      basis: 'open',
      at_most: 'individual',
      at_least: 'selective',
    } as const;
    expect(textOf({ ...assessment, tier: open }, richPlan, 'tier')).toContain('No single question');
  });

  test('a missing suggestion is explained if the questionnaire has no ages', () => {
    const none = { ...tier, suggested: null, basis: 'not_applicable', reasons: [] } as const;
    expect(textOf({ ...assessment, tier: none }, { ...richPlan, appliesTo: null }, 'tier')).toContain(
      'Too little is known',
    );
  });

  test('missing reasons are explained if the tier is not universal', () => {
    const bare = { ...tier, reasons: [] };
    expect(textOf({ ...assessment, tier: bare }, richPlan, 'reasons')).toContain(
      'None of the questionnaire’s rules applies',
    );
  });

  test('a scale without value and reason, and an answer without a value, are shown', () => {
    const scale = { ...assessment.scales['alienation']!, value: null, shares: [], band: null };
    const bare = {
      ...assessment,
      scales: { ...assessment.scales, alienation: scale },
      answers: { ...assessment.answers, helpers: { state: 'given' as const } },
    };
    const text = textOf(bare, richPlan, 'reasons');
    expect(text).toContain('Value: none\n');
    expect(text).toContain('“Who helps me”: not answered');
  });

  test('an unknown option is shown by its id', () => {
    const answers = { ...assessment.answers, helpers: { state: 'given', value: ['aunt'] } } as const;
    expect(textOf({ ...assessment, answers }, richPlan, 'reasons')).toContain('“Who helps me”: aunt');
  });

  test('an answer off the path is listed', () => {
    const answers = {
      ...assessment.answers,
      talked: { state: 'not_asked', value: 'yes', off_path: true },
    } as const;
    expect(textOf({ ...assessment, answers }, richPlan, 'gaps')).toContain(
      'Answered although it did not apply',
    );
  });

  test('a questionnaire without scales says so', () => {
    const plan = { ...plainPlan, scales: [] };
    expect(textOf({ ...people['no-tiers']!.assessment, scales: {} }, plan, 'scales')).toContain('no scales');
  });

  test('a resource with a single possible value is shown', () => {
    const ends = { range: { lower: [1, 1], upper: [1, 1] }, bands: [] };
    const scales = richPlan.scales.map((scale) =>
      scale.kind === 'resource' ? { ...scale, ...ends } : scale,
    ) as Plan['scales'];
    const direction = { ...assessment.scales['direction']!, band: null };
    const found = { ...assessment, scales: { ...assessment.scales, direction } };
    expect(textOf(found, { ...richPlan, scales }, 'strengths')).toContain('Coping: 1 on a scale 1');
  });

  test('a resource in its lowest band and one that was not asked are shown', () => {
    const calm = people['calm']!.assessment;
    const direction = { ...calm.scales['direction']!, band: 'low' };
    const coping = {
      ...calm.scales['coping']!,
      value: null,
      no_value: 'not_asked',
      shares: [],
      lower: null,
      upper: null,
    } as const;
    const text = textOf({ ...calm, scales: { ...calm.scales, direction, coping } }, richPlan, 'strengths');
    expect(text).toContain('Could grow with support');
    expect(text).toContain('- Coping\n');
  });

  test('a plan without a form has no form', () => {
    expect(planOf(odd).form).toBeNull();
  });
});
