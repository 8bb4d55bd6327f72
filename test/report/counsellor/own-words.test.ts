import { describe, expect, test } from 'vitest';
import { counsellorReport } from '../../../src/report/counsellor/counsellor-report.ts';
import { renderers } from '../../render/renderers.ts';
import { LANGUAGES, type Language } from '../../../src/words/locale.ts';
import { people, person, type Person, richPlan } from '../people.ts';
import { expectGolden } from '../../golden.ts';

const talked = person(
  richPlan,
  { bored: 2, gave_up: 2, remarks: 'Ask Kim.\nShe\u202e knows | *all* of it.' },
  ['cope'],
  {
    learner: 'K-18',
    // Notes on an answered, a refused and a missing question, and on a free text.
    notes: new Map([
      ['bored', 'Since the summer.'],
      ['cope', 'Would rather talk with the nurse.'],
      ['alone', 'Not today.'],
      ['remarks', 'Said while leaving.'],
    ]),
  },
);

function sectionOf({ assessment, plan }: Person, language: Language, ownWords: boolean) {
  return counsellorReport(assessment, plan, language, { ownWords }).sections.find(
    ({ id }) => id === 'own_words',
  );
}

test.each(
  LANGUAGES.flatMap((language) => (['md', 'txt'] as const).map((format) => [language, format] as const)),
)('the report with own words is unchanged in %s as %s', (language, format) => {
  const report = counsellorReport(talked.assessment, talked.plan, language, { ownWords: true });
  const found = renderers[format]({ ...report, sections: [sectionOf(talked, language, true)!] });
  expectGolden(`own-words/${language}.${format}`, found);
});

describe('free text and notes', () => {
  test('are listed with their questions, in the order of the questions', () => {
    const blocks = sectionOf(talked, 'en', true)!.blocks;
    expect(blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(({ id }) => id) : []))).toEqual(
      [...['bored', 'alone'], ...['cope', 'remarks', 'remarks']],
    );
  });

  test('follow a question with or without punctuation at its end', () => {
    const plan = {
      ...richPlan,
      questions: richPlan.questions.map((question) => ({ ...question, text: { en: 'And then?' } })),
    };
    const [list] = sectionOf({ ...talked, plan }, 'en', true)!.blocks.filter(
      (block) => block.kind === 'list' && block.items.some(({ id }) => id === 'remarks'),
    );
    expect(list).toMatchObject({
      items: [{}, { text: expect.stringMatching(/^And then\? “Ask Kim\./) }, {}],
    });
  });

  test('are included on request only', () => {
    expect(sectionOf(talked, 'en', false)).toBeUndefined();
    const report = counsellorReport(talked.assessment, talked.plan, 'en');
    for (const render of Object.values(renderers)) expect(render(report)).not.toMatch(/Kim|summer|nurse/);
  });

  test('come before the decision', () => {
    const ids = counsellorReport(talked.assessment, talked.plan, 'en', { ownWords: true }).sections.map(
      ({ id }) => id,
    );
    expect(ids.indexOf('own_words')).toBe(ids.indexOf('decision') - 1);
  });

  test('are reported as empty if there are none', () => {
    const calm = people['calm']!;
    expect(sectionOf(calm, 'en', true)!.blocks).toMatchObject([{ kind: 'paragraph', strong: false }]);
  });
});
