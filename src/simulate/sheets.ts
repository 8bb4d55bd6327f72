import { MISSING, type Answer, type AnswerSheet } from '../answer/answer.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan } from '../plan/plan.ts';
import { score } from '../score/score.ts';
import { CHANCES, chanceFrom, pick, type Chance } from './chance.ts';
import { drawAnswer, drawBurdenLevel, type Way } from './draw.ts';
import { drawableOf, type Drawable } from './drawable.ts';
import type { QuestionIndex } from '../plan/positions.ts';

/** A simulated learner. */
export interface Drawn {
  readonly sheet: AnswerSheet;
  /** Within the ages that the questionnaire is for; null if it is for all ages. */
  readonly age: number | null;
}

/** Draws the learner with a given number: the same one for the same seed, on every machine. */
export type Drawer = (way: Way, learner: number, missing: number) => Drawn;

interface DrawnQuestion {
  readonly question: QuestionIndex;
  readonly drawable: Drawable;
  /** Whether results depend on the question, so that a blank matters. */
  readonly scored: boolean;
}

/**
 * Creates a function that draws learners for a plan: an answer to each question that rules use, which is replaced by
 * a blank with probability `missing`. A question that was not asked is not a blank. A learner's blanks depend on the
 * same numbers in all ways and for each `missing`, so the blanks at 3 % are among those at 10 %.
 */
export function drawerFor(plan: Plan, seed: number): Drawer {
  const about = new Set(aboutPeople(plan));
  const drawnQuestions = plan.questions.flatMap(({ scored }, question): readonly DrawnQuestion[] => {
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
    for (const { question, drawable, scored } of drawnQuestions) {
      // Drawn before the answer, because the number of draws for an answer depends on the question.
      if (chance() < missing * CHANCES && scored) blanks.push(question);
      full[question] = drawAnswer(drawable, place, chance);
    }
    return { sheet: branches ? sheetHandedIn(plan, full, blanks) : withBlanks(full, blanks), age };
  };
}

/** Questions that are not scored but decide which bands apply: an age, and the sex for norms. */
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
 * Returns the sheet as it is handed in: the questions that the answers lead to, without the blanks. Whether a part of
 * a battery is handed out depends on what is known at that point, including blanks; if that leaves it open, on the
 * answers without blanks.
 */
function sheetHandedIn(plan: Plan, full: AnswerSheet, blanks: readonly number[]): Answer[] {
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
