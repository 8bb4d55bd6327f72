import type { Answer } from '../../src/answer/answer.ts';
import type { ConditionShape } from '../../src/definition/schema/condition.ts';
import type {
  Definition,
  NormGroup,
  Norms,
  Question,
  Scale,
  ScaleItem,
} from '../../src/definition/schema/schema.ts';
import type { TierId } from '../../src/plan/plan.ts';
import {
  add,
  compare,
  divide,
  equal,
  fromNumber,
  multiply,
  round,
  subtract,
  ZERO,
  type Rational,
} from '../../src/plan/rational.ts';

/**
 * The oracle: a second, slow and simple implementation of scoring for sheets with nothing missing. It works on the
 * definition itself, without plans, bounds or unknowns, and the core is compared with it.
 */
export interface NaiveResult {
  readonly asked: ReadonlyMap<string, boolean>;
  /** null: none of its questions was asked. */
  readonly scales: ReadonlyMap<string, Rational | null>;
  readonly findings: ReadonlyMap<string, boolean>;
  readonly critical: ReadonlyMap<string, boolean>;
  /** From the tier rules alone. */
  readonly rulesTier: TierId;
  /** The highest tier that critical rules which hold call for. */
  readonly calledFor: TierId;
  /** The higher of the two. */
  readonly tier: TierId;
  /** By scale: the group whose norms hold; null: several could, or none does. */
  readonly groups: ReadonlyMap<string, string | null>;
  readonly z: ReadonlyMap<string, Rational | null>;
  /** Whether bands hang on a group that nobody knows; the result is then that of one of them. */
  readonly isOpen: boolean;
}

const NUMBER_TESTS = ['at_least', 'more_than', 'at_most', 'less_than'];

interface Option {
  readonly key: string;
  readonly value: number | undefined;
  readonly points: number | undefined;
  readonly leftOut: boolean;
}

export function optionsOf(definition: Definition, question: Question): readonly Option[] {
  const named =
    question.answers ?? question.multiple?.of ?? question.number?.codes ?? question.grade?.codes ?? [];
  const options = typeof named === 'string' ? definition.answer_sets![named]! : named;
  return options.map((option) => ({
    key: option.id ?? String(option.value),
    value: option.value,
    points: option.points === 'none' ? undefined : (option.points ?? option.value),
    leftOut: option.treat_as === 'left_out',
  }));
}

const HEIGHT: readonly TierId[] = ['universal', 'selective', 'individual'];

/** The default tier of a critical rule: see the format reference. */
const CALLS_FOR = { immediate: 'individual', same_day: 'individual', within_3_days: 'selective' } as const;

function highest(tiers: readonly TierId[]): TierId {
  return HEIGHT[Math.max(...tiers.map((tier) => HEIGHT.indexOf(tier)))]!;
}

