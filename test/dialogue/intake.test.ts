import { describe, expect, it } from 'vitest';
import type { Fields } from '../../src/dialogue/interview-state.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { DIGESTS, small } from '../plan/small.ts';
import { CALM, plainPlan, schoolPlan, schoolWith } from './school.ts';
import { NOW, startInterview, type Scenario } from './scenario.ts';

const STARTED: Fields = { interviewer: 'M. Adler', learner: 'K-07' };
const RESPONSIBLE: Fields = { responsible: 'R. Weber', reach: 'room 12' };
const AGED = { applies_to: { age: [14, 25] as [number, number] } };

/** The fields that come up from here on if each is filled in as given. */
function fieldsOf(scenario: Scenario, fields: Fields): string[] {
  if (!scenario.at.startsWith('field ')) return [];
  const field = scenario.at.slice('field '.length) as keyof Fields;
  return [field, ...fieldsOf(scenario.fills({ [field]: fields[field] ?? '' }), fields)];
}

describe('the intake', () => {
  it('a learner of 17 consents alone', () => {
    const scenario = startInterview(schoolPlan)
      .isAt('introduction')
      .goesOn()
      .fills({ ...STARTED, minor: 'no', basis: 'consent', consent_who: 'the learner', ...RESPONSIBLE })
      .isAt('question bored');
    const { learner, language, consent, interview } = scenario.result();
    expect({ learner, language, consent, interview }).toEqual({
      learner: 'K-07',
      language: 'en',
      consent: { who: 'the learner', at: NOW, basis: 'consent', text: 'information 3' },
      interview: {
        interviewer: 'M. Adler',
        responsible: { who: 'R. Weber', reach: 'room 12' },
        go_ahead: null,
        handled: [],
      },
    });
  });

  it('a learner of 15 agrees in addition to the guardian, and both moments are recorded', () => {
    const scenario = startInterview(schoolWith(AGED))
      .goesOn()
      .fills({ ...STARTED, age: '15', basis: 'consent', consent_who: 'the mother' })
      .fills({ guardian_given: 'yes', guardian: 'the mother' }, '2026-09-01T08:00:00+02:00')
      .fills({ assent: 'yes', ...RESPONSIBLE })
      .isAt('question bored');
    expect(scenario.result().consent).toEqual({
      who: 'the mother',
      at: NOW,
      basis: 'consent',
      text: 'information 3',
      guardian: { who: 'the mother', at: '2026-09-01T08:00:00+02:00' },
      assent: NOW,
    });
  });

  it('another legal basis is recorded for the interviewer and asks for no consent', () => {
    const scenario = startInterview(schoolPlan)
      .goesOn()
      .fills({ ...STARTED, minor: 'yes', basis: 'legal', legal: 'school act, section 5', ...RESPONSIBLE })
      .isAt('question bored');
    expect(scenario.result().consent).toEqual({
      who: 'M. Adler',
      at: NOW,
      basis: 'school act, section 5',
      text: 'information 3',
    });
  });

  it('fields that were not filled in are empty in the result', () => {
    const started = startInterview(schoolPlan);
    expect(started.result()).toMatchObject({ learner: null, consent: null, confirmed: null, plan: null });
    expect(started.result().interview).toEqual({
      interviewer: null,
      responsible: null,
      go_ahead: null,
      handled: [],
    });
    expect(started.goesOn().fills({ interviewer: '', learner: '' }).result().learner).toBeNull();
  });

  it.each<[string, Fields]>([
    ['there is no basis', { basis: 'none' }],
    ['the guardian has not agreed', { basis: 'consent', consent_who: 'me', guardian_given: 'no' }],
    ['the learner does not agree', { basis: 'consent', guardian_given: 'yes', guardian: 'F', assent: 'no' }],
  ])('the interview ends if %s', (_, fields) => {
    const all = { ...STARTED, minor: 'yes', ...fields };
    const asked = fieldsOf(startInterview(schoolPlan).goesOn(), all);
    expect(asked.at(-1)).toBe(Object.keys(fields).at(-1));
    const ended = asked.reduce<Scenario>(
      (scenario, field) => scenario.fills({ [field]: all[field as keyof Fields] ?? '' }),
      startInterview(schoolPlan).goesOn(),
    );
    expect(ended.at).toBe('declined');
    expect(() => ended.back()).toThrow(RangeError);
    expect(() => ended.goesOn()).toThrow(RangeError);
  });

  it('withdrawing consent during the interview discards the answers', () => {
    const scenario = startInterview(schoolPlan)
      .goesOn()
      .fills({ ...STARTED, minor: 'no', basis: 'consent', consent_who: 'me', ...RESPONSIBLE })
      .says('bored', 3)
      .notes('since spring')
      .back(5)
      .fills({ basis: 'none' });
    expect([scenario.at, scenario.said]).toEqual(['declined', {}]);
    expect(scenario.state).toMatchObject({ notes: scenario.state.replies.map(() => null), handled: [] });
  });
});

