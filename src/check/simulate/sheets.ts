import { MISSING, type Answer, type AnswerSheet } from '../../answer/answer.ts';
import { at } from '../../plan/at.ts';
import type { Plan } from '../../plan/plan.ts';
import { score } from '../../score/score.ts';
import { CHANCES, chanceFrom, pick, type Chance } from './chance.ts';
import { drawAnswer, drawPlace, type Way } from './draw.ts';
import { drawableOf, type Drawable } from './drawable.ts';

/** A made-up learner. */
export interface Drawn {
  readonly sheet: AnswerSheet;
  /** Within the ages that the questionnaire is for; null where it is for all. */
  readonly age: number | null;
}

/** Draws the learner of a number: the same one for the same seed, on every machine. */
export type Drawer = (way: Way, learner: number, missing: number) => Drawn;

interface Piece {
  readonly question: number;
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
  const pieces = plan.questions.flatMap(({ scored }, question): readonly Piece[] => {
    if (!scored && question !== plan.appliesTo?.question) return [];
    return [{ question, drawable: drawableOf(plan, question), scored }];
  });
  const branches = plan.questions.some(({ askIf }) => askIf !== null);
  return (way, learner, missing) => {
    const chance = chanceFrom(seed, learner);
    const place = drawPlace(way, chance);
    const age = drawAge(plan, chance);
    const full: Answer[] = plan.questions.map(() => MISSING);
    const blanks: number[] = [];
    for (const { question, drawable, scored } of pieces) {
      // Drawn before the answer: how many numbers that takes is the question's own affair.
      if (chance() < missing * CHANCES && scored) blanks.push(question);
      full[question] = drawAnswer(drawable, place, chance);
    }
    const sheet = branches ? onlyAsked(plan, full) : full;
    for (const question of blanks) sheet[question] = MISSING;
    return { sheet, age };
  };
}

function drawAge({ appliesTo }: Plan, chance: Chance): number | null {
  const drawn = chance();
  if (appliesTo === null) return null;
  const [youngest, oldest] = appliesTo.age;
  return youngest + pick(drawn, oldest - youngest + 1);
}

function onlyAsked(plan: Plan, full: AnswerSheet): Answer[] {
  const { asked } = score(plan, full).view;
  return full.map((answer, question) => (at(asked, question) === 'false' ? MISSING : answer));
}
