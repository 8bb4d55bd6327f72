import { describe, expect, test } from 'vitest';
import { besideOf, inBoth } from '../../src/interview/beside.ts';
import type { Prompt } from '../../src/interview/prompter.ts';
import { planOf } from '../bundled.ts';
import { BEGIN, firstWeeks, runScript } from './person.ts';

// The learner reads the questions in their language, the interviewer beside it in their own.

const plan = planOf('displaced-learner');
const text = { uk: 'так', de: 'ja', en: 'yes' };

describe('a text in the interviewer’s language', () => {
  test('is shown if the learner reads another one', () => {
    expect(besideOf({ plan, texts: 'uk', language: 'de' }, text)).toBe('ja');
    expect(inBoth({ plan, texts: 'uk', language: 'de' }, text)).toBe('так (ja)');
  });

  test.each([
    ['both read the same language', 'de', text],
    ['it is the same in both languages', 'uk', { uk: '0', de: '0' }],
    ['the questionnaire does not have it in the interviewer’s', 'uk', { uk: 'так' }],
    // What the learner sees is the questionnaire’s first language, then.
    ['the questionnaire does not have it in the learner’s', 'uk', { de: 'ja' }],
  ])('is not repeated if %s', (_, texts, of) => {
    expect(besideOf({ plan, texts, language: 'de' }, of)).toBeUndefined();
    expect(inBoth({ plan, texts, language: 'de' }, of)).not.toContain('(');
  });
});

test('each question, its options and its section appear in both languages, and what stands behind it, too', async () => {
  const script = [...BEGIN, { command: 'why' } as const, 1, 2, '0'];
  const { asked, seen } = await runScript(firstWeeks(), script, { language: 'de' }, { language: 'en' });
  const at = (message: string): Prompt | undefined => asked.find((prompt) => prompt.message === message);
  expect(at('Der Unterricht zieht sich für mich')).toMatchObject({
    beside: 'Lessons drag for me',
    options: [
      { label: 'stimmt nicht', hint: 'not true' },
      { label: 'stimmt teils', hint: 'partly true' },
      { label: 'stimmt', hint: 'true' },
    ],
  });
  expect(at('Stunden Arbeit neben der Schule')).toMatchObject({ beside: 'Hours of work beside school' });
  expect(seen).toContain('# Part 1 of 2: Schule – School');
  expect(seen).toContain('Boredom can be a sign that something does not fit.');
});

test('in one language nothing is shown twice', async () => {
  const { asked, seen } = await runScript(firstWeeks(), [...BEGIN, 1]);
  expect(asked.every((prompt) => prompt.beside === undefined)).toBe(true);
  expect(seen).toContain('# Part 1 of 2: School');
});