describe('the fields of the intake', () => {
  const german = schoolWith({ languages: ['en', { id: 'de', reviewed: false }] });

  it.each([
    [
      'every language is reviewed',
      schoolPlan,
      'en',
      { basis: 'legal' },
      'interviewer learner minor basis legal',
    ],
    [
      'the interview is in a reviewed one',
      german,
      'en',
      { basis: 'legal' },
      'interviewer learner minor basis legal',
    ],
    [
      'the translation is not reviewed',
      german,
      'de',
      { go_ahead: 'yes', basis: 'legal' },
      'interviewer go_ahead learner minor basis legal',
    ],
    [
      'the use of an unreviewed translation is not permitted',
      german,
      'de',
      { go_ahead: 'no' },
      'interviewer go_ahead',
    ],
    [
      'no question asks the age',
      schoolWith(AGED),
      'en',
      { age: '16', basis: 'consent' },
      'interviewer learner age basis consent_who',
    ],
    [
      'the learner is below the age limit',
      schoolWith(AGED),
      'en',
      { age: '15', basis: 'consent' },
      'interviewer learner age basis consent_who guardian_given guardian assent',
    ],
    [
      'the age is unknown',
      schoolWith(AGED),
      'en',
      { minor: 'yes', basis: 'consent' },
      'interviewer learner age minor basis consent_who guardian_given guardian assent',
    ],
    [
      'a question asks the age',
      schoolWith({ applies_to: { age: [14, 25], question: 'hours' } }),
      'en',
      { basis: 'legal' },
      'interviewer learner minor basis legal',
    ],
  ] as const)('the intake asks for the right fields if %s', (_, plan, language, fields, asked) => {
    const after = 'go_ahead' in fields && fields.go_ahead === 'no' ? '' : ' responsible reach';
    expect(fieldsOf(startInterview(plan, { language }).goesOn(), fields).join(' ')).toBe(asked + after);
  });

  it('the permission to use an unreviewed translation is recorded with who gave it', () => {
    const scenario = startInterview(german, { language: 'de' })
      .goesOn()
      .fills({ interviewer: 'M. Adler', go_ahead: 'yes' });
    expect(scenario.result().interview!.go_ahead).toEqual({ who: 'M. Adler', at: NOW });
    const refused = scenario.back().fills({ go_ahead: 'no' }).isAt('declined');
    expect(refused.result().interview!.go_ahead).toBeNull();
  });

  describe('unreviewed words for the learner', () => {
    const scenario = (reviewed: boolean): Scenario =>
      startInterview(schoolPlan, { told: { language: 'uk', reviewed } });
    const ahead: Fields = { interviewer: 'M. Adler', go_ahead: 'yes' };

    it('permission comes before the introduction', () => {
      const begun = scenario(false).fills(ahead).isAt('introduction').goesOn().isAt('field learner');
      expect(begun.result().interview!.go_ahead).toEqual({ who: 'M. Adler', at: NOW });
      begun.back().isAt('introduction').back().isAt('field go_ahead').back(2).isAt('field interviewer');
    });

    it('without permission the interview ends before the introduction', () => {
      scenario(false)
        .fills({ ...ahead, go_ahead: 'no' })
        .isAt('declined');
    });

    it('permission is asked first if the interviewer is known', () => {
      startInterview(schoolPlan, {
        given: { interviewer: 'M. Adler' },
        told: { language: 'uk', reviewed: false },
      })
        .isAt('field go_ahead')
        .fills({ go_ahead: 'yes' })
        .isAt('introduction');
    });

    it('reviewed words need no permission', () => {
      scenario(true).isAt('introduction').goesOn().fills(STARTED).isAt('field minor');
    });
  });

  it('no person in charge is needed without critical rules', () => {
    const fields = fieldsOf(startInterview(plainPlan).goesOn(), { basis: 'legal' });
    expect(fields).toEqual(['interviewer', 'learner', 'minor', 'basis', 'legal']);
  });

  it('fields given in advance are not asked, and count', () => {
    const given: Fields = {
      learner: 'K-07',
      age: '15',
      basis: 'consent',
      consent_who: 'me',
      go_ahead: 'yes',
    };
    const scenario = startInterview(german, { language: 'de', given }).goesOn();
    const young: Fields = { interviewer: 'M. Adler', guardian_given: 'yes', guardian: 'F', assent: 'yes' };
    expect(fieldsOf(scenario, young)).toEqual([...Object.keys(young), 'responsible', 'reach']);
    expect(scenario.result()).toMatchObject({ learner: 'K-07', consent: { who: 'me', at: '' } });
    expect(scenario.result().interview!.go_ahead).toEqual({ who: '', at: '' });
    const all = startInterview(german, {
      language: 'de',
      given: { ...given, ...young, ...RESPONSIBLE, minor: 'no' },
    });
    expect(all.goesOn().isAt('question bored').result().consent).toMatchObject({
      guardian: { who: 'F', at: '' },
      assent: '',
    });
  });

  it('the age given in the intake decides whether the questionnaire applies', () => {
    const result = (age: string) =>
      startInterview(schoolWith(AGED), {
        given: { ...STARTED, age, minor: 'no', basis: 'legal', legal: 'act', ...RESPONSIBLE },
      })
        .goesOn()
        .saysAll(CALM)
        .result();
    expect(result('17')).toMatchObject({ applies: 'true', tier: { suggested: 'universal' } });
    expect(result('40')).toMatchObject({ applies: 'false', tier: { suggested: null } });
    expect(result('')).toMatchObject({ applies: 'unknown', tier: { suggested: 'universal' } });
  });
});

