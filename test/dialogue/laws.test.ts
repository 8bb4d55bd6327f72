import { describe, expect, it } from 'vitest';
import { assess, evaluate } from '../../src/assess.ts';
import { assessmentOf } from '../../src/dialogue/about.ts';
import { isSameStop, pathOf, questionPlace } from '../../src/dialogue/path.ts';
import { recordOf, stateOfRecord, type InterviewRecord } from '../../src/dialogue/record.ts';
import { safetyBranch } from '../../src/dialogue/safety-branch.ts';
import { countOpen, countReplies, questionProgress, reviewOf } from '../../src/dialogue/screen.ts';
import { enteredAge, outcomeOf, sheetOf } from '../../src/dialogue/sheet.ts';
import { step, type Step } from '../../src/dialogue/step.ts';
import type { Reply, Stop, InterviewState } from '../../src/dialogue/interview-state.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { law } from '../laws/laws.ts';
import type { Draw } from '../oracle/draw.ts';
import { anyStep, forward, heldFrom, onAnotherDay, settledTalk, talkFrom, type Held } from './arbitrary.ts';
import { FRAME } from './telling.ts';

const TALKS = 70;
const STEPS = 50;

interface Move {
  readonly held: Held;
  readonly before: InterviewState;
  readonly done: Step;
  readonly after: InterviewState;
}

/** Holds something of every state of random talks, each of which went wherever it liked. */
function everyMove(check: (move: Move, draw: Draw) => void): void {
  law(TALKS, (draw) => {
    const held = heldFrom(draw, false);
    let before = talkFrom(draw, held);
    for (let count = 0; count < STEPS; count += 1) {
      if (count > 0 && isStanding(before) && draw.chance(4)) before = onAnotherDay(held, before);
      const done = anyStep(draw, held, before);
      if (done === null) return;
      const after = step(held.plan, frozen(before), done);
      check({ held, before, done, after }, draw);
      before = after;
    }
  });
}

const isStanding = ({ place }: InterviewState) => place.at !== 'end' && place.at !== 'declined';

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

const isOpen = (reply: Reply | undefined) => reply!.reply === 'open';
const isTouched = ({ replies, notes }: InterviewState, question: number) =>
  !isOpen(replies[question]) || notes[question] !== null;

/** Critical rules that hold and were not acknowledged since they came to hold. */
function pending(plan: Plan, interview: InterviewState): string[] {
  const { critical } = evaluate(plan, sheetOf(interview), enteredAge(interview));
  return plan.critical
    .filter(({ id }, rule) => critical[rule] === 'true' && !interview.acknowledged.includes(id))
    .map(({ id }) => id);
}

