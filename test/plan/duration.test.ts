import { describe, expect, test } from 'vitest';
import { lengthOf, PACE, secondsByQuestion } from '../../src/plan/duration.ts';
import { FOUR, planOf, YES_NO } from './small.ts';

const words = (count: number) => ({ en: Array.from({ length: count }, () => 'word').join(' ') });
const reading = (count: number) => (count / PACE.alone.wordsPerMinute) * 60;

describe('the seconds of a question', () => {
  test('are those of its words, its help and its options, and the time to answer', () => {
    const plan = planOf({ a: { text: words(7), help: words(3), answers: YES_NO } });
    expect(secondsByQuestion(plan, 'en', 'alone')).toEqual([reading(7 + 3 + 2) + PACE.alone.secondsToAnswer]);
    const [talk = 0] = secondsByQuestion(plan, 'en', 'talk');
    expect(talk).toBeCloseTo((12 / PACE.talk.wordsPerMinute) * 60 + PACE.talk.secondsToAnswer);
  });

  test('count the options of a series once', () => {
    const plan = planOf(
      { a: { answers: 'four' }, b: { answers: 'four' }, c: { answers: FOUR } },
      {},
      { answer_sets: { four: FOUR } },
    );
    const [first, second, third] = secondsByQuestion(plan, 'en', 'alone');
    expect(second).toBeCloseTo(first! - reading(4));
    expect(third).toBe(first);
  });

  test('fall back to another language', () => {
    const plan = planOf({ a: { text: words(5) } });
    expect(secondsByQuestion(plan, 'de', 'alone')).toEqual(secondsByQuestion(plan, 'en', 'alone'));
  });
});

test('the length goes from what everybody is asked to everything there is', () => {
  const plan = planOf({ a: { answers: YES_NO }, b: { ask_if: { question: 'a', is: 'yes' } } });
  const { questions, minutes } = lengthOf(plan, 'en');
  expect(questions).toEqual([1, 2]);
  expect(minutes.alone).toEqual([1, 1]);
  expect(minutes.talk[1]).toBeGreaterThanOrEqual(minutes.talk[0]);
});