describe('going back before the first question', () => {
  const started = startInterview(schoolPlan).goesOn();

  it('going back leads to the introduction and no further', () => {
    expect(started.back().at).toBe('introduction');
    expect(started.back().back().at).toBe('introduction');
    expect(started.fills(STARTED).back(2).at).toBe('field interviewer');
  });

  it('going back keeps the fields that were filled in', () => {
    expect(started.fills(STARTED).back(2).state.fields).toEqual(STARTED);
    expect(started.fills(STARTED).back().fills({ learner: 'K-08' }).result().learner).toBe('K-08');
  });

  it('a guardian is dropped if the learner turns out to be old enough', () => {
    const young = started.fills({
      ...STARTED,
      minor: 'yes',
      basis: 'consent',
      consent_who: 'the father',
      guardian_given: 'yes',
      guardian: 'the father',
      assent: 'yes',
    });
    expect(young.result().consent).toHaveProperty('guardian');
    const older = young.back(6).fills({ minor: 'no', basis: 'consent', consent_who: 'the learner' });
    expect(older.at).toBe('field responsible');
    expect(older.result().consent).toEqual({
      who: 'the learner',
      at: NOW,
      basis: 'consent',
      text: 'information 3',
    });
    const legal = young.back(5).fills({ basis: 'legal', legal: 'act' });
    expect(legal.result().consent).not.toHaveProperty('guardian');
  });
});

describe('a private self-check', () => {
  const alone = buildPlan({ ...small({ bored: {}, alone: {} }), private: true }, null, DIGESTS);

  it('a private self-check asks for no name, code, consent or age, and agrees on no actions', () => {
    const scenario = startInterview(alone)
      .goesOn()
      .isAt('question bored')
      .saysAll({ bored: 1, alone: 2 })
      .isAt('review');
    expect(scenario.goesOn().isAt('result').goesOn().at).toBe('end');
    expect(scenario.result()).toMatchObject({
      learner: null,
      consent: null,
      tier: null,
      confirmed: null,
      plan: null,
    });
  });

  it('a private self-check drops a name or code given in advance', () => {
    const given = startInterview(alone, { given: { learner: 'K-07', interviewer: 'M. Adler' } }).goesOn();
    const { learner, interview } = given.isAt('question bored').result();
    expect([learner, interview?.interviewer]).toEqual([null, null]);
  });
});
