import type { AnswerOption, Definition, Question } from '../definition/schema/schema.ts';
import { kindOf, numberRange } from '../definition/question-kinds.ts';
import { decimalFraction } from './fraction.ts';
import type { PlanCondition, PlanNumber, PlanOption, PlanQuestion } from './plan.ts';

/** Returns the options of a choice, or the codes of a number. An answer set is referenced by id or written out. */
export function optionsOf(definition: Definition, question: Question): readonly AnswerOption[] {
  const answers = answersOf(question);
  if (typeof answers === 'string') return definition.answer_sets?.[answers] ?? [];
  return answers ?? numberRange(question)?.codes ?? [];
}

/** For a choice: the id of an answer set, or the options themselves. */
function answersOf({ answers, multiple }: Question): string | readonly AnswerOption[] | undefined {
  return answers ?? multiple?.of;
}

/** Returns the key by which rules and answers refer to an option: its id, else its value, else ''. */
export function optionKey({ id, value }: AnswerOption): string {
  return id ?? (value === undefined ? '' : String(value));
}

/** How an option without points counts; null if it has points. */
export function unscoredAs({ points, treat_as }: AnswerOption): PlanOption['unscored'] {
  return points === 'none' ? (treat_as ?? 'missing') : null;
}

function buildOption(option: AnswerOption): PlanOption {
  const points = option.points === 'none' ? undefined : (option.points ?? option.value);
  return {
    key: optionKey(option),
    value: option.value === undefined ? null : decimalFraction(option.value),
    points: points === undefined ? null : decimalFraction(points),
    unscored: unscoredAs(option),
    label: option.label,
    exclusive: option.exclusive ?? false,
  };
}

function buildNumber(question: Question): PlanNumber | null {
  const range = numberRange(question);
  if (range === null) return null;
  const { number, grade } = question;
  const fraction = (value: number | undefined) => (value === undefined ? null : decimalFraction(value));
  return {
    min: fraction(range.min),
    max: fraction(range.max),
    integer: range.integer,
    unit: number?.unit ?? null,
    best: fraction(grade?.best),
    worst: fraction(grade?.worst),
    pass: fraction(grade?.pass),
  };
}

/** Builds a question; `askIf` and `scored` come from the caller, since they depend on the whole definition. */
export function buildQuestion(
  definition: Definition,
  question: Question,
  section: number,
  askIf: PlanCondition | null,
  scored: boolean,
): PlanQuestion {
  const codes = (
    own: readonly (string | number)[] | undefined,
    all: readonly (string | number)[] | undefined,
  ) => [...new Set([...(own ?? []), ...(all ?? [])].map(String))];
  const answers = answersOf(question);
  return {
    id: question.id,
    section,
    kind: kindOf(question),
    text: question.text,
    help: question.help ?? null,
    why: question.why ?? null,
    answerSet: typeof answers === 'string' ? answers : null,
    options: optionsOf(definition, question).map(buildOption),
    number: buildNumber(question),
    date: question.date
      ? { earliest: question.date.earliest ?? null, latest: question.date.latest ?? null }
      : null,
    limit: question.multiple?.at_most ?? question.free_text?.max ?? null,
    missingCodes: codes(question.missing_codes, definition.missing_codes),
    refusedCodes: codes(question.refused_codes, definition.refused_codes),
    askIf,
    about: question.about ?? null,
    biographical: question.biographical ?? false,
    optional: question.optional ?? false,
    scored,
  };
}
