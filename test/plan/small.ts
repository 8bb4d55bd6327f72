import type { Answer } from '../../src/answer/answer.ts';
import { MISSING, REFUSED } from '../../src/answer/answer.ts';
import { evaluate } from '../../src/assess.ts';
import type { AnswerOption, Definition, Question, Scale } from '../../src/definition/schema/schema.ts';
import { buildPlan } from '../../src/plan/build.ts';
import type { QuestionKind } from '../../src/definition/question-kinds.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { fromNumber, toNumber, type Rational } from '../../src/plan/rational.ts';
import type { ScaleResult } from '../../src/score/result.ts';

export const TEXT = { en: 'text' };
export const DIGESTS = { digest: 'd'.repeat(64), scoringDigest: 's'.repeat(64) };

/** Four options with the values 0 to 3. */
export const FOUR: AnswerOption[] = [0, 1, 2, 3].map((value) => ({ value, label: TEXT }));
export const YES_NO: AnswerOption[] = [
  { id: 'yes', value: 1, label: TEXT },
  { id: 'no', value: 0, label: TEXT },
];
/** An option that counts as missing. */
export const UNSURE: AnswerOption = { id: 'unsure', label: TEXT, points: 'none', treat_as: 'missing' };
/** An option that excludes the item from its scale. */
export const NOT_MINE: AnswerOption = { id: 'not_mine', label: TEXT, points: 'none', treat_as: 'left_out' };

export type Asking = Partial<Question>;
export type Scoring = Omit<Scale, 'title' | 'kind'> & Partial<Pick<Scale, 'title' | 'kind'>>;
type Parts = Omit<Partial<Definition>, 'scales'>;

/** The key of a question that declares its kind. */
const KIND_KEYS = {
  choice: 'answers',
  multiple: 'multiple',
  number: 'number',
  grade: 'grade',
  date: 'date',
  text: 'free_text',
} as const satisfies Record<QuestionKind, keyof Question>;

/** A definition with one section of questions, by id. Questions are choices of 0 to 3 by default. */
export function small(
  questions: Readonly<Record<string, Asking>>,
  scales: Readonly<Record<string, Scoring>> = {},
  parts: Parts = {},
): Definition {
  return {
    format: 'lotse/1',
    id: 'small',
    version: '1.0.0',
    title: TEXT,
    languages: ['en'],
    respondent: 'learner',
    wording: 'own',
    evidence: { status: 'unvalidated', note: TEXT },
    sections: [
      {
        id: 'all',
        title: TEXT,
        questions: Object.entries(questions).map(([id, asking]) => ({
          id,
          text: TEXT,
          ...(Object.values(KIND_KEYS).some((key) => asking[key] !== undefined) ? {} : { answers: FOUR }),
          ...asking,
        })),
      },
    ],
    scales: Object.fromEntries(
      Object.entries(scales).map(([id, scale]) => [id, { title: TEXT, kind: 'risk' as const, ...scale }]),
    ),
    ...parts,
  };
}

export function planOf(...args: Parameters<typeof small>): Plan {
  return buildPlan(small(...args), null, DIGESTS);
}

/** An option key, several of them, a number, `null` for missing, `{ refused }`, a date or a text. */
export type Said = string | number | null | readonly string[] | { readonly refused: true };

/** Makes a sheet from answers by question id. Other questions are missing. */
export function sheetOf(plan: Plan, said: Readonly<Record<string, Said>>): Answer[] {
  return plan.questions.map(({ id, kind, options, number }): Answer => {
    const answer = said[id] ?? null;
    if (answer === null) return MISSING;
    if (typeof answer === 'object' && 'refused' in answer) return REFUSED;
    const option = (key: string | number) => options.findIndex((found) => found.key === String(key));
    if (typeof answer === 'object') return { state: 'given', kind: 'options', options: answer.map(option) };
    if (kind === 'date') return { state: 'given', kind: 'date', date: String(answer) };
    if (kind === 'text') return { state: 'given', kind: 'text', text: String(answer) };
    if (number !== null && typeof answer === 'number')
      return { state: 'given', kind: 'number', number: fromNumber(answer) };
    return { state: 'given', kind: 'option', option: option(answer) };
  });
}

export const outcomeOf = (plan: Plan, said: Readonly<Record<string, Said>>, age: number | null = null) =>
  evaluate(plan, sheetOf(plan, said), age);

export const shown = (value: Rational | null) => (value === null ? null : toNumber(value));

/** Summarises a scale's result: value, lower, upper. */
export const brief = (result: ScaleResult | undefined) => [
  shown(result!.value),
  shown(result!.lower),
  shown(result!.upper),
];

/** Scores a definition with one scale and summarises the result like `brief`. */
export function briefly(
  questions: Readonly<Record<string, Asking>>,
  scale: Scoring,
  said: Readonly<Record<string, Said>>,
  parts: Parts = {},
): ReturnType<typeof brief> {
  return brief(outcomeOf(planOf(questions, { s: scale }, parts), said).scales.at(0));
}
