import type { Assessment } from '../../src/assessment/assessment.ts';
import type { Definition, Question } from '../../src/definition/schema/schema.ts';
import { assessmentOf } from '../../src/dialogue/about.ts';
import { mayKeep } from '../../src/dialogue/reply.ts';
import { reviewOf } from '../../src/dialogue/screen.ts';
import { isDecided } from '../../src/dialogue/path.ts';
import { resumedState } from '../../src/dialogue/again.ts';
import { isAgreed, lacksGuardian } from '../../src/dialogue/consent.ts';
import { newInterview, step, type Step } from '../../src/dialogue/step.ts';
import type { AgainTopic, FieldId, Setting, InterviewState } from '../../src/dialogue/interview-state.ts';
import { buildPlan } from '../../src/plan/build.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { answersOf, definitionFrom, openAnswer } from '../oracle/arbitrary.ts';
import { DIGESTS, type Draw } from '../oracle/draw.ts';
import { FRAME, NOW } from './scenario.ts';

export interface RandomQuestionnaire {
  readonly definition: Definition;
  readonly plan: Plan;
  /** In the plan's order. */
  readonly questions: readonly Question[];
}

/**
 * Draws a questionnaire in two sections with up to three critical rules. Unless `inOrder`, its questions may be
 * shuffled, so that some depend on later ones.
 */
export function drawQuestionnaire(draw: Draw, inOrder: boolean): RandomQuestionnaire {
  const definition = definitionFrom(draw);
  const [section] = definition.sections;
  const questions = inOrder || draw.chance(60) ? section!.questions : shuffled(draw, section!.questions);
  const cut = draw.int(0, questions.length);
  const parts = [questions.slice(0, cut), questions.slice(cut)];
  definition.sections = parts.map((part, index) => ({ ...section!, id: `part${index}`, questions: part }));
  const extra = Array.from({ length: draw.int(0, 2) }, (_, index) => ({
    ...definition.critical![0]!,
    id: `more${index}`,
    if: { question: draw.one(questions).id, answered: true },
  }));
  definition.critical!.push(...extra);
  const years = questions.find((question) => 'number' in question);
  if (draw.chance(30)) definition.applies_to = { age: [14, 25] };
  else if (years !== undefined && draw.chance(60))
    definition.applies_to = { age: [14, 25], question: years.id };
  if (draw.chance(20)) delete definition.tiers;
  return { definition, plan: buildPlan(definition, null, DIGESTS), questions };
}

function shuffled<T>(draw: Draw, list: readonly T[]): T[] {
  if (list.length === 0) return [];
  const index = draw.int(0, list.length - 1);
  return [list[index]!, ...shuffled(draw, list.toSpliced(index, 1))];
}

const INTAKE = {
  interviewer: 'a',
  learner: 'b',
  age: '16',
  minor: 'no',
  basis: 'legal',
  legal: 'c',
  responsible: 'd',
  reach: 'e',
};

/** A new interview with the intake already filled in. */
export function settledInterview({ plan }: RandomQuestionnaire): InterviewState {
  return newInterview(plan, { ...SETTING, given: INTAKE });
}

/** A new interview with the intake filled in or empty; some are later interviews. */
export function drawInterview(draw: Draw, drawn: RandomQuestionnaire): InterviewState {
  const given = draw.chance(70) ? INTAKE : {};
  return newInterview(drawn.plan, {
    ...SETTING,
    given,
    earlier: draw.chance(40) ? earlierFrom(draw, drawn) : null,
  });
}

const SETTING: Setting = {
  language: 'en',
  wave: null,
  guardianAge: 16,
  given: {},
  offered: {},
  informedBy: 'text 1',
  earlier: null,
};

function earlierFrom(draw: Draw, drawn: RandomQuestionnaire): Assessment {
  let interview = settledInterview(drawn);
  for (let count = 0; count < 40 && !['result', 'declined'].includes(interview.place.at); count += 1) {
    interview = step(drawn.plan, interview, forward(draw, drawn, interview));
  }
  return assessmentOf(drawn.plan, interview, FRAME);
}

