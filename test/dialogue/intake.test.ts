import { describe, expect, it } from 'vitest';
import type { Fields } from '../../src/dialogue/interview-state.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { DIGESTS, small } from '../plan/small.ts';
import { CALM, plainPlan, schoolPlan, schoolWith } from './school.ts';
import { NOW, startInterview, type Scenario } from './scenario.ts';

const STARTED: Fields = { interviewer: 'M. Adler', learner: 'K-07' };
const RESPONSIBLE: Fields = { responsible: 'R. Weber', reach: 'room 12' };
const AGED = { applies_to: { age: [14, 25] as [number, number] } };
const ASKED = schoolWith({ applies_to: { age: [14, 25], question: 'hours' } });

/** The fields that come up from here on if each is filled in as given. */
function fieldsOf(scenario: Scenario, fields: Fields): string[] {
  if (!scenario.at.startsWith('field ')) return [];
  const field = scenario.at.slice('field '.length) as keyof Fields;
  return [field, ...fieldsOf(scenario.fills({ [field]: fields[field] ?? '' }), fields)];
}

describe('the intake', () => {
  it('a learner of 17 consents alone', () => {
    const scenario = startInterview(schoolPlan)
      .fills({ ...STARTED, minor: 'no', ...RESPONSIBLE })
      .agrees()
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
      .fills({ ...STARTED, age: '15' })
      .fills({ guardian: 'the mother' }, '2026-09-01T08:00:00+02:00')
      .fills(RESPONSIBLE)
      .agrees()
      .isAt('question bored');
    expect(scenario.result().consent).toEqual({
      who: 'the learner',
      at: NOW,
      basis: 'consent',
      text: 'information 3',
      guardian: { who: 'the mother', at: '2026-09-01T08:00:00+02:00' },
      assent: NOW,
    });
  });

  it('another legal basis is recorded for the interviewer and needs no guardian', () => {
    const scenario = startInterview(schoolPlan)
      .fills({ ...STARTED, minor: 'yes', guardian: '', ...RESPONSIBLE })
      .agrees('legal')
      .fills({ legal: 'school act, section 5' })
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
    expect(started.fills({ interviewer: '', learner: '' }).result().learner).toBeNull();
  });

  it('without agreement the interview ends', () => {
    const ended = startInterview(schoolPlan)
      .fills({ ...STARTED, minor: 'no', ...RESPONSIBLE })
      .agrees('none')
      .isAt('declined');
    expect(() => ended.back()).toThrow(RangeError);
    expect(() => ended.goesOn()).toThrow(RangeError);
  });

  it('nobody gets past the page without a decision', () => {
    const page = startInterview(schoolPlan).fills({ ...STARTED, minor: 'no', ...RESPONSIBLE });
    expect(() => page.isAt('introduction').goesOn()).toThrow(RangeError);
  });

  it('a learner of 15 cannot start on consent without a guardian’s', () => {
    const page = startInterview(schoolWith(AGED)).fills({
      ...{ ...STARTED, age: '15', guardian: '' },
      ...RESPONSIBLE,
    });
    expect(() => page.agrees()).toThrow(RangeError);
    page.agrees('none').isAt('declined');
    const told = page
      .back(3)
      .isAt('field guardian')
      .fills({ guardian: 'F', ...RESPONSIBLE });
    expect(told.agrees().result().consent).toMatchObject({ guardian: { who: 'F' } });
  });

  it('withdrawing consent during the interview discards the answers', () => {
    const scenario = startInterview(schoolPlan)
      .fills({ ...STARTED, minor: 'no', ...RESPONSIBLE })
      .agrees()
      .says('bored', 3)
      .notes('since spring')
      .back(2)
      .agrees('none');
    expect([scenario.at, scenario.said]).toEqual(['declined', {}]);
    expect(scenario.state).toMatchObject({ notes: scenario.state.replies.map(() => null), handled: [] });
  });
});

