import type { Problem } from '../../diagnostic/problem.ts';
import type { Scale } from '../../definition/schema/schema.ts';
import type { Unit } from '../../definition/schema/question.ts';
import type { Text } from '../../definition/schema/text.ts';
import { bandLists } from '../band-lists.ts';
import { conditionTree } from '../conditions.ts';
import type { CheckContext } from '../context.ts';
import type { Path } from '../../source/node.ts';
import { optionLists } from './duplicate-ids.ts';

/** Every text exists in every declared language, and in no other. */
export function* translations(context: CheckContext): Iterable<Problem> {
  const declared = context.definition.languages.map((entry) =>
    typeof entry === 'string' ? entry : entry.id,
  );
  const all = [...texts(context)].filter(
    (found): found is readonly [TextMap, Path] => typeof found[0] === 'object',
  );
  for (const [i, language] of declared.entries()) {
    const untranslated = all.filter(
      ([text, path]) => !Object.hasOwn(text, language) && context.isIntact(path),
    );
    // One problem instead of one per text: either the translation is still to come, or the language is a mistake.
    if (untranslated.length === all.length)
      yield context.problemAt('language-without-texts', ['languages', i], { language });
    else
      for (const [, path] of untranslated) yield context.problemAt('missing-translation', path, { language });
  }
  for (const [text, path] of all)
    for (const language of Object.keys(text))
      if (!declared.includes(language))
        yield context.problemAt('unknown-language', [...path, language], { language }, 'key');
}

/** Texts by language; of a unit also its plural forms. */
type TextMap = Text | Exclude<Unit, string>;

type Found = readonly [TextMap | string | undefined, Path];

function* texts(context: CheckContext): Iterable<Found> {
  const { definition } = context;
  yield* keys(definition, ['title', 'description'], []);
  yield* keys(definition.evidence, ['note'], ['evidence']);
  for (const [id, source] of Object.entries(definition.sources ?? {}))
    yield* keys(source, ['note'], ['sources', id]);
  for (const { options, path } of optionLists(context))
    for (const [i, option] of options.entries()) yield* keys(option, ['label'], [...path, i]);
  for (const [i, section] of definition.sections.entries())
    yield* keys(section, ['title', 'intro'], ['sections', i]);
  for (const { question, path } of context.questionList) {
    yield* keys(question, ['text', 'help', 'why'], path);
    yield* keys(question.number ?? {}, ['unit'], [...path, 'number']);
  }
  yield* scoringTexts(context);
}

function* scoringTexts(context: CheckContext): Iterable<Found> {
  for (const { scale, path } of context.scales.values()) {
    yield* keys(scale, ['title', 'about'], path);
    for (const { list, path: at } of bandLists(scale, path))
      for (const [i, band] of list.entries()) yield* keys(band, ['label'], [...at, i]);
    yield* normTexts(scale, [...path, 'norms']);
    yield* keys(scale.change ?? {}, ['population'], [...path, 'change']);
  }
  for (const { finding, path } of context.findings.values()) yield* keys(finding, ['say'], path);
  for (const [i, rule] of (context.definition.critical ?? []).entries())
    yield* keys(rule, ['say', 'shared'], ['critical', i]);
  for (const root of context.conditions)
    for (const { condition, path } of conditionTree(root)) yield* keys(condition, ['because'], path);
}

function* normTexts({ norms }: Scale, path: Path): Iterable<Found> {
  if (norms === undefined) return;
  yield* keys(norms, ['population'], path);
  for (const [i, group] of norms.groups.entries()) yield* keys(group, ['population'], [...path, 'groups', i]);
}

function* keys<K extends string>(
  from: Partial<Record<K, TextMap | string | undefined>>,
  names: readonly K[],
  path: Path,
): Iterable<Found> {
  for (const name of names) yield [from[name], [...path, name]];
}
