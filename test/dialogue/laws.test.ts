import { describe, expect, it } from 'vitest';
import { assess, evaluate } from '../../src/assess.ts';
import { assessmentOf } from '../../src/dialogue/about.ts';
import { isSameStop, pathOf, questionPlace } from '../../src/dialogue/path.ts';
import { recordOf, stateOfRecord, type InterviewRecord } from '../../src/dialogue/record.ts';
import { safetyBranch } from '../../src/dialogue/safety-branch.ts';
import { countOpen, countReplies, questionProgress, reviewOf } from '../../src/dialogue/screen.ts';
import { ageQuestion, enteredAge } from '../../src/dialogue/age.ts';
import { answeredByAge } from '../../src/dialogue/age.ts';
import { isAgreed, placeToday } from '../../src/dialogue/consent.ts';
import { outcomeOf, sheetOf } from '../../src/dialogue/sheet.ts';
import { step, type Step } from '../../src/dialogue/step.ts';
import type { Reply, Stop, InterviewState } from '../../src/dialogue/interview-state.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { law } from '../laws/laws.ts';
import type { Draw } from '../oracle/draw.ts';
import {
  anyStep,
  forward,
  drawQuestionnaire,
  onAnotherDay,
  settledInterview,
  drawInterview,
  type RandomQuestionnaire,
} from './arbitrary.ts';
import { FRAME } from './scenario.ts';

const INTERVIEWS = 70;
const STEPS = 50;

interface Move {
  readonly held: RandomQuestionnaire;
  readonly before: InterviewState;
  readonly done: Step;
  readonly after: InterviewState;
}

/** Checks a property of every state of random interviews that take arbitrary steps. */
function everyMove(check: (move: Move, draw: Draw) => void): void {
  law(INTERVIEWS, (draw) => {
    const held = drawQuestionnaire(draw, false);
    let before = drawInterview(draw, held);
    for (let count = 0; count < STEPS; count += 1) {
      if (count > 0 && isRunning(before) && draw.chance(4)) before = onAnotherDay(held, before);
      const done = anyStep(draw, held, before);
      if (done === null) return;
      const after = step(held.plan, frozen(before), done);
      check({ held, before, done, after }, draw);
      before = after;
    }
  });
}

const isRunning = ({ place }: InterviewState) => place.at !== 'end' && place.at !== 'declined';

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

const isOpen = (reply: Reply | undefined) => reply!.reply === 'open';
const isTouched = ({ replies, notes }: InterviewState, question: number) =>
  !isOpen(replies[question]) || notes[question] !== null;

/** Critical rules that hold and have not been acknowledged since they came to hold. */
function pending(plan: Plan, interview: InterviewState): string[] {
  const { critical } = evaluate(plan, sheetOf(interview), enteredAge(plan, interview));
  return plan.critical
    .filter(({ id }, rule) => critical[rule] === 'true' && !interview.acknowledged.includes(id))
    .map(({ id }) => id);
}

