import { describe, expect, test } from 'vitest';
import { readAnswersFile, type AnswersOptions } from '../../src/dialogue/answers-file.ts';
import { lineColumn } from '../../src/diagnostic/place.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { planOf, small } from '../batch/questionnaire.ts';

const talked = small.sections[0].questions.map((question) =>
  question.id === 'hours' ? { ...question, ask_if: { question: 'bored', at_least: 1 } } : question,
);

/** With a conditional question, an age question and an unreviewed language. */
const plan = planOf({
  languages: ['en', 'de', { id: 'cs', reviewed: false }],
  applies_to: { age: [14, 25], question: 'age' },
  sections: [
    {
      ...small.sections[0],
      questions: [...talked, { id: 'age', text: { en: 'Age' }, number: { min: 10, max: 99, integer: true } }],
    },
  ],
});

const consent = 'consent: { who: learner, at: 2026-09-14, basis: consent }\n';
const responsible = 'responsible: { who: A. Muster, reach: room 12 }\n';
const head = `${consent}${responsible}`;
const answers = 'answers: { bored: 0, belongs: 2, gave_up: "no", absence: 4, age: 19 }\n';

const NOW: AnswersOptions = { at: '2026-09-14T10:30:00Z', guardianAge: 18 };

const read = (text: string, of: Plan = plan, options = NOW) =>
  readAnswersFile({ name: 'k07.yaml', text, origin: 'learners' }, of, options);

/** Code and place of each problem. */
function problemsOf(text: string, of: Plan = plan, options = NOW): readonly string[] {
  return read(text, of, options).problems.map(({ code, place }) => {
    if (place === null || !('source' in place)) return code;
    const { line, column } = lineColumn(text, place.start);
    return `${code} ${line}:${column} ${text.slice(place.start, place.end)}`;
  });
}

test('a file of answers is read with everything that it may contain', () => {
  const text = `format: lotse-answers/1
questionnaire: small
language: cs
learner: 12
wave: " autumn "
at: 2026-09-14T10:30:00+02:00
age: 15
interviewer: B. Beispiel
go_ahead: { who: C. Muster, at: 2026-09-01 }
consent:
  who: learner
  at: 2026-09-14
  basis: consent
  text: info-2
  guardian: { who: a parent, at: 2026-09-10 }
  assent: 2026-09-14T10:15:00+02:00
${responsible}answers:
  bored: 2
  belongs: 0
  gave_up: yes
  absence: 12.5
  hours: unknown
  worries: [money, 2]
  remarks: "-"
  age: 15
refused: [maths]
notes: { bored: "Only in maths.", maths: Later. }
handled: { no_way_forward: "2026-09-14T10:41:00+02:00" }
confirmed: { tier: individual, by: B. Beispiel }
plan:
  goals: [Be on time]
  actions:
    - { what: Talk with the company, who: counsellor, by: 2026-09-28, agreed: true, status: done }
    - { what: Look at the bus times, who: learner }
  next_date: 2026-10-05
`;
  const { answers: found, problems } = read(text);
  expect(problems).toEqual([]);
  expect(found?.about).toEqual({
    learner: '12',
    wave: 'autumn',
    answeredAt: '2026-09-14T10:30:00+02:00',
    at: '2026-09-14T10:30:00+02:00',
    language: 'cs',
    age: 15,
    consent: {
      who: 'learner',
      at: '2026-09-14',
      basis: 'consent',
      text: 'info-2',
      guardian: { who: 'a parent', at: '2026-09-10' },
      assent: '2026-09-14T10:15:00+02:00',
    },
    notes: new Map([
      ['bored', 'Only in maths.'],
      ['maths', 'Later.'],
    ]),
    confirmed: { tier: 'individual', by: 'B. Beispiel', at: '2026-09-14T10:30:00+02:00', reason: null },
    plan: {
      goals: ['Be on time'],
      actions: [
        {
          what: 'Talk with the company',
          who: 'counsellor',
          by: '2026-09-28',
          agreed: true,
          status: 'done',
        },
        { what: 'Look at the bus times', who: 'learner', by: null, agreed: false, status: 'open' },
      ],
      next_date: '2026-10-05',
    },
    interview: {
      interviewer: 'B. Beispiel',
      responsible: { who: 'A. Muster', reach: 'room 12' },
      go_ahead: { who: 'C. Muster', at: '2026-09-01' },
      handled: [{ critical: 'no_way_forward', at: '2026-09-14T10:41:00+02:00' }],
    },
  });
  expect(found?.assessment).toMatchObject({
    tier: { suggested: 'individual' },
    critical: [{ id: 'no_way_forward', from: 'own' }],
    answers: {
      maths: { state: 'refused', note: 'Later.' },
      hours: { state: 'unscorable', value: 'unknown' },
      worries: { state: 'given', value: ['money', 'home'] },
      born: { state: 'missing' },
    },
    interview: { interviewer: 'B. Beispiel' },
  });
});

