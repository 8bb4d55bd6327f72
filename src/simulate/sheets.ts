import { MISSING, type Answer, type AnswerSheet } from '../answer/answer.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan } from '../plan/plan.ts';
import { score } from '../score/score.ts';
import { CHANCES, chanceFrom, pick, type Chance } from './chance.ts';
import { drawAnswer, drawBurdenLevel, drawByMargin, type BurdenLevel, type Way } from './draw.ts';
import { drawableOf, type Drawable } from './drawable.ts';
import { followedPlaces } from './followed.ts';
import type { Margin, Margins } from './margins.ts';
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

const NO_MARGINS: ReadonlyMap<QuestionIndex, Margin> = new Map();

/** The questions that are drawn: those that rules use. */
export function drawnQuestions(plan: Plan): readonly QuestionIndex[] {
  const about = new Set(aboutPeople(plan));
  return plan.questions.flatMap(({ scored }, question) => (scored || about.has(question) ? [question] : []));
}

/**
 * Creates a function that draws learners for a plan: an answer to each question that rules use, which is replaced by
 * a blank with probability `missing`. A question that was not asked is not a blank. A learner's blanks depend on the
 * same numbers in all ways and for each `missing`, so the blanks at 3 % are among those at 10 %. `margins` are those of
 * the way of that name; questions without one are drawn as in *together*.
 */
export function drawerFor(plan: Plan, seed: number, margins: Margins = NO_MARGINS): Drawer {
  const drawn = drawnQuestions(plan).map((question): DrawnQuestion => {
    const { scored } = entryAt(plan.questions, question);
    return { question, drawable: drawableOf(plan, question), scored };
  });
  const drawByMargins = marginDrawer(plan, seed, drawn, margins);
  const branches = [...plan.questions, ...plan.parts].some(({ askIf }) => askIf !== null);
  return (way, learner, missing) => {
    const chance = chanceFrom(seed, learner);
    const place = drawBurdenLevel(way, chance);
    const age = drawAge(plan, chance);
    const full: Answer[] = plan.questions.map(() => MISSING);
    const blanks: number[] = [];
    const answer = way === 'margins' ? drawByMargins(learner, place, chance) : null;
    for (const own of drawn) {
      const { question, drawable, scored } = own;
      // Drawn before the answer, because the number of draws for an answer depends on the question.
      if (chance() < missing * CHANCES && scored) blanks.push(question);
      full[question] = answer === null ? drawAnswer(drawable, place, chance) : answer(own);
    }
    return { sheet: branches ? sheetHandedIn(plan, full, blanks) : withBlanks(full, blanks), age };
  };
}

/** Creates a function that draws a learner's answers by the margins, where there are any. */
function marginDrawer(
  plan: Plan,
  seed: number,
  drawn: readonly DrawnQuestion[],
  margins: Margins,
): (learner: number, place: BurdenLevel, chance: Chance) => (own: DrawnQuestion) => Answer {
  const ordered = new Set(drawn.filter((own) => isOrdered(own, margins)).map(({ question }) => question));
  const followed = followedPlaces(plan, ordered, margins);
  return (learner, first, chance) => {
    // A stream of its own: the other draws stay those of the other ways.
    const others = chanceFrom(seed, ~learner);
    const places = [first, ...plan.parts.map(() => others() / CHANCES)];
    return ({ question, drawable }) => {
      const margin = margins.get(question);
      if (margin === undefined) return drawAnswer(drawable, first, chance);
      const at = entryAt(followed, question);
      return drawByMargin(margin, drawable, at === null ? null : entryAt(places, at), chance);
    };
  };
}

/** Whether an answer can follow a place at all. */
function isOrdered({ question, drawable }: DrawnQuestion, margins: Margins): boolean {
  const margin = margins.get(question);
  if (margin?.kind === 'one') return margin.ordered;
  return drawable.kind === 'one' ? drawable.ordered : drawable.options.some(({ burden }) => burden !== 0);
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
