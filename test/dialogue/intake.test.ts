import { describe, expect, it } from 'vitest';
import type { Fields } from '../../src/dialogue/interview-state.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { DIGESTS, small } from '../plan/small.ts';
import { CALM, plainPlan, schoolPlan, schoolWith } from './school.ts';
import { NOW, talk, type Telling } from './telling.ts';

const STARTED: Fields = { interviewer: 'M. Adler', learner: 'K-07' };
const RESPONSIBLE: Fields = { responsible: 'R. Weber', reach: 'room 12' };
const AGED = { applies_to: { age: [14, 25] as [number, number] } };

/** Which fields come up, if each is filled in as told, from the introduction on. */
function fieldsOf(told: Telling, fields: Fields): string[] {
  if (!told.at.startsWith('field ')) return [];
  const field = told.at.slice('field '.length) as keyof Fields;
  return [field, ...fieldsOf(told.fills({ [field]: fields[field] ?? '' }), fields)];
}

describe('before the first question', () => {
  it('a learner of 17 consents alone', () => {
    const told = talk(schoolPlan)
      .isAt('introduction')
      .goesOn()
      .fills({ ...STARTED, minor: 'no', basis: 'consent', consent_who: 'the learner', ...RESPONSIBLE })
      .isAt('question bored');
    const { learner, language, consent, interview } = told.result();
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

  it('a learner of 15 agrees beside the guardian, and both moments are kept', () => {
    const told = talk(schoolWith(AGED))
      .goesOn()
      .fills({ ...STARTED, age: '15', basis: 'consent', consent_who: 'the mother' })
      .fills({ guardian_given: 'yes', guardian: 'the mother' }, '2026-09-01T08:00:00+02:00')
      .fills({ assent: 'yes', ...RESPONSIBLE })
      .isAt('question bored');
    expect(told.result().consent).toEqual({
      who: 'the mother',
      at: NOW,
      basis: 'consent',
      text: 'information 3',
      guardian: { who: 'the mother', at: '2026-09-01T08:00:00+02:00' },
      assent: NOW,
    });
  });

  it('another legal basis is recorded by the interviewer and asks for no consent', () => {
    const told = talk(schoolPlan)
      .goesOn()
      .fills({ ...STARTED, minor: 'yes', basis: 'legal', legal: 'school act, section 5', ...RESPONSIBLE })
      .isAt('question bored');
    expect(told.result().consent).toEqual({
      who: 'M. Adler',
      at: NOW,
      basis: 'school act, section 5',
      text: 'information 3',
    });
  });

  it('nothing is claimed of what was not filled in', () => {
    const started = talk(schoolPlan);
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
    [
      'the learner would rather not',
      { basis: 'consent', guardian_given: 'yes', guardian: 'F', assent: 'no' },
    ],
  ])('the talk ends where %s', (_, fields) => {
    const all = { ...STARTED, minor: 'yes', ...fields };
    const asked = fieldsOf(talk(schoolPlan).goesOn(), all);
    expect(asked.at(-1)).toBe(Object.keys(fields).at(-1));
    const ended = asked.reduce<Telling>(
      (told, field) => told.fills({ [field]: all[field as keyof Fields] ?? '' }),
      talk(schoolPlan).goesOn(),
    );
    expect(ended.at).toBe('declined');
    expect(() => ended.back()).toThrow(RangeError);
    expect(() => ended.goesOn()).toThrow(RangeError);
  });

  it('consent taken back in the middle takes back what was said', () => {
    const told = talk(schoolPlan)
      .goesOn()
      .fills({ ...STARTED, minor: 'no', basis: 'consent', consent_who: 'me', ...RESPONSIBLE })
      .says('bored', 3)
      .notes('since spring')
      .back(5)
      .fills({ basis: 'none' });
    expect([told.at, told.said]).toEqual(['declined', {}]);
    expect(told.talk).toMatchObject({ notes: told.talk.replies.map(() => null), handled: [] });
  });
});

describe('what is asked beforehand', () => {
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
      'the talk is in a reviewed one',
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
    ['nobody goes ahead with it', german, 'de', { go_ahead: 'no' }, 'interviewer go_ahead'],
    [
      'no question asks the age',
      schoolWith(AGED),
      'en',
      { age: '16', basis: 'consent' },
      'interviewer learner age basis consent_who',
    ],
    [
      'the learner is younger than the age',
      schoolWith(AGED),
      'en',
      { age: '15', basis: 'consent' },
      'interviewer learner age basis consent_who guardian_given guardian assent',
    ],
    [
      'the age is not known',
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
  ] as const)('if %s', (_, plan, language, fields, asked) => {
    const after = 'go_ahead' in fields && fields.go_ahead === 'no' ? '' : ' responsible reach';
    expect(fieldsOf(talk(plan, { language }).goesOn(), fields).join(' ')).toBe(asked + after);
  });

  it('the go-ahead is recorded with who gave it', () => {
    const told = talk(german, { language: 'de' })
      .goesOn()
      .fills({ interviewer: 'M. Adler', go_ahead: 'yes' });
    expect(told.result().interview!.go_ahead).toEqual({ who: 'M. Adler', at: NOW });
    const refused = told.back().fills({ go_ahead: 'no' }).isAt('declined');
    expect(refused.result().interview!.go_ahead).toBeNull();
  });

  describe('words for the learner that nobody has reviewed', () => {
    const told = (reviewed: boolean): Telling => talk(schoolPlan, { told: { language: 'uk', reviewed } });
    const ahead: Fields = { interviewer: 'M. Adler', go_ahead: 'yes' };

    it('the go-ahead comes before anything is told', () => {
      const begun = told(false).fills(ahead).isAt('introduction').goesOn().isAt('field learner');
      expect(begun.result().interview!.go_ahead).toEqual({ who: 'M. Adler', at: NOW });
      begun.back().isAt('introduction').back().isAt('field go_ahead').back(2).isAt('field interviewer');
    });

    it('without it nothing is told', () => {
      told(false)
        .fills({ ...ahead, go_ahead: 'no' })
        .isAt('declined');
    });

    it('who holds the talk is known: the go-ahead comes first of all', () => {
      talk(schoolPlan, { given: { interviewer: 'M. Adler' }, told: { language: 'uk', reviewed: false } })
        .isAt('field go_ahead')
        .fills({ go_ahead: 'yes' })
        .isAt('introduction');
    });

    it('where they are reviewed, it is as ever', () => {
      told(true).isAt('introduction').goesOn().fills(STARTED).isAt('field minor');
    });
  });

  it('nobody has to be in charge where nothing critical is asked', () => {
    const fields = fieldsOf(talk(plainPlan).goesOn(), { basis: 'legal' });
    expect(fields).toEqual(['interviewer', 'learner', 'minor', 'basis', 'legal']);
  });

  it('what was settled beforehand is not asked, and counts', () => {
    const given: Fields = {
      learner: 'K-07',
      age: '15',
      basis: 'consent',
      consent_who: 'me',
      go_ahead: 'yes',
    };
    const told = talk(german, { language: 'de', given }).goesOn();
    const young: Fields = { interviewer: 'M. Adler', guardian_given: 'yes', guardian: 'F', assent: 'yes' };
    expect(fieldsOf(told, young)).toEqual([...Object.keys(young), 'responsible', 'reach']);
    expect(told.result()).toMatchObject({ learner: 'K-07', consent: { who: 'me', at: '' } });
    expect(told.result().interview!.go_ahead).toEqual({ who: '', at: '' });
    const all = talk(german, { language: 'de', given: { ...given, ...young, ...RESPONSIBLE, minor: 'no' } });
    expect(all.goesOn().isAt('question bored').result().consent).toMatchObject({
      guardian: { who: 'F', at: '' },
      assent: '',
    });
  });

  it('the age that was told decides, with the questions, whom the questionnaire is meant for', () => {
    const result = (age: string) =>
      talk(schoolWith(AGED), {
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

describe('back before the first question', () => {
  const started = talk(schoolPlan).goesOn();

  it('goes to the introduction and no further', () => {
    expect(started.back().at).toBe('introduction');
    expect(started.back().back().at).toBe('introduction');
    expect(started.fills(STARTED).back(2).at).toBe('field interviewer');
  });

  it('leaves what was filled in, to be kept or changed', () => {
    expect(started.fills(STARTED).back(2).talk.fields).toEqual(STARTED);
    expect(started.fills(STARTED).back().fills({ learner: 'K-08' }).result().learner).toBe('K-08');
  });

  it('leaves no guardian behind where the learner turns out to be old enough', () => {
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

describe('what somebody answers for themselves alone', () => {
  const alone = buildPlan({ ...small({ bored: {}, alone: {} }), private: true }, null, DIGESTS);

  it('asks for no name, no code, no consent and no age, and agrees nothing with anybody', () => {
    const told = talk(alone).goesOn().isAt('question bored').saysAll({ bored: 1, alone: 2 }).isAt('review');
    expect(told.goesOn().isAt('result').goesOn().at).toBe('end');
    expect(told.result()).toMatchObject({
      learner: null,
      consent: null,
      tier: null,
      confirmed: null,
      plan: null,
    });
  });

  it('keeps no name or code that was handed in', () => {
    const given = talk(alone, { given: { learner: 'K-07', interviewer: 'M. Adler' } }).goesOn();
    const { learner, interview } = given.isAt('question bored').result();
    expect([learner, interview?.interviewer]).toEqual([null, null]);
  });
});
