import type { ConditionShape } from './schema/condition.ts';
import type { AnswerOption, Definition, Question, Scale, ScaleItem } from './schema/schema.ts';
import type { Text } from './schema/text.ts';

type Rename = (id: string) => string;
type Norms = NonNullable<Scale['norms']>;

/**
 * Renames a definition (with its form applied) as one part of a battery. Every id becomes `part.id`, and the titles
 * of sections and scales begin with the part's title, so that *Absence* in a register differs from *Absence* in a
 * teacher's view. Codes for missing answers, which apply to a whole definition, move to its questions. What applies
 * to the form as a whole (`applies_to`, `valid_if`) and its tiers stay with the part; see `merge`.
 */
export function prefixed(definition: Definition, part: string, title: Text): PrefixedParts {
  const name: Rename = (id) => `${part}.${id}`;
  const withTitle = (text: Text): Text => withLead(title, text);
  return {
    sources: renamed(definition.sources, name, (source) => source),
    answer_sets: renamed(definition.answer_sets, name, (set) => set),
    sections: definition.sections.map((section) => ({
      ...section,
      id: name(section.id),
      title: withTitle(section.title),
      questions: section.questions.map((question) => questionOf(question, definition, name)),
    })),
    scales: renamed(definition.scales, name, (scale) =>
      scaleOf({ ...scale, title: withTitle(scale.title) }, definition, name),
    ),
    findings: renamed(definition.findings, name, (finding) => ({
      ...finding,
      if: renamedCondition(finding.if, name),
      ...cited(finding, name),
    })),
    critical: (definition.critical ?? []).map((rule) => ({
      ...rule,
      id: name(rule.id),
      if: renamedCondition(rule.if, name),
      ...(rule.covers && { covers: rule.covers.map(name) }),
      ...cited(rule, name),
    })),
  };
}

/** The keys of a merged definition that come from its parts. */
export type PrefixedParts = {
  [K in 'sources' | 'answer_sets' | 'sections' | 'scales' | 'findings' | 'critical']: NonNullable<
    Definition[K]
  >;
};

/** Returns `valid_if`, `applies_to` and tiers of a part, with the ids of the merged definition. */
export function prefixedFrame(
  definition: Definition,
  part: string,
): Pick<Definition, 'valid_if' | 'applies_to' | 'tiers'> {
  const name: Rename = (id) => `${part}.${id}`;
  const { valid_if: valid, applies_to: applies, tiers } = definition;
  return {
    ...(valid && {
      valid_if: {
        ...valid,
        ...(valid.questions && { questions: valid.questions.map(name) }),
        ...(valid.scales && { scales: valid.scales.map(name) }),
      },
    }),
    ...(applies && {
      applies_to: { ...applies, ...(applies.question && { question: name(applies.question) }) },
    }),
    ...(tiers && {
      tiers: eachTier(tiers, (rules) => ({
        ...rules,
        any: rules.any.map((rule) => renamedCondition(rule, name)),
        ...cited(rules, name),
      })),
    }),
  };
}

/** Maps each of the two tiers; a tier that is absent stays absent. */
export function eachTier<T, R>(
  { individual, selective }: { readonly individual?: T | undefined; readonly selective?: T | undefined },
  make: (tier: T) => R,
): { individual?: R; selective?: R } {
  return {
    ...(individual !== undefined && { individual: make(individual) }),
    ...(selective !== undefined && { selective: make(selective) }),
  };
}

/** Prefixes a text with a title, in each language that both have. */
function withLead(title: Text, text: Text): Text {
  return Object.fromEntries(
    Object.entries(text).map(([language, words]) => {
      const lead = title[language];
      return [language, lead === undefined ? words : `${lead}: ${words}`];
    }),
  );
}

function renamed<T, R>(
  record: Readonly<Record<string, T>> | undefined,
  name: Rename,
  make: (value: T) => R,
): Record<string, R> {
  return Object.fromEntries(Object.entries(record ?? {}).map(([id, value]) => [name(id), make(value)]));
}

interface Citing {
  readonly cite?: string | readonly string[] | undefined;
}

/** Returns the renamed `cite` of an object, or nothing if it has none. */
function cited({ cite }: Citing, name: Rename): { cite?: string | string[] } {
  return cite === undefined ? {} : { cite: renamedCite(cite, name) };
}