/** `given`: what was answered in truth and not made up for a completion; critical rules count it on the path and off it. `pretend` picks the group where the answers leave it open: whoever tries them all has tried everything. */
export function naive(
  definition: Definition,
  answers: ReadonlyMap<string, Answer>,
  pretend = 0,
  given: ReadonlySet<string> = new Set(answers.keys()),
): NaiveResult {
  const questions = definition.sections.flatMap((section) => section.questions);
  const byId = new Map(questions.map((question) => [question.id, question]));
  const askedMemo = new Map<string, boolean>();
  const scaleMemo = new Map<string, Rational | null>();

  const asked = (id: string): boolean => {
    const known = askedMemo.get(id);
    if (known !== undefined) return known;
    const askIf = byId.get(id)!.ask_if;
    const found = askIf === undefined || holds(askIf);
    askedMemo.set(id, found);
    return found;
  };

  const inRange = (value: Rational, test: ConditionShape | Record<string, unknown>): boolean => {
    const t = test as { at_least?: number; more_than?: number; at_most?: number; less_than?: number };
    return (
      (t.at_least === undefined || compare(value, fromNumber(t.at_least)) >= 0) &&
      (t.more_than === undefined || compare(value, fromNumber(t.more_than)) > 0) &&
      (t.at_most === undefined || compare(value, fromNumber(t.at_most)) <= 0) &&
      (t.less_than === undefined || compare(value, fromNumber(t.less_than)) < 0)
    );
  };

  /** Set while critical rules are evaluated again, with every given answer counted. */
  let offPath = false;

  const questionHolds = (id: string, test: Record<string, unknown>): boolean => {
    const answer = answers.get(id)!;
    const counts = asked(id) || (offPath && given.has(id));
    if (!counts) return test.answered === false && test.is === undefined && test.in === undefined;
    if (answer.state !== 'given' || test.answered === false) return false;
    if (!['is', 'in', ...NUMBER_TESTS].some((key) => test[key] !== undefined)) return true;
    const keys = (
      (test.in as (string | number)[] | undefined) ?? (test.is === undefined ? [] : [test.is as string])
    ).map(String);
    const hasNumbers = NUMBER_TESTS.some((key) => test[key] !== undefined);
    const options = optionsOf(definition, byId.get(id)!);
    const one = (index: number) => {
      const option = options[index]!;
      const named = keys.length === 0 || keys.includes(option.key);
      return (
        named && (!hasNumbers || (option.value !== undefined && inRange(fromNumber(option.value), test)))
      );
    };
    if (answer.kind === 'option') return one(answer.option);
    if (answer.kind === 'options') return answer.options.some(one);
    if (answer.kind !== 'number') return false;
    const { number } = answer;
    const named =
      keys.length === 0 || keys.some((key) => /^\d+$/.test(key) && equal(fromNumber(Number(key)), number));
    return named && inRange(number, test);
  };

  const said = (id: string): string | number | undefined => {
    const answer = answers.get(id)!;
    if (answer.state !== 'given') throw new Error('The oracle takes whole sheets only');
    if (answer.kind === 'option') return optionsOf(definition, byId.get(id)!)[answer.option]!.key;
    return answer.kind === 'number' ? Number(answer.number.num / answer.number.den) : undefined;
  };

  /** The norm group for each sex that the answer leaves possible; undefined: none. */
  const placesOf = (norms: Norms): readonly (NormGroup | undefined)[] => {
    const sex = said(norms.sex!)!;
    const age = said(norms.age!) as number;
    const sexes = optionsOf(definition, byId.get(norms.sex!)!).flatMap((option) =>
      option.points === undefined || norms.sex_open?.includes(option.key) === true ? [] : [option.key],
    );
    return (norms.sex_open?.includes(sex) === true ? sexes : [sex]).map((one) =>
      norms.groups.find(
        (group) =>
          (group.sex === undefined || group.sex === one) &&
          (group.age === undefined || (group.age[0] <= age && age <= group.age[1])),
      ),
    );
  };

  /** If there may be no group, its bands could be those of any. */
  const possibleGroups = (norms: Norms): readonly NormGroup[] => {
    const places = [...new Set(placesOf(norms))].filter((group) => group !== undefined);
    return placesOf(norms).includes(undefined) ? norms.groups : places;
  };

  const bandsOf = (scale: Scale): NonNullable<Scale['bands']> => {
    if (scale.norms?.groups[0]!.bands === undefined) return scale.bands ?? [];
    const among = possibleGroups(scale.norms);
    return among[pretend % among.length]!.bands!;
  };

  const bandIndex = (scale: Scale, value: Rational): number =>
    bandsOf(scale).filter((band) =>
      band.above === undefined
        ? compare(value, fromNumber(band.from!)) >= 0
        : compare(value, fromNumber(band.above)) > 0,
    ).length - 1;

  const scaleHolds = (id: string, test: Record<string, unknown>): boolean => {
    const scale = definition.scales![id]!;
    const value = scaleValue(id);
    if (value === null) return false;
    const position = (name: unknown) => bandsOf(scale).findIndex((band) => band.id === name);
    return (
      (test.band === undefined || bandIndex(scale, value) === position(test.band)) &&
      (test.band_at_least === undefined || bandIndex(scale, value) >= position(test.band_at_least)) &&
      inRange(value, test)
    );
  };

  function holds(condition: ConditionShape): boolean {
    if ('question' in condition) return questionHolds(condition.question, condition);
    if ('scale' in condition) return scaleHolds(condition.scale, condition);
    if ('finding' in condition)
      return holds(definition.findings![condition.finding]!.if) === (condition.is ?? true);
    if ('any' in condition) return condition.any.some(holds);
    if ('all' in condition) return condition.all.every(holds);
    if ('not' in condition) return !holds(condition.not);
    const of = condition.count;
    const held =
      'scales' in of
        ? of.scales.filter((id) => scaleHolds(id, of))
        : 'questions' in of
          ? of.questions.filter((id) => questionHolds(id, of))
          : of.findings.filter((id) => holds(definition.findings![id]!.if));
    return inRange(fromNumber(held.length), condition);
  }

  /** The contribution with its weight, or null if left out. */
  const contribution = (item: Exclude<ScaleItem, { scale: string }>): Rational | null => {
    const question = byId.get(item.question)!;
    const weight = fromNumber(item.weight ?? 1);
    if (!asked(item.question)) return typeof item.not_asked === 'number' ? fromNumber(item.not_asked) : null;
    const answer = answers.get(item.question)!;
    if (answer.state !== 'given') throw new Error('The oracle takes whole sheets only');
    const options = optionsOf(definition, question).map((option) => ({
      ...option,
      points: item.points?.[option.key] ?? option.points,
    }));
    const points = options.flatMap((option) => (option.points === undefined ? [] : [option.points]));
    const ends = question.grade
      ? [question.grade.best, question.grade.worst]
      : question.number
        ? [question.number.min!, question.number.max!]
        : [];
    const all = [...points, ...ends];
    const turn = (value: Rational) =>
      item.reversed === true ? subtract(fromNumber(Math.min(...all) + Math.max(...all)), value) : value;
    if (answer.kind === 'number') return multiply(turn(answer.number), weight);
    const chosen =
      answer.kind === 'option' ? [answer.option] : answer.kind === 'options' ? answer.options : [];
    if (chosen.some((index) => options[index]!.points === undefined)) return null;
    const sum = chosen.map((index) => turn(fromNumber(options[index]!.points!))).reduce(add, ZERO);
    return multiply(sum, weight);
  };

  function scaleValue(id: string): Rational | null {
    const known = scaleMemo.get(id);
    if (known !== undefined) return known;
    const value = workOut(definition.scales![id]!);
    scaleMemo.set(id, value);
    return value;
  }

  function workOut(scale: Scale): Rational | null {
    const items =
      scale.sum ?? scale.mean ?? scale.max ?? (scale.value === undefined ? undefined : [scale.value]);
    let raw: Rational;
    if (items === undefined) {
      raw = fromNumber(scale.count!.filter(holds).length);
    } else {
      const parts = items.flatMap((item) => {
        const long = typeof item === 'string' ? { question: item } : item;
        const weight = fromNumber(('weight' in long ? long.weight : undefined) ?? 1);
        if ('question' in long) {
          const own = contribution(long);
          return own === null ? [] : [{ own, weight }];
        }
        const beneath = scaleValue(long.scale);
        return beneath === null ? [] : [{ own: multiply(beneath, weight), weight }];
      });
      if (parts.length === 0) return null;
      const sum = parts.map((part) => part.own).reduce(add);
      if (scale.mean) raw = divide(sum, parts.map((part) => part.weight).reduce(add));
      else if (scale.max) raw = parts.map((part) => part.own).reduce((a, b) => (compare(a, b) >= 0 ? a : b));
      else raw = sum;
    }
    const shown = add(multiply(raw, fromNumber(scale.times ?? 1)), fromNumber(scale.plus ?? 0));
    return scale.round === undefined ? shown : round(shown, scale.round, scale.decimals ?? 0);
  }

  const normed = Object.entries(definition.scales ?? {}).flatMap(([id, { norms }]) =>
    norms === undefined ? [] : [{ id, norms, possible: [...new Set(placesOf(norms))] }],
  );
  const zOf = (id: string, { mean, sd }: NormGroup): Rational | null => {
    const value = scaleValue(id);
    if (value === null || mean === undefined) return null;
    return divide(subtract(value, fromNumber(mean)), fromNumber(sd!));
  };
  const only = (groups: readonly (NormGroup | undefined)[]) =>
    groups.length === 1 ? (groups[0] ?? null) : null;

  // Which questions were asked and the values of scales are fixed on the path. Both are cached here, before critical
  // rules count answers off the path.
  for (const { id } of questions) asked(id);
  for (const id of Object.keys(definition.scales ?? {})) scaleValue(id);

  const critical = (definition.critical ?? []).map((rule) => {
    const onPath = holds(rule.if);
    offPath = true;
    const held = onPath || holds(rule.if);
    offPath = false;
    return { ...rule, held };
  });
  const rules = (tier: 'individual' | 'selective') => (definition.tiers?.[tier]?.any ?? []).some(holds);
  const rulesTier = rules('individual') ? 'individual' : rules('selective') ? 'selective' : 'universal';
  const calledFor = highest([
    'universal',
    ...critical
      .filter(({ held }) => held)
      .map(({ tier, urgency }) => (tier === 'none' ? 'universal' : (tier ?? CALLS_FOR[urgency]))),
  ]);
  return {
    asked: new Map(questions.map((question) => [question.id, asked(question.id)])),
    scales: new Map(Object.keys(definition.scales ?? {}).map((id) => [id, scaleValue(id)])),
    findings: new Map(
      Object.entries(definition.findings ?? {}).map(([id, finding]) => [id, holds(finding.if)]),
    ),
    critical: new Map(critical.map(({ id, held }) => [id, held])),
    groups: new Map(normed.map(({ id, possible }) => [id, only(possible)?.id ?? null])),
    z: new Map(
      normed.map(({ id, possible }) => {
        const group = only(possible);
        return [id, group && zOf(id, group)];
      }),
    ),
    isOpen: normed.some(({ norms, possible }) => norms.groups[0]!.bands && only(possible) === null),
    rulesTier,
    calledFor,
    tier: highest([rulesTier, calledFor]),
  };
}