test('a minimal file of answers is read', () => {
  const { answers: found, problems } = read(`consent: { who: x, at: 2026-09-14, basis: law }\nanswers: {}\n`);
  expect(problems.map(({ code }) => code)).toEqual(['responsible-none']);
  expect(found?.about).toMatchObject({ learner: null, at: NOW.at, consent: { basis: 'law' }, plan: null });
  expect(found?.assessment.interview).toEqual({
    interviewer: null,
    responsible: null,
    go_ahead: null,
    handled: [],
  });
});

test('a file of answers may be JSON', () => {
  const value = {
    learner: 'K-07',
    consent: { who: 'x', at: '2026-09-14', basis: 'school law' },
    responsible: { who: 'x', reach: 'y' },
    answers: { bored: 1, remarks: 'a "b" \\ ü \u2028 😀', worries: ['none'], maths: null },
    plan: { goals: [], actions: [] },
  };
  for (const text of [JSON.stringify(value), JSON.stringify(value, null, '\t')]) {
    const { answers: found, problems } = read(text);
    expect(problems).toEqual([]);
    expect(found?.assessment.answers['remarks']?.value).toBe('a "b" \\ ü \u2028 😀');
  }
});

describe('problems of a file of answers', () => {
  test.each<[string, string, readonly string[]]>([
    ['an unknown key', `${head}${answers}lerner: K\n`, ['unknown-key 4:1 lerner']],
    ['missing answers', head, ['missing-key 1:1 consent']],
    ['another format', `format: lotse/1\n${head}${answers}`, ['unknown-format 1:9 lotse/1']],
    ['another questionnaire', `questionnaire: smal\n${head}${answers}`, ['answers-for-another 1:16 smal']],
    ['another form', `form: short\n${head}${answers}`, ['answers-for-another 1:7 short']],
    ['an unknown language', `language: ed\n${head}${answers}`, ['unknown-id 1:11 ed']],
    ['an unreviewed language', `language: cs\n${head}${answers}`, ['go-ahead-none 1:11 cs']],
    ['a blank learner', `learner: " "\n${head}${answers}`, ['id-blank 1:10 " "']],
    [
      'ids with control characters',
      `learner: "a\\e[2J"\nwave: "\\u202e"\n${head}${answers}`,
      ['id-control-character 1:10 "a\\e[2J"', 'id-control-character 2:7 "\\u202e"'],
    ],
    [
      'unusable answers',
      `${head}answers:\n  bord: 1\n  bored: 7\n  absence: 101\n  maths: [1]\n  born: 2010-02-30\n  worries: [rent]\n`,
      [
        'age-unknown 1:1 consent',
        'unknown-question 4:3 bord',
        'answer-not-an-option 5:10 7',
        'answer-out-of-range 6:12 101',
        'answer-wrong-type 7:10 [1]',
        'answer-not-a-date 8:9 2010-02-30',
        'answer-not-an-option 9:12 [rent]',
      ],
    ],
    [
      'unusable refusals',
      `${head}${answers}refused: [bored, maths, maths, matsh, born]\n`,
      ['answered-and-refused 4:11 bored', 'duplicate-id 4:25 maths', 'unknown-question 4:32 matsh'],
    ],
    ['a refused question without an answer', `${head}answers: { maths: , age: 20 }\nrefused: [maths]\n`, []],
    [
      'notes and acknowledgements with unknown ids',
      `${head}${answers}notes: { bord: x }\nhandled: { no_way_forwards: 2026-09-14 }\n`,
      ['unknown-question 4:10 bord', 'unknown-id 5:12 no_way_forwards'],
    ],
    [
      'invalid dates',
      `at: 2026-13-01\n${head}go_ahead: { who: x, at: today }\n${answers}handled: { no_way_forward: "9:30" }\nconfirmed: { tier: universal, by: x, at: 2026-02-29 }\nplan: { next_date: 5.10., actions: [{ what: x, who: y, by: soon }] }\n`,
      [
        'bad-format 1:5 2026-13-01',
        'bad-format 4:25 today',
        'bad-format 6:28 "9:30"',
        'bad-format 7:42 2026-02-29',
        'bad-format 8:20 5.10.',
        'bad-format 8:60 soon',
      ],
    ],
    [
      'permissions later than the interview',
      `consent: { who: x, at: 2026-09-16, basis: law, guardian: { who: x, at: 2026-09-17 }, assent: 2026-09-18 }\ngo_ahead: { who: x, at: 2026-09-19 }\n${responsible}${answers}plan: { next_date: 2026-09-01 }\n`,
      [
        'consent-later 1:24 2026-09-16',
        'consent-later 1:72 2026-09-17',
        'consent-later 1:94 2026-09-18',
        'consent-later 2:25 2026-09-19',
        'next-date-early 5:20 2026-09-01',
      ],
    ],
    ['no consent', `${responsible}${answers}`, ['consent-none 1:1 responsible']],
    ['unreadable consent', `consent: yes\n${responsible}${answers}`, ['wrong-type 1:10 yes']],
    ['misspelt consent', `${head.replace('consent', 'consnet')}${answers}`, ['unknown-key 1:1 consnet']],
    ['nobody in charge', `${consent}${answers}`, ['responsible-none 1:1 consent']],
    ['a minor without a guardian', `${head}${answers.replace('19', '17')}`, ['guardian-none 1:1 consent']],
    [
      'a minor by a second source',
      `age: 16\n${head.replace('basis: consent', 'basis: "Einwilligung, Formular 3"')}${answers}`,
      ['guardian-none 2:1 consent'],
    ],
    [
      'a minor who did not agree',
      `consent: { who: x, at: 2026-09-14, basis: consent, guardian: { who: x, at: 2026-09-13 } }\n${responsible}${answers.replace('19', '17')}`,
      ['assent-none 1:1 consent'],
    ],
    ['an unknown age', `${head}answers: {}\n`, ['age-unknown 1:1 consent']],
    ['an unreadable age', `age: old\n${head}answers: {}\n`, ['wrong-type 1:6 old']],
    [
      'an answer that did not apply',
      `${head}answers: { bored: 0, hours: 3, age: 20 }\n`,
      ['answer-off-path 3:22 hours'],
    ],
    [
      'another tier without a reason',
      `${head}${answers}confirmed: { tier: individual, by: x }\n`,
      ['confirmed-without-reason 4:20 individual'],
    ],
    [
      'a confirmed tier without a suggestion',
      `${head}answers: { age: 20 }\nconfirmed: { tier: universal, by: x }\n`,
      ['confirmed-without-reason 4:20 universal'],
    ],
    [
      'another tier with its reason',
      `${head}${answers}confirmed: { tier: individual, by: x, reason: y }\n`,
      [],
    ],
    ['the suggested tier', `${head}${answers}confirmed: { tier: universal, by: x, at: 2026-09-20 }\n`, []],
    [
      'a confirmed tier for a learner outside the ages',
      `${head}${answers.replace('19', '40')}confirmed: { tier: universal, by: x }\n`,
      [],
    ],
    ['an empty file', '', ['empty-document 1:1 ']],
    ['a list', '[1]', ['wrong-type 1:1 [1]']],
  ])('a file of answers with problems or without: %s', (_, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  test('a file of answers has a result with warnings, but not with errors', () => {
    expect(read(`${head}${answers}confirmed: { tier: individual, by: x }\n`).answers).toBeNull();
    expect(read(`${responsible}${answers}`).answers).toBeNull();
    expect(read('').answers).toBeNull();
    expect(read(`${consent}${answers}`).answers).not.toBeNull();
  });
});

test('a file of answers needs nothing that its questionnaire does not have', () => {
  const bare = planOf({ tiers: undefined, critical: undefined });
  const text = 'age: 20\nanswers: { bored: 0 }\nconsent: { who: x, at: 2026-09-14, basis: consent }\n';
  expect(problemsOf(text, bare)).toEqual([]);
  expect(problemsOf(`${text}confirmed: { tier: universal, by: x }\n`, bare)).toEqual([
    'confirmed-without-tiers 4:1 confirmed',
  ]);
});

test('the order of moments is not checked if the moment of the interview is unknown', () => {
  const unknownMoment = { ...NOW, at: null };
  const text = `${head}${answers}plan: { next_date: 2020-01-01 }\nconfirmed: { tier: universal, by: x }\n`;
  expect(problemsOf(text, plan, unknownMoment)).toEqual([]);
  expect(read(text, plan, unknownMoment).answers?.about.confirmed?.at).toBe('');
});

test('a school’s own age of consent applies', () => {
  expect(problemsOf(`${head}${answers.replace('19', '16')}`, plan, { ...NOW, guardianAge: 16 })).toEqual([]);
});

test('reading a file of answers never throws', () => {
  const whole = `${head}${answers}refused: [maths]\nplan: { next_date: 2026-10-05 }\n`;
  for (let end = 0; end < whole.length; end += 1) {
    expect(() => read(whole.slice(0, end))).not.toThrow();
    expect(() => read(whole.slice(end))).not.toThrow();
  }
});

test.each([
  [
    'an answer that is also listed as refused',
    'answers: { gave_up: "yes" }\nrefused: [gave_up]\n',
    'answered-and-refused',
  ],
  ['an option among too many others', 'answers: { worries: [money, home, 3] }\n', 'answer-too-many'],
  ['an option beside one that excludes it', 'answers: { worries: [home, none] }\n', 'answer-exclusive'],
])('%s refuses the file, but its critical rule is reported (law 2)', (_, given, code) => {
  const [rule] = small.critical;
  const watching = planOf({
    critical: [rule, { ...rule, id: 'home', if: { question: 'worries', is: 'home' } }],
  });
  const { answers: none, problems, critical } = read(`${head}${given}`, watching);
  expect(none).toBeNull();
  expect(problems.map((found) => found.code)).toContain(code);
  expect(critical.critical.map((held) => held.id)).toEqual([given.includes('gave_up') ? rule.id : 'home']);
});