describe('in every talk, after every step', () => {
  it('replies and notes stand only at questions that are to be asked', () => {
    everyMove(({ held, after }) => {
      const { asked } = outcomeOf(held.plan, after);
      const strays = asked.flatMap((truth, question) =>
        truth !== 'true' && isTouched(after, question) ? [question] : [],
      );
      expect(strays).toEqual([]);
    });
  });

  it('the result is that of the plain answers', () => {
    everyMove(({ held: { plan }, after }) => {
      const { critical, tier, scales, findings, answers, applies } = assess(plan, sheetOf(after), {
        age: enteredAge(after),
        notes: new Map(
          plan.questions.flatMap(({ id }, index) =>
            after.notes[index] ? [[id, after.notes[index]] as const] : [],
          ),
        ),
      });
      const told = assessmentOf(plan, after, FRAME);
      expect(told).toMatchObject({ critical, tier, scales, findings, applies });
      expect(told.answers).toEqual(answers);
    });
  });

  it('nothing leads on past a critical answer that nobody has acknowledged', () => {
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

  it('an answer that still belongs is there, and one that is gone was named', () => {
    everyMove(({ held, before, done, after }) => {
      if (after.place.at === 'declined') {
        expect(after.replies.every(isOpen)).toBe(true);
        return;
      }
      const replied = before.place.at === 'question' ? before.place.question : -1;
      const { asked } = outcomeOf(held.plan, after);
      const gone = before.replies.flatMap((_, question) =>
        isTouched(before, question) && !isTouched(after, question) && question !== replied ? [question] : [],
      );
      expect([...after.dropped].sort((a, b) => a - b)).toEqual(gone);
      expect(gone.filter((question) => asked[question] === 'true')).toEqual([]);
      for (const [question, reply] of before.replies.entries()) {
        if (question === replied || gone.includes(question)) continue;
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

  it('a change that is undone at once brings back all that it dropped', () => {
    everyMove(({ held: { plan }, before, done, after }) => {
      if (before.place.at !== 'question' || after.dropped.length === 0) return;
      const question = before.place.question;
      const reply = before.replies[question]!;
      if (isOpen(reply)) return;
      const there: InterviewState = { ...after, place: before.place };
      const back = step(plan, there, sameAgain(reply));
      expect(back.replies).toEqual(before.replies);
      expect(back.notes).toEqual(before.notes);
      expect([...back.restored]).toEqual([...after.dropped]);
      // Another change of the same answer in between is no other answer.
      expect(
        step(plan, { ...step(plan, there, done), place: before.place }, sameAgain(reply)).replies,
      ).toEqual(before.replies);
      // A note in between is none either; an answer to another question is.
      const other = reviewOf(plan, after).find((line) => line.question !== question && isOpen(line.reply));
      if (other === undefined) return;
      const answered = step(plan, { ...after, place: questionPlace(other.question) }, { do: 'skip' });
      expect(answered.aside).toBeNull();
    });
  });

  it('the place is on the way, or beside it', () => {
    everyMove(({ held: { plan }, after }) => {
      const place = after.place.at === 'again' ? after.place.then : after.place;
      const isBeside = place.at === 'field' && /^(goal|action_)/.test(place.field);
      if (place.at === 'declined' || isBeside) return;
      const stops: readonly Stop[] = place.at === 'critical' ? [place.then, place.back] : [place];
      const path = pathOf(plan, after);
      for (const stop of stops) expect(path.some((other) => isSameStop(other, stop))).toBe(true);
    });
  });

  it('back, and on with the same reply, changes nothing', () => {
    everyMove(({ held: { plan }, after }) => {
      if (after.place.at !== 'question' || after.place.fromReview) return;
      const back = step(plan, after, { do: 'back' });
      const told = { dropped: [], restored: [] };
      expect({ ...back, place: null, ...told }).toEqual({ ...after, place: null, ...told });
      if (back.place.at !== 'question') return;
      const reply = back.replies[back.place.question]!;
      if (reply.reply === 'open') return;
      const again = step(plan, back, sameAgain(reply));
      const then = again.place.at === 'critical' ? again.place.then : again.place;
      expect({ ...again, place: then, ...told }).toEqual({ ...after, ...told });
      expect(again.place.at === 'critical').toBe(pending(plan, after).length > 0);
    });
  });

  it('a talk that was written and read goes on as if it had not been', () => {
    everyMove(({ held, after }, draw) => {
      const { plan } = held;
      const restored = stateOfRecord(
        plan,
        JSON.parse(JSON.stringify(recordOf(plan, after))) as InterviewRecord,
      );
      expect(restored).toEqual({ ...after, dropped: [], restored: [] });
      const next = anyStep(draw, held, after);
      if (next !== null) expect(step(plan, restored, next)).toEqual(step(plan, after, next));
    });
  });

  it('progress counts each question that will be asked once, section by section, and never more of them than the safety branch adds', () => {
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

function sameAgain(reply: Exclude<Reply, { readonly reply: 'open' }>): Step {
  if (reply.reply === 'given') return { do: 'answer', answer: reply.answer };
  return { do: reply.reply === 'skipped' ? 'skip' : 'refuse' };
}

describe('the way', () => {
  /** How many questions and notices come up between the introduction and the review. */
  function walked(draw: Draw, held: Held): { readonly questions: number; readonly left: number } {
    let interview = settledTalk(held);
    let questions = 0;
    const most = 4 * held.questions.length ** 2;
    for (let count = 0; count < most && interview.place.at !== 'review'; count += 1) {
      if (interview.place.at === 'question') questions += 1;
      interview = step(held.plan, interview, forward(draw, held, interview));
    }
    expect(interview.place.at).toBe('review');
    expect(step(held.plan, interview, { do: 'go_on' }).place.at).toBe('result');
    return { questions, left: reviewOf(held.plan, interview).filter(({ reply }) => isOpen(reply)).length };
  }

  it('comes to the review with each question asked once, and none left open', () => {
    law(150, (draw) => {
      const held = heldFrom(draw, true);
      const { questions, left } = walked(draw, held);
      expect(questions).toBeLessThanOrEqual(held.questions.length);
      expect(left).toBe(0);
    });
  });

  it('ends where questions hang on later ones, too', () => {
    law(150, (draw) => {
      expect(walked(draw, heldFrom(draw, false)).left).toBe(0);
    });
  });
});