describe('in every interview, after every step', () => {
  it('only questions that are asked have replies and notes', () => {
    everyMove(({ held, after }) => {
      const { asked } = outcomeOf(held.plan, after);
      const strays = asked.flatMap((truth, question) =>
        truth !== 'true' && isTouched(after, question) ? [question] : [],
      );
      expect(strays).toEqual([]);
    });
  });

  it('the result is that of the same answers scored directly', () => {
    everyMove(({ held: { plan }, after }) => {
      const { critical, tier, scales, findings, answers, applies } = assess(plan, sheetOf(after), {
        age: enteredAge(plan, after),
        notes: new Map(
          plan.questions.flatMap(({ id }, index) =>
            after.notes[index] ? [[id, after.notes[index]] as const] : [],
          ),
        ),
      });
      const assessment = assessmentOf(plan, after, FRAME);
      expect(assessment).toMatchObject({ critical, tier, scales, findings, applies });
      expect(assessment.answers).toEqual(answers);
    });
  });

  it('no step leads past an unacknowledged critical answer', () => {
    everyMove(({ held: { plan }, before, done, after }) => {
      const isForward = !['back', 'note', 'edit', 'fill'].includes(done.do);
      const passed = ['question', 'review', 'critical'].includes(before.place.at) || done.do === 'keep';
      const beyond = ['result', 'goals', 'actions', 'end'].includes(after.place.at);
      if (after.place.at === 'critical') {
        const ids = after.place.rules.map((rule) => plan.critical[rule]!.id);
        expect(ids).toEqual(pending(plan, after));
      } else if ((isForward && passed) || beyond) expect(pending(plan, after)).toEqual([]);
      const handled = after.handled.map(({ critical }) => critical);
      expect(handled).toEqual(expect.arrayContaining([...after.acknowledged]));
      if (done.do === 'acknowledge') expect(after.handled.length).toBeGreaterThan(before.handled.length);
      else if (after.place.at !== 'declined') expect(after.handled).toEqual(before.handled);
    });
  });

  it('an answer that still applies is kept, and a dropped one is listed', () => {
    everyMove(({ held, before, done, after }) => {
      if (after.place.at === 'declined') {
        expect(after.replies.every(isOpen)).toBe(true);
        return;
      }
      const isAge = before.place.at === 'field' && before.place.field === 'age';
      const typed = isAge ? (ageQuestion(held.plan) ?? -1) : -1;
      const replied = before.place.at === 'question' ? before.place.question : typed;
      const { asked } = outcomeOf(held.plan, after);
      const dropped = before.replies.flatMap((_, question) =>
        isTouched(before, question) && !isTouched(after, question) && question !== replied ? [question] : [],
      );
      expect([...after.dropped].sort((a, b) => a - b)).toEqual(dropped);
      expect(dropped.filter((question) => asked[question] === 'true')).toEqual([]);
      for (const [question, reply] of before.replies.entries()) {
        if (question === replied || dropped.includes(question)) continue;
        if (after.restored.includes(question)) {
          const back = before.aside?.answers.find((answer) => answer.question === question);
          expect([after.replies[question], after.notes[question]]).toEqual([back?.reply, back?.note]);
          continue;
        }
        const fillsIn = done.do === 'keep' || done.do === 'finish';
        if (!fillsIn || !isOpen(reply)) expect(after.replies[question]).toEqual(reply);
        expect(after.notes[question]).toBe(before.notes[question]);
      }
    });
  });

  it('undoing a change at once restores everything that it dropped', () => {
    everyMove(({ held: { plan }, before, done, after }) => {
      if (before.place.at !== 'question' || after.dropped.length === 0) return;
      const question = before.place.question;
      const reply = before.replies[question]!;
      if (isOpen(reply)) return;
      const there: InterviewState = { ...after, place: before.place };
      const back = step(plan, there, sameReply(reply));
      expect(back.replies).toEqual(before.replies);
      expect(back.notes).toEqual(before.notes);
      expect([...back.restored]).toEqual([...after.dropped]);
      // Changing the same answer once more in between does not prevent this.
      expect(
        step(plan, { ...step(plan, there, done), place: before.place }, sameReply(reply)).replies,
      ).toEqual(before.replies);
      // A note in between does not prevent it either; an answer to another question does.
      const other = reviewOf(plan, after).find((line) => line.question !== question && isOpen(line.reply));
      if (other === undefined) return;
      const answered = step(plan, { ...after, place: questionPlace(other.question) }, { do: 'skip' });
      expect(answered.aside).toBeNull();
    });
  });

  it('the current place is on the path, or beside it', () => {
    everyMove(({ held: { plan }, after }) => {
      const place = after.place.at === 'again' ? after.place.then : after.place;
      const isBeside = place.at === 'field' && /^(goal|action_)/.test(place.field);
      if (place.at === 'declined' || isBeside) return;
      const stops: readonly Stop[] = place.at === 'critical' ? [place.then, place.back] : [place];
      const path = pathOf(plan, after);
      // The question about an age that was typed before is left out, but can be changed in the review.
      const typed: Stop = questionPlace(ageQuestion(plan) ?? -1);
      for (const stop of stops) expect([...path, typed].some((other) => isSameStop(other, stop))).toBe(true);
    });
  });

  it('no result without consent or another legal basis, and below the age limit a guardian’s', () => {
    everyMove(({ held: { plan }, before, done, after }) => {
      const isForward = done.do === 'go_on' || done.do === 'begin';
      const wasBefore = ['introduction', 'review'].includes(before.place.at);
      if (isForward && wasBefore && ['question', 'result', 'earlier'].includes(after.place.at))
        expect(isAgreed(plan, after)).toBe(true);
    });
  });

  it('going back and giving the same reply again changes nothing', () => {
    everyMove(({ held: { plan }, after }) => {
      if (after.place.at !== 'question' || after.place.fromReview) return;
      // Whoever goes back instead of naming a guardian is asked again at the next answer.
      if (!isAgreed(plan, after)) return;
      // The age that was typed before the first question is not asked for again on the way forward.
      if (after.place.question === answeredByAge(plan, after)) return;
      const back = step(plan, after, { do: 'back' });
      const transient = { dropped: [], restored: [] };
      expect({ ...back, place: null, ...transient }).toEqual({ ...after, place: null, ...transient });
      if (back.place.at !== 'question') return;
      const reply = back.replies[back.place.question]!;
      if (reply.reply === 'open') return;
      const again = step(plan, back, sameReply(reply));
      const then = again.place.at === 'critical' ? again.place.then : again.place;
      expect({ ...again, place: then, ...transient }).toEqual({ ...after, ...transient });
      expect(again.place.at === 'critical').toBe(pending(plan, after).length > 0);
    });
  });

  it('an interview that was saved and loaded continues as if it had not been', () => {
    everyMove(({ held, after }, draw) => {
      const { plan } = held;
      const restored = stateOfRecord(
        plan,
        JSON.parse(JSON.stringify(recordOf(plan, after))) as InterviewRecord,
      );
      // Whoever went back instead of naming a guardian is asked again when the interview is resumed.
      const expected = placeToday(plan, after);
      expect(restored).toEqual({ ...expected, dropped: [], restored: [] });
      if (isAgreed(plan, after)) expect(expected).toEqual(after);
      const next = anyStep(draw, held, expected);
      if (next !== null) expect(step(plan, restored, next)).toEqual(step(plan, expected, next));
    });
  });

  it('progress counts each question to be asked once, by section, plus at most the safety branch', () => {
    everyMove(({ held: { plan }, after }) => {
      const lines = reviewOf(plan, after);
      const seen = lines.map(({ question }) => questionProgress(plan, after, question));
      const sections = [...new Set(lines.map(({ section }) => section))];
      const branch = safetyBranch(plan);
      const hidden = [...branch].filter((one) => !lines.some(({ question }) => question === one));
      const questions = lines.length + hidden.length;
      const numbers = seen.map(({ number }) => number);
      expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
      expect(numbers.every((number) => number >= 1 && number <= questions)).toBe(true);
      if (hidden.length === 0) expect(numbers).toEqual(lines.map((_, index) => index + 1));
      for (const progress of seen) {
        expect(progress.questions).toBe(questions);
        if (hidden.length === 0) expect(sections[progress.sectionNumber - 1]).toBe(progress.section);
      }
      const { answered, asked } = countReplies(plan, after);
      const replied = after.replies.filter((reply) => !isOpen(reply)).length;
      expect(asked).toBe(questions);
      expect(countOpen(plan, after)).toBe(lines.length - replied);
      expect(answered - replied).toBeGreaterThanOrEqual(0);
      expect(answered - replied).toBeLessThanOrEqual(hidden.length);
      if (replied === lines.length) expect(answered).toBe(asked);
    });
  });
});

