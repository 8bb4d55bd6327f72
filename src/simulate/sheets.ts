import { MISSING, type Answer, type AnswerSheet } from '../answer/answer.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan } from '../plan/plan.ts';
import { score } from '../score/score.ts';
import { CHANCES, chanceFrom, pick, type Chance } from './chance.ts';
import { drawAnswer, drawBurdenLevel, type Way } from './draw.ts';
import { drawableOf, type Drawable } from './drawable.ts';
import type { QuestionIndex } from '../plan/positions.ts';

/** A made-up learner. */
export interface Drawn {
  readonly sheet: AnswerSheet;
  /** Within the ages that the questionnaire is for; null where it is for all. */
  readonly age: number | null;
}

/** Draws the learner of a number: the same one for the same seed, on every machine. */
export type Drawer = (way: Way, learner: number, missing: number) => Drawn;

interface Piece {
  readonly question: QuestionIndex;
  readonly drawable: Drawable;
  /** Whether anything rests on it, so that a blank matters. */
  readonly scored: boolean;
}

/**
 * Draws learners for a plan: an answer to each question that rules look at, and then, with the probability `missing`, a
 * blank in its place. A question that was not asked is no blank. In all ways, and whatever `missing` is, the same numbers
 * decide about a learner's blanks: those at 3 % are among those at 10 %.
 */
export function drawerFor(plan: Plan, seed: number): Drawer {
  const about = new Set(aboutPeople(plan));
  const pieces = plan.questions.flatMap(({ scored }, question): readonly Piece[] => {
    if (!scored && !about.has(question)) return [];
    return [{ question, drawable: drawableOf(plan, question), scored }];
  });
  const branches = [...plan.questions, ...plan.parts].some(({ askIf }) => askIf !== null);
  return (way, learner, missing) => {
    const chance = chanceFrom(seed, learner);
    const place = drawBurdenLevel(way, chance);
    const age = drawAge(plan, chance);
    const full: Answer[] = plan.questions.map(() => MISSING);
    const blanks: number[] = [];
    for (const { question, drawable, scored } of pieces) {
      // Drawn before the answer: how many numbers that takes is the question's own affair.
      if (chance() < missing * CHANCES && scored) blanks.push(question);
      full[question] = drawAnswer(drawable, place, chance);
    }
    return { sheet: branches ? handedIn(plan, full, blanks) : withBlanks(full, blanks), age };
  };
}

/** Questions that nothing adds up, and that say all the same for whom bands hold: an age, and the sex of norms. */
function aboutPeople(plan: Plan): readonly (number | null)[] {
  const ages = [plan, ...plan.parts].map(({ appliesTo }) => appliesTo?.question ?? null);
  return [...ages, ...plan.scales.flatMap(({ norms }) => (norms === null ? [] : [norms.sex, norms.age]))];
}

function drawAge({ appliesTo }: Plan, chance: Chance): number | null {
  const drawn = chance();
  if (appliesTo === null) return null;
  const [youngest, oldest] = appliesTo.age;
  return youngest + pick(drawn, oldest - youngest + 1);
}

function withBlanks(sheet: Answer[], blanks: readonly number[]): Answer[] {
  for (const question of blanks) sheet[question] = MISSING;
  return sheet;
}

/**
 * What comes in: questions that the answers lead to, less the blanks. Whether a part of a battery is handed out is decided
 * on what is known by then, blanks and all; where that does not tell, as if nothing were blank.
 */
function handedIn(plan: Plan, full: AnswerSheet, blanks: readonly number[]): Answer[] {
  const { asked } = score(plan, full, null, new Set(plan.parts.keys())).view;
  const reached = full.map((answer, question) => (entryAt(asked, question) === 'false' ? MISSING : answer));
  const sheet = withBlanks(reached, blanks);
  if (plan.parts.length === 0) return sheet;
  const known = score(plan, sheet).view.gates;
  const meant = score(plan, full).view.gates;
  for (const [index, { questions }] of plan.parts.entries()) {
    const gate = entryAt(known, index) === 'unknown' ? entryAt(meant, index) : entryAt(known, index);
    if (gate === 'false') sheet.fill(MISSING, ...questions);
  }
  return sheet;
}
