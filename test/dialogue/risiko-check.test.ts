import { describe, expect, it } from 'vitest';
import { readAnswers } from '../../src/answer/read.ts';
import { assess } from '../../src/assess.ts';
import { questionProgress } from '../../src/dialogue/screen.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Said } from '../plan/small.ts';
import { NOW, startInterview, type Scenario } from './scenario.ts';
import { definitionOf, planOf } from '../bundled.ts';

const definition = definitionOf('risiko-check');
const plan = planOf('risiko-check');

interface Person {
  readonly name: string;
  readonly answers: Readonly<Record<string, Said>>;
  readonly refused?: readonly string[];
}
const people = definition.examples as readonly Person[];
const worked = (start: string): Person => people.find(({ name }) => name.startsWith(start))!;

/**
 * The first question, with the intake filled in but for the age, which is asked later; without critical questions
 * nobody in charge is named.
 */
function firstQuestion(asked: Plan): Scenario {
  const named = startInterview(asked, { language: 'de', guardianAge: 0 }).fills({
    ...{ interviewer: 'M. Adler', learner: 'K-07', age: '', minor: 'no' },
  });
  const known =
    asked.critical.length === 0 ? named : named.fills({ responsible: 'R. Weber', reach: 'Zimmer 12' });
  return known.agrees().isAt('question age');
}
const start = firstQuestion(plan);

/** Answers each question as this person would and acknowledges critical notices, up to the question named. */
function answers(scenario: Scenario, person: Pick<Person, 'answers' | 'refused'>, upTo = 'review'): Scenario {
  const id = scenario.at.replace('question ', '');
  if (id === upTo) return scenario;
  if (scenario.state.place.at === 'critical')
    return answers(scenario.does({ do: 'acknowledge', at: NOW }), person, upTo);
  const isRefused = person.refused?.includes(id) ?? false;
  return answers(
    isRefused ? scenario.refuses(id) : scenario.says(id, person.answers[id] ?? null),
    person,
    upTo,
  );
}

const byId = (id: string) => plan.questions.findIndex((question) => question.id === id);
const counted = (scenario: Scenario, id: string) => {
  const { sectionNumber, sections, number, questions } = questionProgress(plan, scenario.state, byId(id));
  return [sectionNumber, sections, number, questions];
};

const forms = Object.keys(definition.forms ?? {}).map((form) => {
  return {
    asked: planOf('risiko-check', form),
    people: definitionOf('risiko-check', form).examples as readonly Person[],
  };
});
const everyone = [{ asked: plan, people }, ...forms].flatMap(({ asked, people: some }) =>
  some.map((person) => ({ name: person.name, person, asked })),
);

describe('each worked example of risiko-check, as an interview', () => {
  it.each(everyone)('$name', ({ person, asked }) => {
    const { answers: given, refused = [] } = person;
    const result = answers(firstQuestion(asked), person).isAt('review').result();
    const other = assess(asked, readAnswers(asked, given, refused).sheet);
    const { scales, findings, critical, critical_unknown, tier, applies } = other;
    expect(result).toMatchObject({ scales, findings, critical, critical_unknown, tier, applies });
    expect(result.answers).toEqual(other.answers);
    // A rule covered by another one had its own notice when it came to hold.
    const holdingIds = new Set(critical.flatMap(({ id, covers = [] }) => [id, ...covers]));
    expect(new Set(result.interview!.handled.map(({ critical: id }) => id))).toEqual(holdingIds);
  });

  it('the worked examples include the whole questionnaire and seven forms', () => {
    expect(new Set(everyone.map(({ asked }) => asked.form)).size).toBe(8);
  });
});