function sameReply(reply: Exclude<Reply, { readonly reply: 'open' }>): Step {
  if (reply.reply === 'given') return { do: 'answer', answer: reply.answer };
  return { do: reply.reply === 'skipped' ? 'skip' : 'refuse' };
}

describe('the path of an interview', () => {
  /** Walks from the introduction to the review and counts the questions asked and those left open. */
  function walk(
    draw: Draw,
    held: RandomQuestionnaire,
  ): { readonly questions: number; readonly left: number } {
    let interview = settledInterview(held);
    let questions = 0;
    const maxSteps = 4 * held.questions.length ** 2;
    for (let count = 0; count < maxSteps && interview.place.at !== 'review'; count += 1) {
      if (interview.place.at === 'question') questions += 1;
      interview = step(held.plan, interview, forward(draw, held, interview));
    }
    expect(interview.place.at).toBe('review');
    expect(step(held.plan, interview, { do: 'go_on' }).place.at).toBe('result');
    return { questions, left: reviewOf(held.plan, interview).filter(({ reply }) => isOpen(reply)).length };
  }

  it('an interview asks each question at most once, and none is open at the review', () => {
    law(150, (draw) => {
      const held = drawQuestionnaire(draw, true);
      const { questions, left } = walk(draw, held);
      expect(questions).toBeLessThanOrEqual(held.questions.length);
      expect(left).toBe(0);
    });
  });

  it('an interview ends even if questions depend on later ones', () => {
    law(150, (draw) => {
      expect(walk(draw, drawQuestionnaire(draw, false)).left).toBe(0);
    });
  });
});
