import type { Answer } from '../../src/answer/answer.ts';
import type { Definition, Question } from '../../src/definition/schema/schema.ts';
import { answersOf, definitionFrom, openAnswer } from './arbitrary.ts';
import { type Draw } from './draw.ts';
import { naive, type NaiveResult } from './naive.ts';

const MAX_COMPLETIONS = 1200;

export interface Case {
  readonly definition: Definition;
  readonly questions: readonly Question[];
  readonly sheet: readonly Answer[];
  readonly blanks: readonly number[];
}

/** A definition and a sheet with up to `most` open answers. */
export function caseFrom(draw: Draw, most: number, definition = definitionFrom(draw)): Case {
  const questions = definition.sections[0]!.questions;
  const blanks: number[] = [];
  let completions = 1;
  const sheet = questions.map((question, index) => {
    const answers = answersOf(definition, question);
    if (blanks.length < most && completions * answers.length <= MAX_COMPLETIONS && draw.chance(55)) {
      completions *= answers.length;
      blanks.push(index);
      return openAnswer(draw, definition, question);
    }
    return draw.one(answers);
  });
  return { definition, questions, sheet, blanks };
}

/** The oracle's result for every completion. Answers to questions that are then not asked change nothing. */
export function completions({ definition, questions, sheet, blanks }: Case): NaiveResult[] {
  const results: NaiveResult[] = [];
  const groups = Math.max(
    0,
    ...Object.values(definition.scales!).map(({ norms }) => norms?.groups.length ?? 0),
  );
  const trial = [...sheet];
  // Answering "not sure" is an answer, whatever a completion replaces it with.
  const given = new Set(questions.flatMap(({ id }, index) => (sheet[index]!.state === 'given' ? [id] : [])));
  const fill = (depth: number): void => {
    const blank = blanks[depth];
    if (blank === undefined) {
      const answers = new Map(questions.map((question, index) => [question.id, trial[index]!]));
      const first = naive(definition, answers, 0, given);
      results.push(first);
      for (let pretend = 1; first.isOpen && pretend < groups; pretend += 1)
        results.push(naive(definition, answers, pretend, given));
      return;
    }
    for (const answer of answersOf(definition, questions[blank]!)) {
      trial[blank] = answer;
      fill(depth + 1);
    }
  };
  fill(0);
  return results;
}
