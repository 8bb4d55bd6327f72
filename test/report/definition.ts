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
  {
    id: 'unsure',
    label: { en: 'not sure', de: 'weiß nicht' },
    points: 'none',
    treat_as: 'missing',
  },
];

const school = {
  id: 'school',
  title: { en: 'School', de: 'Schule' },
  questions: [
    {
      id: 'bored',
      text: { en: 'Lessons drag for me', de: 'Der Unterricht zieht sich für mich' },
      answers: 'truth',
    },
    { id: 'belongs', text: { en: 'I belong here', de: 'Ich gehöre hierher' }, answers: 'truth' },
    {
      id: 'alone',
      text: { en: 'I sit alone at break', de: 'In der Pause sitze ich allein' },
      answers: 'truth',
    },
    {
      id: 'left_before',
      text: { en: 'I have left a school before', de: 'Ich habe schon eine Schule abgebrochen' },
      answers: 'yes_no',
      biographical: true,
    },
    {
      id: 'talked',
      text: { en: 'Somebody talked it over with me', de: 'Jemand hat mit mir darüber gesprochen' },
      answers: 'yes_no',
      ask_if: { question: 'left_before', is: 'yes' },
    },
    {
      id: 'absence',
      text: { en: 'Lessons missed', de: 'Versäumter Unterricht' },
      number: { min: 0, max: 100, unit: '%' },
    },
    {
      id: 'helpers',
      text: { en: 'Who helps me', de: 'Wer mir hilft' },
      multiple: {
        of: [
          { id: 'family', label: { en: 'family', de: 'Familie' } },
          { id: 'friends', label: { en: 'friends', de: 'Freundinnen und Freunde' } },
          { id: 'trainer', label: { en: 'my trainer', de: 'meine Ausbilderin, mein Ausbilder' } },
        ],
      },
    },
    { id: 'since', text: { en: 'At this school since', de: 'An dieser Schule seit' }, date: {} },
  ],
};

const me = {
  id: 'me',
  title: { en: 'About me', de: 'Über mich' },
  questions: [
    {
      id: 'goal',
      text: { en: 'I know what I want to learn for', de: 'Ich weiß, wofür ich lerne' },
      answers: 'truth',
    },
    {
      id: 'cope',
      text: { en: 'When it gets hard I find a way', de: 'Wenn es schwer wird, finde ich einen Weg' },
      answers: 'truth',
    },
    {
      id: 'gave_up',
      text: { en: 'I see no way forward at all', de: 'Ich sehe gar keinen Ausweg' },
      answers: 'truth',
    },
    {
      id: 'hungry',
      text: { en: 'I come to school hungry', de: 'Ich komme hungrig in die Schule' },
      answers: 'truth',
    },
    { id: 'remarks', text: { en: 'Anything else', de: 'Was noch zu sagen ist' }, free_text: { max: 2000 } },
  ],
};

const bands = [
  { id: 'low', from: 0 },
  { id: 'moderate', from: 2 },
  { id: 'high', from: 4 },
];