describe('the fields of the intake', () => {
  const german = schoolWith({ languages: ['en', { id: 'de', reviewed: false }] });

  it.each([
    ['every language is reviewed', schoolPlan, 'en', {}, 'interviewer learner minor'],
    ['the interview is in a reviewed one', german, 'en', {}, 'interviewer learner minor'],
    [
      'the translation is not reviewed',
      german,
      'de',
      { go_ahead: 'yes' },
      'interviewer go_ahead learner minor',
    ],
    [
      'the use of an unreviewed translation is not permitted',
      german,
      'de',
      { go_ahead: 'no' },
      'interviewer go_ahead',
    ],
    ['no question asks the age', schoolWith(AGED), 'en', { age: '16' }, 'interviewer learner age'],
    [
      'the learner is below the age limit',
      schoolWith(AGED),
      'en',
      { age: '15' },
      'interviewer learner age guardian',
    ],
    [
      'the age is unknown',
      schoolWith(AGED),
      'en',
      { minor: 'yes' },
      'interviewer learner age minor guardian',
    ],
    ['a question asks the age', ASKED, 'en', { age: '20' }, 'interviewer learner age'],
    ['the age asked by a question is unknown', ASKED, 'en', { minor: 'no' }, 'interviewer learner age minor'],
  ] as const)('the intake asks for the right fields if %s', (_, plan, language, fields, asked) => {
    const after = 'go_ahead' in fields && fields.go_ahead === 'no' ? '' : ' responsible reach';
    expect(fieldsOf(startInterview(plan, { language }), fields).join(' ')).toBe(asked + after);
  });

  it('the permission to use an unreviewed translation is recorded with who gave it', () => {
    const scenario = startInterview(german, { language: 'de' }).fills({
      interviewer: 'M. Adler',
      go_ahead: 'yes',
    });
    expect(scenario.result().interview!.go_ahead).toEqual({ who: 'M. Adler', at: NOW });
    const refused = scenario.back().fills({ go_ahead: 'no' }).isAt('declined');
    expect(refused.result().interview!.go_ahead).toBeNull();
  });

  it('permission to use unreviewed words for the learner comes before the page', () => {
    const scenario = (reviewed: boolean): Scenario =>
      startInterview(schoolPlan, { told: { language: 'uk', reviewed } });
    const begun = scenario(false).fills({ interviewer: 'M. Adler', go_ahead: 'yes' });
    expect(begun.isAt('field learner').result().interview!.go_ahead).toEqual({ who: 'M. Adler', at: NOW });
    scenario(false).fills({ interviewer: 'M. Adler', go_ahead: 'no' }).isAt('declined');
    scenario(true).fills(STARTED).isAt('field minor');
  });

  it('no person in charge is needed without critical rules', () => {
    expect(fieldsOf(startInterview(plainPlan), {})).toEqual(['interviewer', 'learner', 'minor']);
  });

  it('fields given in advance are not asked, and count', () => {
    const given: Fields = { learner: 'K-07', age: '15', go_ahead: 'yes' };
    const scenario = startInterview(german, { language: 'de', given });
    const young: Fields = { interviewer: 'M. Adler', guardian: 'F' };
    expect(fieldsOf(scenario, young)).toEqual([...Object.keys(young), 'responsible', 'reach']);
    expect(scenario.result()).toMatchObject({ learner: 'K-07' });
    expect(scenario.result().interview!.go_ahead).toEqual({ who: '', at: '' });
    const all = startInterview(german, {
      language: 'de',
      given: { ...given, ...young, ...RESPONSIBLE, basis: 'consent', consent_who: 'me' },
    });
    expect(all.goesOn().isAt('question bored').result().consent).toMatchObject({
      who: 'me',
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

describe('the school’s contact for the person in charge', () => {
  const offered = { responsible: 'R. Weber', reach: 'room 12' };
  const page = startInterview(schoolPlan, { offered }).fills({ ...STARTED, minor: 'no' });

  it('the contact is confirmed on the page instead of being asked for', () => {
    const { interview } = page.isAt('introduction').agrees().result();
    expect(interview!.responsible).toEqual({ who: 'R. Weber', reach: 'room 12' });
  });

  it('going back from the page leads to the contact, and another person needs another way to be reached', () => {
    const changed = page.back(2).fills({ responsible: 'S. Lind' }).isAt('field reach');
    expect(changed.state.fields.reach).toBeUndefined();
    const { interview } = changed.fills({ reach: 'room 4' }).agrees().result();
    expect(interview!.responsible).toEqual({ who: 'S. Lind', reach: 'room 4' });
    const same = page.back(2).fills({ responsible: 'R. Weber' }).isAt('field reach');
    expect(same.state.fields.reach).toBe('room 12');
  });

  it('an incomplete contact is asked for, and one is not needed without critical rules', () => {
    const half = startInterview(schoolPlan, { offered: { responsible: 'R. Weber' } });
    half.fills({ ...STARTED, minor: 'no' }).isAt('field responsible');
    expect(startInterview(plainPlan, { offered }).state.fields).toEqual({});
  });

  it('an interview in which everything is known starts with the page', () => {
    startInterview(schoolPlan, { offered, given: { ...STARTED, minor: 'no' } }).isAt('introduction');
  });
});

describe('going back before the first question', () => {
  const started = startInterview(schoolPlan);

  it('going back leads to the first field and no further', () => {
    expect(started.back().at).toBe('field interviewer');
    expect(started.fills(STARTED).back(2).at).toBe('field interviewer');
  });

  it('going back keeps the fields that were filled in', () => {
    expect(started.fills(STARTED).back(2).state.fields).toEqual(STARTED);
    expect(started.fills(STARTED).back().fills({ learner: 'K-08' }).result().learner).toBe('K-08');
  });

  it('a guardian is dropped if the learner turns out to be old enough', () => {
    const young = started
      .fills({ ...STARTED, minor: 'yes', guardian: 'the father', ...RESPONSIBLE })
      .agrees();
    expect(young.result().consent).toHaveProperty('guardian');
    const older = young.back(5).fills({ minor: 'no', ...RESPONSIBLE });
    expect(older.agrees().result().consent).toEqual({
      who: 'the learner',
      at: NOW,
      basis: 'consent',
      text: 'information 3',
    });
    const legal = young.back().agrees('legal').fills({ legal: 'act' });
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
