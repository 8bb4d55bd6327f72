import { describe, expect, test } from 'vitest';
import { renderers } from '../../render/renderers.ts';
import type { Interview } from '../../../src/assessment/assessment.ts';
import { counsellorReport } from '../../../src/report/counsellor/counsellor-report.ts';
import type { Block } from '../../../src/document/model.ts';
import { reportWords } from '../../../src/words/report.ts';
import { people, person, type Answers } from '../people.ts';
import { planOf } from '../../bundled.ts';

const plan = planOf('counselling-profile');
const interview: Interview = { interviewer: 'AB', responsible: null, go_ahead: null, handled: [] };
const words = reportWords.en.ownWords;

const ANSWERS: Answers = {
  begin_with: ['learning', 'daily_life'],
  wish: 'a plan for the exams',
  learning_now: 'weighs',
  not_live: 'maybe',
  fear: 'no',
  confidence: 4,
};

function report(answers: Answers, ownWords: boolean, notes: ReadonlyMap<string, string> = new Map()) {
  const { assessment } = person(plan, answers, [], { interview, notes });
  return counsellorReport(assessment, plan, 'en', { ownWords });
}

function talk(answers: Answers, ownWords: boolean, notes?: ReadonlyMap<string, string>): readonly string[] {
  const section = report(answers, ownWords, notes).sections.find(({ id }) => id === 'talk');
  return (section?.blocks ?? []).flatMap(textsOf);
}

function textsOf(block: Block): readonly string[] {
  if (block.kind === 'list') return block.items.map(({ text }) => text);
  return block.kind === 'heading' || block.kind === 'paragraph' ? [block.text] : [];
}

describe('what was talked about', () => {
  test('is listed in the order of the talk, without the answers to critical questions', () => {
    expect(talk(ANSWERS, false)).toEqual([
      'Learning and school',
      'How are learning and school going at the moment? it weighs me down',
      'One step',
      'Which of these areas do you want to start with? learning and school and everyday life and money',
      expect.stringMatching(/^How sure are you .* 4$/),
      words.leftOut(1),
    ]);
  });

  test('has free text and notes where they were said, if they are asked for', () => {
    const notes = new Map([['learning_now', 'since May']]);
    expect(talk(ANSWERS, true, notes).slice(0, 6)).toEqual([
      words.lead,
      'Arriving',
      expect.stringContaining('“a plan for the exams”'),
      'Learning and school',
      'How are learning and school going at the moment? it weighs me down',
      expect.stringContaining('since May'),
    ]);
    expect(talk(ANSWERS, false, notes).at(-1)).toBe(words.leftOut(2));
  });

  test('is there once: neither own words nor a table of the same answers follow', () => {
    const ids = report(ANSWERS, true).sections.map(({ id }) => id);
    expect(ids).toContain('talk');
    expect(ids).not.toContain('own_words');
    expect(ids).not.toContain('scales');
    expect(renderers.txt(report(ANSWERS, true)).split('a plan for the exams')).toHaveLength(2);
  });

  test('is nothing if nothing was answered', () => {
    expect(talk({}, true)).toEqual([words.nothing]);
  });

  test('has no free text to warn of if none was said', () => {
    expect(talk({ learning_now: 'weighs' }, true)[0]).toBe('Learning and school');
    expect(talk({ learning_now: 'weighs' }, false)).not.toContain(words.leftOut(0));
  });

  test('keeps a table of scales that are more than one answer', () => {
    const { assessment, plan: plain } = people['no-tiers']!;
    const { sections } = counsellorReport({ ...assessment, interview }, plain, 'en');
    const found = sections.map(({ id }) => id);
    expect(found.includes('talk')).toBe(plain.wording === 'own');
    expect(found).toContain('scales');
  });

  test('is not in the report of a table, which nobody talked about', () => {
    const { assessment } = person(plan, ANSWERS);
    const ids = counsellorReport(assessment, plan, 'en').sections.map(({ id }) => id);
    expect(ids).not.toContain('talk');
    expect(ids).toContain('scales');
  });
});