/** A questionnaire with every feature that a report can show. */
export const rich = {
  format: 'lotse/1',
  id: 'example-check',
  version: '1.2.0',
  title: { en: 'Example check', de: 'Beispiel-Check' },
  languages: ['en', { id: 'de', reviewed: false }],
  respondent: 'learner',
  wording: 'own',
  applies_to: { age: [14, 25] },
  evidence: {
    status: 'unvalidated',
    note: { en: 'Not yet compared with outcomes.', de: 'Noch nicht an Verläufen geprüft.' },
  },
  sources: {
    iko: { text: 'IKO guide, Trøndelag county', url: 'https://www.trondelagfylke.no/' },
    recalled: { text: 'A handbook on belonging', confirmed: false },
  },
  answer_sets: { truth, yes_no: yesNo },
  sections: [school, me],
  scales: {
    alienation: {
      title: { en: 'Alienation from school', de: 'Schulentfremdung' },
      kind: 'risk',
      need: 'belonging',
      sum: ['bored', { question: 'belongs', reversed: true }, 'alone'],
      missing: { allow: 1, fill: 'prorate', round: 'half_up' },
      bands,
      cite: 'recalled',
    },
    absence_rate: {
      title: { en: 'Absence', de: 'Fehlzeiten' },
      kind: 'risk',
      value: 'absence',
      bands: [
        { id: 'low', from: 0 },
        { id: 'high', above: 10, cite: 'iko' },
      ],
    },
    strain: {
      title: { en: 'Strain altogether', de: 'Belastung insgesamt' },
      kind: 'risk',
      mean: [{ scale: 'alienation' }, { scale: 'absence_rate', weight: 0.5 }],
      bands: [
        { id: 'low', from: 0 },
        { id: 'raised', from: 4, label: { en: 'worth a talk', de: 'ein Gespräch wert' } },
      ],
    },
    worst: {
      title: { en: 'Heaviest single answer', de: 'Schwerste einzelne Antwort' },
      kind: 'risk',
      max: ['bored', 'alone', 'hungry'],
    },
    signs: {
      title: { en: 'Signs of withdrawal', de: 'Zeichen von Rückzug' },
      kind: 'risk',
      count: [
        { question: 'alone', at_least: 1 },
        { scale: 'absence_rate', band: 'high' },
      ],
    },
    direction: {
      title: { en: 'Direction', de: 'Richtung' },
      kind: 'resource',
      sum: ['goal', 'cope'],
      plus: 1,
      bands: [
        { id: 'low', from: 1 },
        { id: 'moderate', from: 3 },
        { id: 'high', from: 4 },
      ],
    },
    coping: { title: { en: 'Coping', de: 'Bewältigung' }, kind: 'resource', value: 'cope' },
  },
  findings: {
    returner_unsupported: {
      if: {
        all: [
          { question: 'left_before', is: 'yes' },
          { question: 'talked', is: 'no' },
        ],
      },
      say: {
        en: 'Has left before and nobody talked it over.',
        de: 'Hat schon abgebrochen, und niemand sprach darüber.',
      },
    },
  },
  critical: [
    {
      id: 'hunger',
      category: 'basic_needs',
      if: { question: 'hungry', at_least: 2 },
      urgency: 'within_3_days',
      contact: 'school_social_worker',
      say: { en: 'Ask what would help with meals.', de: 'Fragen, was bei den Mahlzeiten helfen würde.' },
    },
    {
      id: 'no_way_forward',
      category: 'self_harm',
      if: { question: 'gave_up', at_least: 2 },
      urgency: 'same_day',
      contact: 'school_psychologist',
      say: {
        en: 'Stay with the learner and ask openly.',
        de: 'Bei der Person bleiben und offen nachfragen.',
      },
    },
  ],
  tiers: {
    individual: {
      any: [
        {
          id: 'alienated',
          scale: 'alienation',
          band: 'high',
          because: { en: 'Hardly any tie to the school.', de: 'Kaum Bindung an die Schule.' },
        },
        {
          id: 'several',
          count: { scales: ['alienation', 'absence_rate'], band_at_least: 'high' },
          at_least: 2,
        },
      ],
    },
    selective: {
      any: [
        { id: 'some_alienation', scale: 'alienation', band: 'moderate' },
        {
          id: 'absent',
          scale: 'absence_rate',
          band: 'high',
          because: { en: 'Misses many lessons.', de: 'Versäumt viel Unterricht.' },
          cite: 'iko',
        },
        { id: 'left_alone', finding: 'returner_unsupported' },
        {
          id: 'strained',
          scale: 'strain',
          at_least: 4,
          because: { en: 'Much comes together.', de: 'Vieles kommt zusammen.' },
        },
        {
          id: 'withdrawn',
          all: [{ scale: 'signs', more_than: 1 }, { not: { question: 'helpers', is: 'friends' } }],
        },
        {
          id: 'heavy',
          any: [
            { scale: 'worst', at_least: 2, at_most: 9 },
            { question: 'absence', more_than: 30, less_than: 101 },
          ],
        },
      ],
    },
  },
};

/** A questionnaire like a register, in English only, without tiers, critical rules, findings and strengths. */
export const plain = {
  format: 'lotse/1',
  id: 'plain-record',
  version: '0.1.0',
  title: { en: 'Plain record' },
  languages: ['en'],
  respondent: 'record',
  wording: 'supplied',
  evidence: { status: 'adapted', note: { en: 'From a published key.' } },
  sections: [
    {
      id: 'marks',
      title: { en: 'Marks' },
      questions: [{ id: 'maths', text: { en: 'Mathematics' }, number: {} }],
    },
  ],
  scales: { marks: { title: { en: 'Marks' }, kind: 'risk', value: 'maths' } },
};

/** Built from a definition object instead of a file. */
export function planOf(definition: unknown): Plan {
  return buildPlan(definitionSchema.parse(definition), null, {
    digest: '0123456789abcdef'.repeat(4),
    scoringDigest: 'fedcba9876543210'.repeat(4),
  });
}
