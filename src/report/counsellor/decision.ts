import type { ConfirmedTier, SupportPlan } from '../../assessment/assessment.ts';
import type { TierId } from '../../plan/plan.ts';
import { formatMoment } from '../../words/locale.ts';
import { oneLine } from '../../words/say.ts';
import type { Context } from '../context.ts';
import { type Block, type Cell, type FillIn, heading, paragraph, type Table } from '../../document/model.ts';

const TIERS: readonly TierId[] = ['universal', 'selective', 'individual'];
const EMPTY_GOALS = 3;
const EMPTY_ACTIONS = 4;

/** The part in which people decide and record what they agree on; empty lines if it is not filled in yet (law 3). */
export function decisionBlocks(context: Context): readonly Block[] {
  const { confirmed, plan } = context.assessment;
  const words = context.words.decision;
  const signatures = [words.signLearner, words.signStaff, words.signGuardian];
  const keys = ['learner', 'staff', 'guardian'];
  return [
    paragraph(words.lead),
    { kind: 'fill_in', key: 'confirmed', lines: confirmedLines(context, confirmed) },
    heading(words.goals),
    ...goalBlocks(plan),
    heading(words.actions),
    actionTable(context, plan),
    { kind: 'fill_in', key: 'next', lines: [nextLine(context, plan)] },
    heading(words.signatures),
    {
      kind: 'fill_in',
      key: 'signatures',
      lines: signatures.map((label, index) => ({ key: keys[index] as string, label, text: null })),
    },
  ];
}

function confirmedLines(context: Context, confirmed: ConfirmedTier | null): readonly FillIn[] {
  const words = context.words.decision;
  const choices = TIERS.map((tier) => ({
    key: tier,
    text: context.words.tier.names[tier],
    chosen: confirmed?.tier === tier,
  }));
  return [
    { key: 'tier', label: words.tier, text: confirmed?.tier ?? null, choices },
    { key: 'by', label: words.by, text: confirmed === null ? null : oneLine(confirmed.by) },
    {
      key: 'at',
      label: words.at,
      text: confirmed === null ? null : formatMoment(confirmed.at, context.language),
    },
    { key: 'reason', label: reasonLabel(context, confirmed), text: reasonText(confirmed) },
  ];
}

function reasonText(confirmed: ConfirmedTier | null): string | null {
  const reason = confirmed?.reason ?? null;
  return reason === null ? null : oneLine(reason);
}

/** Asks for a reason if the confirmed tier differs from the suggestion and none was given. */
function reasonLabel(context: Context, confirmed: ConfirmedTier | null): string {
  const words = context.words.decision;
  const suggested = context.assessment.tier?.suggested ?? null;
  const differs = confirmed !== null && suggested !== null && suggested !== confirmed.tier;
  return differs && confirmed.reason === null ? `${words.reason} (${words.reasonNeeded})` : words.reason;
}

function goalBlocks(plan: SupportPlan | null): readonly Block[] {
  const goals = plan?.goals ?? [];
  if (goals.length > 0) {
    return [{ kind: 'list', key: 'goals', items: goals.map((goal) => ({ id: null, text: oneLine(goal) })) }];
  }
  const lines = Array.from({ length: EMPTY_GOALS }, (_, index) => ({
    key: `goal_${index + 1}`,
    label: `${index + 1}`,
    text: null,
  }));
  return [{ kind: 'fill_in', key: 'goals', lines }];
}

function actionTable(context: Context, plan: SupportPlan | null): Table {
  const words = context.words.decision;
  const columns = [
    { key: 'what', title: words.what, numeric: false },
    { key: 'who', title: words.who, numeric: false },
    { key: 'by', title: words.until, numeric: false },
    { key: 'agreed', title: words.agreed, numeric: false },
    { key: 'status', title: words.status, numeric: false },
  ];
  const actions = plan?.actions ?? [];
  const rows = actions.map((action): readonly Cell[] => [
    { text: oneLine(action.what) },
    { text: oneLine(action.who) },
    { text: action.by === null ? '' : formatMoment(action.by, context.language), value: action.by },
    { text: action.agreed ? words.yes : words.no, value: action.agreed },
    { text: words.statuses[action.status], value: action.status },
  ]);
  return {
    kind: 'table',
    key: 'actions',
    columns,
    rows,
    blank: rows.length === 0 ? EMPTY_ACTIONS : 0,
  };
}

function nextLine(context: Context, plan: SupportPlan | null): FillIn {
  const next = plan?.next_date ?? null;
  const text = next === null ? null : formatMoment(next, context.language);
  return { key: 'next_date', label: context.words.decision.nextDate, text };
}
