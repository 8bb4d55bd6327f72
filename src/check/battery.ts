import { mergeBattery, type MergedBattery, type PartDefinition } from '../definition/merge.ts';
import type { ReadBattery } from '../definition/battery.ts';
import { digests } from '../definition/digest.ts';
import { withForm } from '../definition/load.ts';
import type { KnownIds } from '../definition/known.ts';
import type { Battery } from '../definition/schema/battery.ts';
import type { Definition } from '../definition/schema/schema.ts';
import type { BatteryCodes } from '../diagnostic/codes-battery.ts';
import type { SourceText, TextPlace } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { severityOf } from '../diagnostic/severity.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { buildPlan } from '../plan/build.ts';
import { locate, type Node, type Path } from '../source/node.ts';
import { checkSource } from './check.ts';
import { batteryRoots } from './battery-conditions.ts';
import { BATTERY_RULES } from './battery-rules.ts';
import { makeContext } from './context.ts';
import { exampleProblems } from './examples.ts';
import { changesScoring } from './harmless.ts';
import { placesIn, type Places } from './places.ts';
import { RULES } from './rules.ts';

/** The text of a part's questionnaire, or why it cannot be used. */
export type PartSource =
  | { readonly source: SourceText }
  | { readonly because: BatteryCodes['battery-part']['because']; readonly suggestion: string | null };

export interface BatteryCheck {
  /** Sorted by place. */
  readonly problems: readonly Problem[];
  /** null if a problem changes results. */
  readonly merged: MergedBattery | null;
}

/**
 * Checks a battery: its text, its shape, its parts, its meaning and its worked examples. `sources` has the text of
 * each questionnaire that a part names. Never throws.
 */
export function checkBattery(read: ReadBattery, sources: ReadonlyMap<string, PartSource>): BatteryCheck {
  const { node, value: battery } = read;
  if (battery === null || node === null) return { problems: read.problems, merged: null };
  const parts = battery.parts.map((part, index) =>
    checkedPart(part, index, sources, place(read.source, node)),
  );
  const own = [...read.problems, ...parts.flatMap((part) => ('problem' in part ? [part.problem] : []))];
  const definitions = parts.flatMap((part) => ('definition' in part ? [part] : []));
  if (definitions.length < parts.length) return { problems: sorted(own), merged: null };
  const merged = mergeBattery(battery, definitions);
  const found = meaningOf(read.source, node, battery, merged, own);
  const problems = sorted([...own, ...found]);
  const isSound = !read.damaged && problems.every(({ code }) => severityOf(code) !== 'error');
  return { problems, merged: isSound ? merged : null };
}

function sorted(problems: readonly Problem[]): readonly Problem[] {
  const distinct = new Map(problems.map((found) => [keyOf(found), found]));
  return [...distinct.values()].toSorted((a, b) => startOf(a) - startOf(b));
}

/** Every problem of a battery has a place in the text. */
function startOf({ place }: Problem): number {
  return (place as TextPlace).start;
}

function keyOf(found: Problem): string {
  return JSON.stringify([found.code, startOf(found), found.args]);
}

type PlaceOf = (path: Path) => TextPlace;

function place(source: SourceText, node: Node): PlaceOf {
  return (path) => ({ source, ...locate(node, path) });
}

/** Returns the questionnaire of a part, checked on its own, or the problem with it. */
function checkedPart(
  { questionnaire, form }: Battery['parts'][number],
  index: number,
  sources: ReadonlyMap<string, PartSource>,
  at: PlaceOf,
): PartDefinition | { readonly problem: Problem } {
  const failure = (because: BatteryCodes['battery-part']['because'], nearest: string | null) => ({
    problem: problem('battery-part', at(['parts', index, 'questionnaire']), {
      questionnaire,
      because,
      suggestion: nearest,
    }),
  });
  const found = sources.get(questionnaire) ?? { because: 'not-found', suggestion: null };
  if ('because' in found) return failure(found.because, found.suggestion);
  const { problems, loaded } = checkSource(found.source);
  const { definition: whole } = loaded;
  if (whole === null || problems.some(({ code }) => severityOf(code) === 'error'))
    return failure('invalid', null);
  if (whole.private === true) return failure('private', null);
  const forms = Object.keys(whole.forms ?? {});
  if (form === undefined && whole.form_required === true) {
    const args = { questionnaire, form: null, suggestion: null };
    return { problem: problem('battery-part-form', at(['parts', index, 'questionnaire']), args) };
  }
  if (form !== undefined && !forms.includes(form)) {
    const args = { questionnaire, form, suggestion: suggestion(form, forms) };
    return { problem: problem('battery-part-form', at(['parts', index, 'form']), args) };
  }
  // A checked definition can be read in each of its forms.
  const definition = form === undefined ? whole : (withForm(loaded, form).definition as Definition);
  return { definition, digests: digests(definition) };
}

const NOWHERE: SourceText = { name: '', text: '', origin: 'authors' };

/** Whether a path belongs to the battery itself rather than to a part: ids from parts contain a dot. */
function isOwn([top, id]: Path): boolean {
  if (top === 'findings' || top === 'sources') return !String(id).includes('.');
  return OWN.has(String(top));
}

const OWN: ReadonlySet<string> = new Set([
  ...['title', 'description', 'languages', 'evidence', 'parts', 'compare', 'tiers', 'examples'],
]);

const NONE: ReadonlySet<string> = new Set();
const NO_GROUPS: ReadonlyMap<string, ReadonlySet<string>> = new Map();

/** Empty, since the meaning is not checked if anything was cut out, so no reference can be missing. */
const NOTHING_KNOWN: KnownIds = {
  ...{ questions: NONE, scales: NONE, findings: NONE, sources: NONE, answerSets: NONE, critical: NONE },
  ...{ sections: NONE, forms: NONE, rules: NONE },
  ...{ setOptions: NO_GROUPS, questionOptions: NO_GROUPS, bands: NO_GROUPS },
};

function meaningOf(
  source: SourceText,
  node: Node,
  battery: Battery,
  merged: MergedBattery,
  own: readonly Problem[],
): readonly Problem[] {
  if (own.length > 0) return [];
  const { definition, frame, digests: both } = merged;
  const places = placesIn({ source, node }, own);
  const seen: Places = {
    isIntact: (path) => !isOwn(path) || places.isIntact(path),
    place: (path, what) => (isOwn(path) ? places.place(path, what) : { source: NOWHERE, start: 0, end: 0 }),
  };
  const context = {
    ...makeContext(definition, NOTHING_KNOWN, null, seen),
    conditions: batteryRoots(battery, merged),
  };
  const rules = RULES.flatMap((rule) => [...rule(context)]).filter(
    ({ place }) => (place as TextPlace).source !== NOWHERE,
  );
  const problems = [...BATTERY_RULES.flatMap((rule) => [...rule(battery, merged, context)]), ...rules];
  if (problems.some(({ code }) => changesScoring(code))) return problems;
  const plan = buildPlan(definition, null, both, frame);
  return [...problems, ...exampleProblems(context, plan)];
}
