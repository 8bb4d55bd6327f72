import type { Compared } from '../../assessment/assessment.ts';
import { entryAt } from '../../plan/entry-at.ts';
import type { PlanComparison, PlanCondition } from '../../plan/plan.ts';
import { assessedScale, bandOfScale, type Context, known, say, type Source, valueText } from '../context.ts';
import { type Block, type Cell, type Item, ledList, paragraph, type Table } from '../../document/model.ts';

interface Matter {
  readonly plan: PlanComparison;
  readonly title: string;
  readonly compared: Compared;
}

/** Compares how several observers see the same matter. Their views are never averaged. */
export function sideBySide(context: Context): readonly Block[] {
  const matters = context.plan.compare.map((plan): Matter => {
    const compared = known(context.assessment.compared?.[plan.id], plan.id);
    return { plan, title: say(context, plan.title), compared };
  });
  if (matters.length === 0) return [];
  const words = context.words.battery.compared;
  const thatAre = (agreement: Compared['agreement']) =>
    matters.filter(({ compared }) => compared.agreement === agreement);
  const differing = thatAre('differ').map((matter) => differItem(context, matter));
  const [seen, unseen] = [thatAre('agree').filter(isSeen), thatAre('agree').filter((one) => !isSeen(one))];
  return [
    paragraph(words.lead),
    ...ledList('differ', words.differLead, differing),
    table(context, matters),
    ...listed(words.agreeSeen, seen),
    ...listed(words.agreeUnseen, unseen),
    ...listed(words.open, thatAre('open')),
  ];
}

function isSeen({ compared }: Matter): boolean {
  return Object.values(compared.views).includes('true');
}

function listed(sentence: (matters: string) => string, matters: readonly Matter[]): readonly Block[] {
  return matters.length === 0 ? [] : [paragraph(sentence(matters.map(({ title }) => title).join(', ')))];
}

/** Which sources see it, which do not, and for which it is unknown. */
function differItem(context: Context, { plan, title, compared }: Matter): Item {
  const who = (truth: string): string =>
    context.sources
      .filter(({ part }) => compared.views[part.id] === truth)
      .map((source) => source.title)
      .join(', ');
  const open = context.sources
    .filter(({ part, state }) => compared.views[part.id] === 'unknown' && state !== 'not_asked')
    .map((source) => source.title)
    .join(', ');
  return {
    id: plan.id,
    text: context.words.battery.compared.differ(title, who('true'), who('false'), open),
  };
}

/** One column for each observer who is asked about any of the matters. */
function table(context: Context, matters: readonly Matter[]): Table {
  const seeing = context.sources.filter(({ part }) =>
    matters.some(({ compared }) => Object.hasOwn(compared.views, part.id)),
  );
  return {
    kind: 'table',
    key: 'compared',
    columns: [
      { key: 'matter', title: context.words.battery.compared.matter, numeric: false },
      ...seeing.map(({ part, title }) => ({ key: part.id, title, numeric: false })),
    ],
    rows: matters.map((matter): readonly Cell[] => [
      { text: matter.title, value: matter.plan.id },
      ...seeing.map((source) => viewCell(context, matter, source)),
    ]),
    blank: 0,
  };
}

function viewCell(context: Context, { plan, compared }: Matter, source: Source): Cell {
  const words = context.words.battery.compared;
  const truth = compared.views[source.part.id];
  if (truth === undefined) return { text: words.none, value: null };
  if (source.state === 'absent') return { text: words.notHandedIn, value: truth };
  if (source.state === 'not_asked') return { text: words.notAsked, value: truth };
  const view = { true: words.sees, false: words.seesNot, unknown: words.unknown }[truth];
  const condition = plan.views.find(({ part }) => entryAt(context.plan.parts, part) === source.part)?.if;
  const detail = truth === 'unknown' ? null : scaleDetail(context, condition);
  return { text: detail === null ? view : words.seen(view, detail), value: truth };
}

/** The band or value of the one scale that a view is based on; null if it is based on something else. */
function scaleDetail(context: Context, condition: PlanCondition | undefined): string | null {
  if (condition?.test !== 'scale') return null;
  const scale = entryAt(context.plan.scales, condition.scale);
  if (assessedScale(context, scale.id).value === null) return null;
  return bandOfScale(context, scale) ?? valueText(context, scale);
}
