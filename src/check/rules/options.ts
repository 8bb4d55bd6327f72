import { optionKey } from '../../plan/build-question.ts';
import type { AnswerOption } from '../../definition/schema/schema.ts';
import { fold } from '../../answer/fold.ts';
import type { Problem } from '../../diagnostic/problem.ts';
import type { CheckContext, OptionList } from '../context.ts';
import type { Path } from '../../source/node.ts';
import { optionLists } from './duplicate-ids.ts';

/** Options differ in code and in label, and declare how they count. */
export function* optionProblems(context: CheckContext): Iterable<Problem> {
  for (const list of optionLists(context)) {
    for (const [i, option] of list.options.entries())
      yield* singleOption(context, list.name, option, [...list.path, i]);
    yield* values(context, list);
    yield* labels(context, list);
  }
}

function* singleOption(
  context: CheckContext,
  set: string,
  option: AnswerOption,
  path: Path,
): Iterable<Problem> {
  if (optionKey(option) === '') {
    if (context.isIntact(path)) yield context.problemAt('empty-option', path, { set });
    return;
  }
  const key = optionKey(option);
  if (option.points === 'none' && option.treat_as === undefined && context.isIntact(path))
    yield context.problemAt('points-none-unstated', [...path, 'points'], { option: key });
  if (option.points !== 'none' && option.treat_as !== undefined && context.isIntact(path))
    yield context.problemAt('treat-as-needless', [...path, 'treat_as'], { option: key });
}

/** Two options with ids of their own have the same value, which is their code in data files. */
function* values(context: CheckContext, { options, path }: OptionList): Iterable<Problem> {
  const seen = new Map<number, string>();
  for (const [i, option] of options.entries()) {
    if (option.value === undefined) continue;
    const key = seen.get(option.value);
    if (key !== undefined && key !== optionKey(option))
      yield context.problemAt('value-twice', [...path, i, 'value'], { value: String(option.value) });
    seen.set(option.value, key ?? optionKey(option));
  }
}

/** A label is used twice in one language, or is another option's code: an answer in words would be ambiguous. */
function* labels(context: CheckContext, { options, path }: OptionList): Iterable<Problem> {
  const seen = new Set<string>();
  const codes = new Map(options.flatMap((option) => codesOf(option).map((code) => [code, option] as const)));
  for (const [i, option] of options.entries())
    for (const [language, label] of Object.entries(option.label)) {
      const at = [...path, i, 'label', language];
      const words = fold(label);
      if (seen.has(`${language} ${words}`)) yield context.problemAt('same-label', at, { label, language });
      seen.add(`${language} ${words}`);
      const other = codes.get(words);
      if (other !== undefined && other !== option)
        yield context.problemAt('label-is-code', at, { label, option: optionKey(other) });
    }
}

function codesOf({ id, value }: AnswerOption): readonly string[] {
  return [id, value].flatMap((code) => (code === undefined ? [] : [String(code)]));
}