function renamedCite(cite: string | readonly string[], name: Rename): string | string[] {
  return typeof cite === 'string' ? name(cite) : cite.map(name);
}

/** Renames an answer set given by id; options that are written out have no set id. */
function setOf(answers: string | AnswerOption[], name: Rename): string | AnswerOption[] {
  return typeof answers === 'string' ? name(answers) : answers;
}

function questionOf(question: Question, definition: Definition, name: Rename): Question {
  const { answers, multiple, ask_if: askIf } = question;
  const missing = [...(question.missing_codes ?? []), ...(definition.missing_codes ?? [])];
  const refused = [...(question.refused_codes ?? []), ...(definition.refused_codes ?? [])];
  return {
    ...question,
    id: name(question.id),
    ...(answers !== undefined && { answers: setOf(answers, name) }),
    ...(multiple && { multiple: { ...multiple, of: setOf(multiple.of, name) } }),
    ...(askIf && { ask_if: renamedCondition(askIf, name) }),
    missing_codes: missing,
    refused_codes: refused,
  };
}

function itemOf(item: ScaleItem | string, name: Rename): ScaleItem | string {
  if (typeof item === 'string') return name(item);
  return 'question' in item
    ? { ...item, question: name(item.question) }
    : { ...item, scale: name(item.scale) };
}

function scaleOf(scale: Scale, definition: Definition, name: Rename): Scale {
  const items = (list: (ScaleItem | string)[]): (ScaleItem | string)[] =>
    list.map((item) => itemOf(item, name));
  const { sum, mean, max, count, value, missing, bands, norms, change } = scale;
  return {
    ...scale,
    ...(sum && { sum: items(sum) }),
    ...(mean && { mean: items(mean) }),
    ...(max && { max: items(max) }),
    ...(count && { count: count.map((condition) => renamedCondition(condition, name)) }),
    ...(value !== undefined && { value: itemOf(value, name) }),
    ...(missing && { missing: { ...missing, ...cited(missing, name) } }),
    ...(bands && { bands: bands.map((band) => ({ ...band, ...cited(band, name) })) }),
    ...(norms && { norms: normsOf(norms, definition, name) }),
    ...(change && { change: { ...change, cite: renamedCite(change.cite, name) } }),
    ...cited(scale, name),
  };
}

/**
 * If the norms name no age question, they use that of `applies_to`. It is named here, since `applies_to` stays with
 * the part.
 */
function normsOf(norms: Norms, definition: Definition, name: Rename): Norms {
  const age = norms.age ?? definition.applies_to?.question;
  return {
    ...norms,
    cite: renamedCite(norms.cite, name),
    ...(norms.sex !== undefined && { sex: name(norms.sex) }),
    ...(age !== undefined && { age: name(age) }),
    groups: norms.groups.map((group) => ({
      ...group,
      ...cited(group, name),
      ...(group.bands && { bands: group.bands.map((band) => ({ ...band, ...cited(band, name) })) }),
    })),
  };
}

/** Renames every id in a condition. Options and bands keep their names. */
function renamedCondition(condition: ConditionShape, name: Rename): ConditionShape {
  const marks = cited(condition, name);
  const inner = (part: ConditionShape): ConditionShape => renamedCondition(part, name);
  if ('question' in condition) return { ...condition, question: name(condition.question), ...marks };
  if ('scale' in condition) return { ...condition, scale: name(condition.scale), ...marks };
  if ('finding' in condition) return { ...condition, finding: name(condition.finding), ...marks };
  if ('any' in condition) return { ...condition, any: condition.any.map(inner), ...marks };
  if ('all' in condition) return { ...condition, all: condition.all.map(inner), ...marks };
  if ('not' in condition) return { ...condition, not: inner(condition.not), ...marks };
  const { count } = condition;
  if ('scales' in count)
    return { ...condition, count: { ...count, scales: count.scales.map(name) }, ...marks };
  if ('questions' in count)
    return { ...condition, count: { ...count, questions: count.questions.map(name) }, ...marks };
  return { ...condition, count: { findings: count.findings.map(name) }, ...marks };
}