/** The interview, resumed on another day. */
export function onAnotherDay({ plan }: RandomQuestionnaire, interview: InterviewState): InterviewState {
  return resumedState(plan, interview, {
    at: '2026-09-15T10:30:00+02:00',
    since: '2026-09-14',
    started: NOW,
  });
}

/** Draws a step that moves on. */
export function forward(draw: Draw, drawn: RandomQuestionnaire, interview: InterviewState): Step {
  const { place, setting } = interview;
  if (place.at === 'field') {
    const value = place.mend === undefined ? valueFrom(draw, place.field) : 'somebody';
    return { do: 'fill', value, at: NOW };
  }
  if (place.at === 'introduction' && !isAgreed(drawn.plan, interview))
    return decision(draw, drawn, interview);
  if (place.at === 'question') return reply(draw, drawn, place.question);
  if (place.at === 'again') return { do: 'fill', value: againFrom(draw, place.topic), at: NOW };
  if (place.at === 'critical') return { do: 'acknowledge', at: NOW };
  const mayBeKept =
    (place.at === 'earlier' && mayKeep(drawn.plan, setting.earlier)) ||
    (place.at === 'result' && isDecided(drawn.plan, interview));
  return mayBeKept && draw.chance(60) ? { do: 'keep' } : { do: 'go_on' };
}

function decision(draw: Draw, { plan }: RandomQuestionnaire, interview: InterviewState): Step {
  const bases = lacksGuardian(plan, interview) ? [] : (['consent', 'consent'] as const);
  return { do: 'begin', basis: draw.one([...bases, 'legal', 'none']), who: 'somebody', at: NOW };
}

function reply(draw: Draw, { definition, questions }: RandomQuestionnaire, question: number): Step {
  const asking = questions[question]!;
  if (draw.chance(75)) return { do: 'answer', answer: draw.one(answersOf(definition, asking)) };
  return draw.one<Step>([
    { do: 'skip' },
    { do: 'refuse' },
    { do: 'finish' },
    { do: 'answer', answer: openAnswer(draw, definition, asking) },
  ]);
}

/** Draws any step that the place allows; null if there is none. */
export function anyStep(draw: Draw, drawn: RandomQuestionnaire, interview: InterviewState): Step | null {
  const { place } = interview;
  if (place.at === 'end' || place.at === 'declined') return null;
  if (draw.chance(25)) return { do: 'back' };
  if (draw.chance(60)) return forward(draw, drawn, interview);
  if (place.at === 'introduction' && !drawn.plan.private) return decision(draw, drawn, interview);
  if (place.at === 'question') return { do: 'note', text: draw.one(['', 'a', 'b']) };
  if (place.at === 'review') {
    const lines = reviewOf(drawn.plan, interview);
    return lines.length === 0 ? { do: 'back' } : { do: 'edit', question: draw.one(lines).question };
  }
  if (place.at === 'goals') {
    const isDropped = interview.goals.length > 0 && draw.chance(40);
    return isDropped ? { do: 'drop_goal', goal: 0 } : { do: 'add', field: 'goal' };
  }
  if (place.at === 'actions') {
    const status = draw.one(['done', 'dropped', 'removed'] as const);
    const isMarked = interview.actions.length > 0 && draw.chance(40);
    return isMarked ? { do: 'mark_action', action: 0, status } : { do: 'add', field: 'action_what' };
  }
  return forward(draw, drawn, interview);
}

function againFrom(draw: Draw, topic: AgainTopic): string {
  if (topic === 'consent') return draw.one(['yes', 'yes', 'yes', 'no']);
  return topic === 'period' ? draw.one(['go_on', 'review']) : 'somebody';
}

function valueFrom(draw: Draw, field: FieldId): string {
  const values: Partial<Record<FieldId, readonly string[]>> = {
    age: ['', '15', '16', '30'],
    minor: ['yes', 'no'],
    tier: ['', 'universal', 'selective'],
    action_agreed: ['yes', 'no'],
  };
  return draw.one(values[field] ?? ['', 'some text']);
}
