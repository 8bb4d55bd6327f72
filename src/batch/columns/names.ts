import { fold } from '../../answer/fold.ts';
import type { Plan, PlanQuestion } from '../../plan/plan.ts';
import type { Placement, WantedColumns } from './layout.ts';

/** Texts of five languages take as long to fold as a class to score, and each is looked for twice. */
const kept = new WeakMap<PlanQuestion, readonly string[]>();

/** The headers that a question may have of its own accord: its id, or its text in any language; folded. */
export function questionNames(question: PlanQuestion): readonly string[] {
  const names = kept.get(question) ?? [question.id, ...Object.values(question.text)].map(fold);
  kept.set(question, names);
  return names;
}

/**
 * The headers that one option of a multiple choice may have: question.option, question[option], the position as
 * LimeSurvey numbers it, or the texts of both in any language; folded.
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
 * The code in a header of LimeSurvey's form "question code & question text": `q1. How old are you?`; folded. Null
 * where it has no such form.
 */
export function codeInHeader(header: string): string | null {
  const code = /^\s*([^\s.]+(?:\.[^\s.]+)*)\.\s+\S/.exec(header)?.[1];
  return code === undefined ? null : fold(code);
}

/** Every header that the run may look for, folded: what tells a file's delimiter and encoding apart. */
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
