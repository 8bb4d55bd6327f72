import { expect } from 'vitest';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { assessmentOf, type Frame } from '../../src/dialogue/about.ts';
import { newInterview, step, type Step } from '../../src/dialogue/step.ts';
import type { Fields, InterviewPlace, Setting, InterviewState } from '../../src/dialogue/interview-state.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { toNumber } from '../../src/plan/rational.ts';
import { sheetOf, type Said } from '../plan/small.ts';

/** The moment of every step, unless a scenario gives another one. */
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

/** A scripted interview. Each call is a step and returns a new scenario, so that a test can branch at any point. */
export interface Scenario {
  readonly state: InterviewState;
  /**
   * The current place: `review`, `field basis`, `question bored`, `question bored, for the review`, `critical rule`.
   */
  readonly at: string;
  /** Ids of the questions whose answers the last step dropped. */
  readonly dropped: readonly string[];
  /** The reply to each question that is not open, by id. */
  readonly said: Readonly<Record<string, unknown>>;
  does: (done: Step) => Scenario;
  /** Answers the current question, which must be this one. */
  says: (question: string, answer: Said) => Scenario;
  saysAll: (answers: Readonly<Record<string, Said>>) => Scenario;
  skips: (question: string) => Scenario;
  refuses: (question: string) => Scenario;
  notes: (text: string) => Scenario;
  /** Fills in the next fields, which must be these, in this order. */
  fills: (fields: Fields, moment?: string) => Scenario;
  goesOn: () => Scenario;
  /** The decision on the page before the first question. */
  agrees: (basis?: 'consent' | 'legal' | 'none', moment?: string) => Scenario;
  back: (times?: number) => Scenario;
  edits: (question: string) => Scenario;
  /** Acknowledges the critical rules shown, which must be these. */
  sees: (...rules: readonly string[]) => Scenario;
  /** Expects the current place; changes nothing. */
  isAt: (place: string) => Scenario;
  result: (frame?: Partial<Frame>) => Assessment;
}

/** A new interview. */
export function startInterview(plan: Plan, setting: Partial<Setting> = {}): Scenario {
  return scenarioOf(plan, newInterview(plan, { ...SETTING, ...setting }));
}

/** An interview at its first question, with the intake filled in for a learner who consents alone. */
export function interviewAtQuestions(plan: Plan, setting: Partial<Setting> = {}): Scenario {
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
  return startInterview(plan, { given: settled, ...setting }).goesOn();
}

/** A scenario that continues from a state. */
export function scenarioOf(plan: Plan, now: InterviewState): Scenario {
  const question = (id: string) => plan.questions.findIndex((other) => other.id === id);
  const at = placeText(plan, now.place);
  const does = (done: Step) => scenarioOf(plan, step(plan, now, done));
  const isAt = (place: string) => {
    expect(at.replace(', for the review', '')).toBe(place);
    return scenario;
  };
  const asking = (id: string, done: Step) => {
    isAt(`question ${id}`);
    return does(done);
  };
  const scenario: Scenario = {
    state: now,
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
      Object.entries(answers).reduce<Scenario>((before, [id, answer]) => before.says(id, answer), scenario),
    skips: (id) => asking(id, { do: 'skip' }),
    refuses: (id) => asking(id, { do: 'refuse' }),
    notes: (text) => does({ do: 'note', text }),
    fills: (fields, moment = NOW) =>
      Object.entries(fields).reduce<Scenario>(
        (before, [field, value]) => before.isAt(`field ${field}`).does({ do: 'fill', value, at: moment }),
        scenario,
      ),
    goesOn: () => does({ do: 'go_on' }),
    agrees: (basis = 'consent', moment = NOW) => {
      isAt('introduction');
      return does({ do: 'begin', basis, who: 'the learner', at: moment });
    },
    back: (times = 1) => (times === 0 ? scenario : does({ do: 'back' }).back(times - 1)),
    edits: (id) => does({ do: 'edit', question: question(id) }),
    sees: (...rules) => {
      isAt(`critical ${rules.join(' ')}`);
      return does({ do: 'acknowledge', at: NOW });
    },
    result: (frame = {}) => assessmentOf(plan, now, { ...FRAME, ...frame }),
  };
  return scenario;
}

function placeText(plan: Plan, place: InterviewPlace): string {
  if (place.at === 'field') return `field ${place.field}`;
  if (place.at === 'again') return `again ${place.topic}`;
  if (place.at === 'critical') {
    return `critical ${place.rules.map((rule) => plan.critical[rule]!.id).join(' ')}`;
  }
  if (place.at !== 'question') return place.at;
  return `question ${plan.questions[place.question]!.id}${place.fromReview ? ', for the review' : ''}`;
}

/** Reads the state independently of the program, so that the result can be compared with it. */
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
