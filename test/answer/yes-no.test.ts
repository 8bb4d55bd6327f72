import { describe, expect, test } from 'vitest';
import { answerReader } from '../../src/answer/reader.ts';
import { markReader } from '../../src/answer/mark.ts';
import { at, plan, planOf, small } from '../batch/questionnaire.ts';
import type { PlanQuestion } from '../../src/plan/plan.ts';

function optionOf(text: string, question = 'gave_up', of = plan): string {
  const asked = of.questions[at(question, of)] as PlanQuestion;
  const read = answerReader(of, at(question, of))(text);
  if ('problem' in read) return read.problem.code;
  const { answer } = read;
  return answer.state === 'given' && answer.kind === 'option'
    ? (asked.options[answer.option]?.key ?? '')
    : answer.state;
}

describe('a yes/no question', () => {
  test.each(['TRUE', 'True', 'WAHR', 'y', 'J', 'Ja', 'yes', '1'])('reads %s as yes', (text) => {
    expect(optionOf(text)).toBe('yes');
  });

  test.each(['FALSE', 'Falsch', 'n', 'Nein', 'no', '0'])('reads %s as no', (text) => {
    expect(optionOf(text)).toBe('no');
  });

  test('keeps the meaning of words that name an option', () => {
    expect(optionOf('true', 'bored')).toBe('2');
    expect(optionOf('false', 'bored')).toBe('answer-not-an-option');
  });

  test('of two kinds of yes has no further words', () => {
    const answer_sets = {
      ...small.answer_sets,
      yes_no: [
        { value: 1, id: 'yes', label: { en: 'yes', de: 'ja' } },
        { value: 2, id: 'ja', label: { en: 'yes, often', de: 'ja, oft' } },
        { value: 0, id: 'no', label: { en: 'no', de: 'nein' } },
      ],
    };
    expect(optionOf('TRUE', 'gave_up', planOf({ answer_sets }))).toBe('answer-not-an-option');
  });
});

test.each([
  ['Nicht gewählt', 'not_chosen'],
  ['Gewählt', 'chosen'],
  ['Not selected', 'not_chosen'],
  ['WAHR', 'chosen'],
  ['–', 'not_chosen'],
])('in an option’s own column %s means %s', (text, mark) => {
  expect(markReader(plan.questions[at('worries')] as PlanQuestion, 0, {})(text)).toBe(mark);
});
