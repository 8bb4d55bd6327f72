import { optionKey } from '../../plan/build-question.ts';
import type { IdKind } from '../../diagnostic/codes-definition.ts';
import type { Problem } from '../../diagnostic/problem.ts';
import { TIERS } from '../conditions.ts';
import type { CheckContext, OptionList } from '../context.ts';
import { bandLists } from '../band-lists.ts';
import type { Path } from '../../source/node.ts';

interface Named {
  readonly id: string;
  readonly path: Path;
}

interface Group {
  readonly kind: IdKind;
  readonly named: readonly Named[];
}

/** Two entries of a list must not have the same id, or the second one would never be found. */
export function* duplicateIds(context: CheckContext): Iterable<Problem> {
  for (const { kind, named } of groups(context)) {
    const seen = new Set<string>();
    for (const { id, path } of named) {
      if (seen.has(id)) yield context.problemAt('duplicate-id', path, { kind, id });
      seen.add(id);
    }
  }
}

function* groups(context: CheckContext): Iterable<Group> {
  const { definition } = context;
  const sections = definition.sections.map(({ id }, i) => ({ id, path: ['sections', i, 'id'] }));
  yield { kind: 'section', named: sections };
  yield {
    kind: 'question',
    named: context.questionList.map(({ id, path }) => ({ id, path: [...path, 'id'] })),
  };
  const critical = (definition.critical ?? []).map(({ id }, i) => ({ id, path: ['critical', i, 'id'] }));
  yield { kind: 'critical', named: critical };
  yield { kind: 'rule', named: ruleIds(context) };
  yield { kind: 'language', named: languages(context) };
  for (const list of optionLists(context)) yield { kind: 'option', named: optionKeys(list) };
  for (const { scale, path } of context.scales.values()) {
    for (const { list, path: at } of bandLists(scale, path))
      yield { kind: 'band', named: list.map(({ id }, i) => ({ id, path: [...at, i, 'id'] })) };
    const groups = (scale.norms?.groups ?? []).map(({ id }, i) => ({
      id,
      path: [...path, 'norms', 'groups', i, 'id'],
    }));
    yield { kind: 'norm-group', named: groups };
  }
}

function languages({ definition }: CheckContext): readonly Named[] {
  return definition.languages.map((entry, i) =>
    typeof entry === 'string'
      ? { id: entry, path: ['languages', i] }
      : { id: entry.id, path: ['languages', i, 'id'] },
  );
}

/** Ids of rules are unique across both tiers, because a reason names only the rule. */
function ruleIds({ definition }: CheckContext): readonly Named[] {
  return TIERS.flatMap((tier) =>
    (definition.tiers?.[tier]?.any ?? []).flatMap(({ id }, i) =>
      id === undefined ? [] : [{ id, path: ['tiers', tier, 'any', i, 'id'] }],
    ),
  );
}

/** Returns every list of options, each shared set once. */
export function optionLists({ sets, questionList }: CheckContext): readonly OptionList[] {
  const written = questionList.flatMap(({ options }) => (options === null ? [] : [options]));
  return [...new Set([...sets.values(), ...written])];
}

/** Options without id and value are reported by another rule. */
function optionKeys({ options, path }: OptionList): readonly Named[] {
  return options.flatMap((option, i) => {
    const id = optionKey(option);
    return id === '' ? [] : [{ id, path: [...path, i, option.id === undefined ? 'value' : 'id'] }];
  });
}
