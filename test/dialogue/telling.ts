import { expect } from 'vitest';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { assessmentOf, type Frame } from '../../src/dialogue/about.ts';
import { newInterview, step, type Step } from '../../src/dialogue/step.ts';
import type { Fields, Place, Setting, InterviewState } from '../../src/dialogue/interview-state.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { toNumber } from '../../src/plan/rational.ts';
import { sheetOf, type Said } from '../plan/small.ts';

/** The moment at which everything in these talks happens, unless a telling says otherwise. */
export const NOW = '2026-09-14T10:30:00+02:00';

export const FRAME: Frame = { at: '2026-09-14T11:10:00+02:00', provenance: undefined };

const SETTING: Setting = {
  language: 'en',
  wave: 'autumn',
  guardianAge: 16,
  given: {},
  offered: {},
  informedBy: 'information 3',
  earlier: null,
};

/** A talk as it is told: each call is a step, each step gives a new telling, so a story can branch anywhere. */
export interface Telling {
  readonly talk: InterviewState;
  /** Where the talk is: `review`, `field basis`, `question bored`, `question bored, for the review`, `critical rule`. */
  readonly at: string;
  /** Ids of the questions whose answers the last step dropped. */
  readonly dropped: readonly string[];
  /** What became of each question that is not open, by id. */
  readonly said: Readonly<Record<string, unknown>>;
  does: (done: Step) => Telling;
  /** Answers the question at hand, which must be this one. */
  says: (question: string, answer: Said) => Telling;
  saysAll: (answers: Readonly<Record<string, Said>>) => Telling;
  skips: (question: string) => Telling;
  refuses: (question: string) => Telling;
  notes: (text: string) => Telling;
  /** Fills in the fields at hand, which must be these, in this order. */
  fills: (fields: Fields, moment?: string) => Telling;
  goesOn: () => Telling;
  back: (times?: number) => Telling;
  edits: (question: string) => Telling;
  /** Acknowledges the rules that have come up, which must be these. */
  sees: (...rules: readonly string[]) => Telling;
  /** Expects to be here; changes nothing. */
  isAt: (place: string) => Telling;
  result: (frame?: Partial<Frame>) => Assessment;
}

/** A talk before its first word. */
export function talk(plan: Plan, setting: Partial<Setting> = {}): Telling {
  return telling(plan, newInterview(plan, { ...SETTING, ...setting }));
}

/** A talk at its first question, with all that comes before it settled for a learner who consents alone. */
export function talkAtQuestions(plan: Plan, setting: Partial<Setting> = {}): Telling {
  const settled: Fields = {
    interviewer: 'M. Adler',
    go_ahead: 'yes',
    learner: 'K-07',
    age: '17',
    minor: 'no',
    basis: 'consent',
    consent_who: 'the learner',
    responsible: 'R. Weber',
    reach: 'room 12',
  };
  return talk(plan, { given: settled, ...setting }).goesOn();
}

/** A talk as it was restored, told on. */
export function telling(plan: Plan, now: InterviewState): Telling {
  const question = (id: string) => plan.questions.findIndex((other) => other.id === id);
  const at = placeText(plan, now.place);
  const does = (done: Step) => telling(plan, step(plan, now, done));
  const isAt = (place: string) => {
    expect(at.replace(', for the review', '')).toBe(place);
    return told;
  };
  const asking = (id: string, done: Step) => {
    isAt(`question ${id}`);
    return does(done);
  };
  const told: Telling = {
    talk: now,
    at,
    does,
    isAt,
    dropped: now.dropped.map((index) => plan.questions[index]!.id),
    said: Object.fromEntries(
      plan.questions.flatMap(({ id }, index) => {
        const text = replyText(plan, now, index);
        return text === null ? [] : [[id, text]];
      }),
    ),
    says: (id, answer) =>
      asking(id, { do: 'answer', answer: sheetOf(plan, { [id]: answer })[question(id)]! }),
    saysAll: (answers) =>
      Object.entries(answers).reduce<Telling>((before, [id, answer]) => before.says(id, answer), told),
    skips: (id) => asking(id, { do: 'skip' }),
    refuses: (id) => asking(id, { do: 'refuse' }),
    notes: (text) => does({ do: 'note', text }),
    fills: (fields, moment = NOW) =>
      Object.entries(fields).reduce<Telling>(
        (before, [field, value]) => before.isAt(`field ${field}`).does({ do: 'fill', value, at: moment }),
        told,
      ),
    goesOn: () => does({ do: 'go_on' }),
    back: (times = 1) => (times === 0 ? told : does({ do: 'back' }).back(times - 1)),
    edits: (id) => does({ do: 'edit', question: question(id) }),
    sees: (...rules) => {
      isAt(`critical ${rules.join(' ')}`);
      return does({ do: 'acknowledge', at: NOW });
    },
    result: (frame = {}) => assessmentOf(plan, now, { ...FRAME, ...frame }),
  };
  return told;
}

function placeText(plan: Plan, place: Place): string {
  if (place.at === 'field') return `field ${place.field}`;
  if (place.at === 'again') return `again ${place.topic}`;
  if (place.at === 'critical') {
    return `critical ${place.rules.map((rule) => plan.critical[rule]!.id).join(' ')}`;
  }
  if (place.at !== 'question') return place.at;
  return `question ${plan.questions[place.question]!.id}${place.fromReview ? ', for the review' : ''}`;
}

/** A reading of its own, so that what the program says of an answer is held against something. */
function replyText(plan: Plan, { replies }: InterviewState, index: number): unknown {
  const reply = replies[index]!;
  if (reply.reply === 'open') return null;
  if (reply.reply !== 'given') return reply.reply;
  const { answer } = reply;
  const key = (option: number) => plan.questions[index]!.options[option]!.key;
  switch (answer.kind) {
    case 'option':
      return key(answer.option);
    case 'options':
      return answer.options.map(key);
    case 'number':
      return toNumber(answer.number);
    case 'date':
      return answer.date;
    case 'text':
      return answer.text;
  }
}
