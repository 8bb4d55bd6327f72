import type { LearnerPageWords } from '../../words/en/learner.ts';
import { oneLine } from '../../words/say.ts';
import type { LearnerFacts } from './learner-facts.ts';
import { day, fillIn, fillIns } from './learner-fill-in.ts';
import { type Block, type Cell, heading, paragraph, type Table } from '../../document/model.ts';

const EMPTY_GOALS = 2;
const EMPTY_STEPS = 3;

/** What the learner and staff agreed on; blank lines if nothing is agreed yet. */
export function agreedBlocks(
  facts: LearnerFacts,
  words: LearnerPageWords['agreed'],
  language: string,
): readonly Block[] {
  const next = facts.nextDate === null ? null : day(facts.nextDate, language);
  return [
    paragraph(words.lead),
    paragraph(words.yours),
    heading(words.goals),
    goals(facts.goals),
    heading(words.steps),
    steps(facts, words, language),
    fillIns('next', [fillIn('next_date', words.nextDate, next)]),
  ];
}

function goals(agreed: readonly string[]): Block {
  if (agreed.length > 0)
    return { kind: 'list', key: 'goals', items: agreed.map((goal) => ({ id: null, text: oneLine(goal) })) };
  const lines = Array.from({ length: EMPTY_GOALS }, (_, index) =>
    fillIn(`goal_${index + 1}`, `${index + 1}`),
  );
  return fillIns('goals', lines);
}

function steps({ actions }: LearnerFacts, words: LearnerPageWords['agreed'], language: string): Table {
  const column = (key: string, title: string) => ({ key, title, numeric: false });
  const rows = actions.map((action): readonly Cell[] => [
    { text: oneLine(action.what) },
    { text: oneLine(action.who) },
    { text: action.by === null ? '' : day(action.by, language), value: action.by },
    { text: words.statuses[action.status], value: action.status },
  ]);
  return {
    kind: 'table',
    key: 'actions',
    columns: [
      column('what', words.what),
      column('who', words.who),
      column('by', words.until),
      column('status', words.status),
    ],
    rows,
    blank: rows.length === 0 ? EMPTY_STEPS : 0,
  };
}
