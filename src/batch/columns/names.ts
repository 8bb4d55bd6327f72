import { fold } from '../../answer/fold.ts';
import type { Plan, PlanQuestion } from '../../plan/plan.ts';
import type { Placement, WantedColumns } from './column-layout.ts';

/** Cache: folding the texts of five languages takes as long as scoring a class, and each is looked up twice. */
const kept = new WeakMap<PlanQuestion, readonly string[]>();

/** Returns the default headers of a question, folded: its id, or its text in any language. */
export function questionNames(question: PlanQuestion): readonly string[] {
  const names = kept.get(question) ?? [question.id, ...Object.values(question.text)].map(fold);
  kept.set(question, names);
  return names;
}

/**
 * Returns the default headers of one option of a multiple choice, folded: question.option, question[option], its
 * number in LimeSurvey, or both texts in any language.
 */
export function optionNames(question: PlanQuestion, position: number): readonly string[] {
  const option = question.options[position];
  if (option === undefined) throw new RangeError(`No option at position ${position}`);
  const number = `SQ${String(position + 1).padStart(3, '0')}`;
  const byId = [option.key, number].flatMap((key) => [
    `${question.id}.${key}`,
    `${question.id}[${key}]`,
    `${question.id}_${key}`,
  ]);
  const byText = Object.entries(question.text).map(
    ([language, text]) => `${text} [${option.label[language] ?? ''}]`,
  );
  return [...byId, ...byText].map(fold);
}

/**
 * Returns the folded code of a header in LimeSurvey's form "question code & question text", such as `q1. How old are
 * you?`, or null.
 */
export function codeInHeader(header: string): string | null {
  const code = /^\s*([^\s.]+(?:\.[^\s.]+)*)\.\s+\S/.exec(header)?.[1];
  return code === undefined ? null : fold(code);
}

/** Returns every header that a run may look for, folded. Used to infer a file's delimiter and encoding. */
export function expectedNames(plan: Plan, placement: Placement, wanted: WantedColumns): ReadonlySet<string> {
  const asked = plan.questions.flatMap((question) => [
    ...questionNames(question),
    ...(question.kind === 'multiple'
      ? question.options.flatMap((_, option) => optionNames(question, option))
      : []),
  ]);
  const mapped = [...placement.questions.values()].flatMap(({ column }) =>
    typeof column === 'string' ? [column] : [...column.values()],
  );
  const own = [
    wanted.id,
    wanted.wave,
    wanted.age,
    wanted.answeredAt ?? null,
    wanted.consent?.column ?? null,
    ...wanted.keep,
  ];
  const named = [...mapped, ...own.filter((name) => name !== null)].map(fold);
  return new Set([...asked, ...named]);
}
