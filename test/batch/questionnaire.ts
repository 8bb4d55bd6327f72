import { definitionSchema } from '../../src/definition/schema/schema.ts';
import { buildPlan } from '../../src/plan/build.ts';
import type { Plan } from '../../src/plan/plan.ts';

const truth = [
  { value: 0, label: { en: 'not true', de: 'trifft nicht zu' } },
  { value: 1, label: { en: 'partly true', de: 'trifft teils zu' } },
  { value: 2, label: { en: 'true', de: 'trifft zu' } },
];

const yesNo = [
  { value: 1, id: 'yes', label: { en: 'yes', de: 'ja' } },
  { value: 0, id: 'no', label: { en: 'no', de: 'nein' } },
  { id: 'unsure', label: { en: 'not sure', de: 'weiß nicht' }, points: 'none', treat_as: 'missing' },
];

const en = (text: string) => ({ en: text });

/** A small questionnaire with each kind of question, a critical answer and tiers. */
export const small = {
  format: 'lotse/1',
  id: 'small',
  version: '1.0.0',
  title: en('Small'),
  languages: ['en', 'de'],
  respondent: 'learner',
  wording: 'own',
  evidence: { status: 'unvalidated', note: en('-') },
  answer_sets: { truth, yes_no: yesNo },
  missing_codes: [-9, 'n/a'],
  refused_codes: [-8],
  sections: [
    {
      id: 'all',
      title: en('All'),
      questions: [
        {
          id: 'bored',
          text: { en: 'Lessons drag for me', de: 'Der Unterricht zieht sich' },
          answers: 'truth',
        },
        { id: 'belongs', text: { en: 'I belong here', de: 'Ich gehöre hierher' }, answers: 'truth' },
        { id: 'gave_up', text: en('I see no way forward'), answers: 'yes_no' },
        { id: 'absence', text: en('Absence'), number: { min: 0, max: 100, unit: '%' } },
        {
          id: 'hours',
          text: en('Hours'),
          number: {
            min: 0,
            integer: true,
            codes: [{ id: 'unknown', label: en('not assessed'), points: 'none', treat_as: 'missing' }],
          },
        },
        { id: 'maths', text: en('Maths'), grade: { best: 1, worst: 6 } },
        { id: 'born', text: en('Born'), date: { earliest: '1990-01-01', latest: '2015-12-31' } },
        {
          id: 'worries',
          text: en('Worries'),
          multiple: {
            of: [
              { id: 'money', value: 1, label: { en: 'money', de: 'Geld' } },
              { id: 'home', value: 2, label: { en: 'home, family', de: 'Zuhause' } },
              { id: 'none', value: 3, label: en('none of these'), exclusive: true },
            ],
            at_most: 2,
          },
        },
        { id: 'remarks', text: en('Remarks'), free_text: { max: 20 } },
      ],
    },
  ],
  scales: {
    alienation: {
      title: en('Alienation'),
      kind: 'risk',
      sum: ['bored', { question: 'belongs', reversed: true }],
      missing: { allow: 1, fill: 'prorate', round: 'half_up' },
      bands: [
        { id: 'low', from: 0 },
        { id: 'moderate', from: 2 },
        { id: 'high', from: 4 },
      ],
    },
    absence_rate: {
      title: en('Absence'),
      kind: 'risk',
      value: 'absence',
      bands: [
        { id: 'low', from: 0 },
        { id: 'high', above: 10 },
      ],
    },
    third: { title: en('Third'), kind: 'risk', mean: [{ question: 'bored', weight: 2 }, 'belongs'] },
  },
  findings: { worried: { if: { question: 'worries', is: 'money' }, say: en('Worried.') } },
  critical: [
    {
      id: 'no_way_forward',
      category: 'self_harm',
      if: { question: 'gave_up', is: 'yes' },
      urgency: 'same_day',
      contact: 'school_psychologist',
      say: en('Stay.'),
    },
  ],
  tiers: {
    individual: { any: [{ id: 'alienated', scale: 'alienation', band: 'high', because: en('Alienated.') }] },
    selective: { any: [{ id: 'absent', scale: 'absence_rate', band: 'high' }] },
  },
} as const;

/** The plan of a definition; parts of it may be replaced. */
export function planOf(changes: object = {}): Plan {
  const definition = definitionSchema.parse(structuredClone({ ...small, ...changes }));
  return buildPlan(definition, null, { digest: 'd'.repeat(64), scoringDigest: 's'.repeat(64) });
}

export const plan = planOf();

/** Position of a question. */
export function at(id: string, of: Plan = plan): number {
  return of.questions.findIndex((question) => question.id === id);
}