describe('the age', () => {
  const asked = startInterview(plan).fills({ interviewer: 'M. Adler', learner: 'K-07' });

  it('an age typed before the first question answers the question about it', () => {
    const begun = asked.fills({ age: '20', responsible: 'R. Weber', reach: 'room 12' }).agrees();
    begun.isAt('question programme').back().isAt('introduction');
    const { age, answers: given } = begun.result();
    expect([age, given['age']]).toMatchObject([undefined, { state: 'given', value: 20 }]);
    expect(begun.says('programme', 'school_only').said).toMatchObject({ age: 20 });
  });

  it('a talk has at most six steps before the first question, with a guardian seven', () => {
    const steps = ({ at, ...scenario }: Scenario): number => {
      if (at.startsWith('question')) return 0;
      const value = at === 'field age' ? '15' : 'somebody';
      return (
        1 + steps(at === 'introduction' ? scenario.agrees() : scenario.does({ do: 'fill', value, at: NOW }))
      );
    };
    expect(steps(startInterview(plan, { guardianAge: 14 }))).toBe(6);
    expect(steps(startInterview(plan, { guardianAge: 16 }))).toBe(7);
    const known = {
      given: { interviewer: 'M. Adler', learner: 'K-07' },
      offered: { responsible: 'R. Weber', reach: 'room 12' },
    };
    expect(steps(startInterview(plan, { ...known, guardianAge: 14 }))).toBe(2);
    expect(steps(startInterview(plan, { ...known, guardianAge: 16 }))).toBe(3);
  });
});

describe('the worked example of a quiet start', () => {
  const quiet = worked('a quiet start');

  it('a company adds one section and four questions to progress', () => {
    const scenario = answers(start, quiet, 'has_company');
    expect(counted(scenario, 'has_company')).toEqual([1, 26, 3, 80]);
    const working = scenario.says('has_company', 'yes');
    expect(counted(working, 'way_minutes')).toEqual([1, 27, 4, 84]);
    expect(counted(scenario.says('has_company', 'unsure'), 'way_minutes')).toEqual([1, 26, 4, 80]);
  });

  it('answers about the company are dropped without one, restored at once, and asked again later', () => {
    const company = { has_company: 'yes', shown: 1, errands: 2, tone: 1, stomach: 0 };
    const scenario = answers(start, { answers: { ...quiet.answers, ...company } }).isAt('review');
    const without = scenario.edits('has_company').says('has_company', 'no').isAt('review');
    expect(without.dropped).toEqual(['shown', 'errands', 'tone', 'stomach']);
    expect(without.result().scales.workplace_strain).toMatchObject({ value: null, no_value: 'not_asked' });
    expect(without.edits('has_company').says('has_company', 'yes').isAt('review').said).toEqual(
      scenario.said,
    );
    const later = without.edits('way_minutes').says('way_minutes', 61);
    const again = later.edits('has_company').says('has_company', 'yes').isAt('question shown');
    expect(again.saysAll({ shown: 3, errands: 0, tone: 0, stomach: 0 }).at).toBe('review');
  });

  it('thoughts of self-harm stop the interview at each answer until they are acknowledged', () => {
    const dark = answers(start, quiet, 'thought_of_dying')
      .says('thought_of_dying', 1)
      .isAt('critical dark_thoughts');
    const today = dark.sees('dark_thoughts').isAt('question dark_today').says('dark_today', 'maybe');
    const seen = today.sees('dark_thoughts_now').isAt('question own_way');
    expect(seen.result()).toMatchObject({
      critical: [{ id: 'dark_thoughts_now', from: 'own', covers: ['dark_thoughts'] }],
      interview: { handled: [{ critical: 'dark_thoughts' }, { critical: 'dark_thoughts_now' }] },
    });
    const taken = seen.back(2).says('thought_of_dying', 0);
    expect([taken.at, taken.dropped]).toEqual(['question own_way', ['dark_today']]);
    expect(taken.result()).toMatchObject({ critical: [], interview: { handled: [{}, {}] } });
    // The answer about today is restored with it and shown with it.
    expect(taken.back().says('thought_of_dying', 1).at).toBe('critical dark_thoughts_now');
  });

  it('an uncertain answer about safety stops the interview with its own rule until it is acknowledged', () => {
    const unsure = answers(start, quiet, 'afraid').says('afraid', 'unsure').isAt('critical afraid_unsure');
    const seen = unsure.sees('afraid_unsure').isAt('question hit');
    expect(seen.result().critical).toEqual([{ id: 'afraid_unsure', from: 'own' }]);
    expect(seen.back().says('afraid', 'yes').at).toBe('critical living_in_fear');
  });

  it('a refused question about dark thoughts is not followed by the one about today', () => {
    const scenario = answers(start, quiet, 'thought_of_dying')
      .refuses('thought_of_dying')
      .isAt('question own_way');
    expect(scenario.result().critical_unknown).toContain('dark_thoughts_now');
  });
});
