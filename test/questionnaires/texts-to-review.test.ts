import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/plan/plan.ts';
import { inLanguage } from '../../src/words/say.ts';
import { planOf } from '../bundled.ts';

// Translations that no native speaker has reviewed yet. Only a person can tell whether they read well. These tests
// check what would invert a score or reveal the speaker's gender, so that no later correction introduces it.

type Language = 'cs' | 'sl' | 'uk';

/** Questionnaire, form, languages. */
const TRANSLATED: readonly [string, string | null, readonly Language[]][] = [
  ['risiko-check', null, ['cs', 'sl', 'uk']],
  ['risiko-check', 'vocational', ['cs', 'sl', 'uk']],
  ['risiko-check', 'grammar', ['cs', 'sl', 'uk']],
  ['risiko-check', 'polytechnic', ['cs', 'sl', 'uk']],
  ['risiko-check', 'apprenticeship', ['cs', 'sl', 'uk']],
  ['risiko-check', 'short', ['cs', 'sl', 'uk']],
  ['risiko-check', 'short_full', ['cs', 'sl', 'uk']],
  ['risiko-check', 'short_none', ['cs', 'sl', 'uk']],
  ['displaced-learner', null, ['uk']],
];

/** A word that negates its clause. `nebo` (or) and `než` (than) only start like one. */
const NEGATED: Record<Language, RegExp> = {
  cs: /(?<!\p{L})ne(?!bo(?!\p{L})|ž(?!\p{L}))\p{L}+/iu,
  sl: /(?<!\p{L})(ne|ni|nisem|nimam|niso|nočem|nič|nihče)(?!\p{L})/iu,
  uk: /(?<!\p{L})(не|немає|ні|ніхто|нічого)(?!\p{L})/iu,
};

/** First persons of the past tense and the conditional, which reveal the speaker's gender in these languages. */
const GENDERED: Record<Language, RegExp> = {
  cs: /(?<!\p{L})(jsem|bych|abych|kdybych)(?: \p{L}+)? \p{L}+l[ao]?(?!\p{L})|\p{L}+l[ao]? jsem(?!\p{L})|\((a|á)\)/iu,
  sl: /(?<!\p{L})(sem|bom|si|boš)(?: (se|si|me|mi))? \p{L}+(el|al|il|la)(?!\p{L})|\p{L}+(el|al|il|la) sem(?!\p{L})|\(a\)/iu,
  uk: /(?<!\p{L})(я|ти)(?: не)? \p{L}+(ав|ла|ив|ів|ув)(ся)?(?!\p{L})|\(ла\)/iu,
};

/** The clause to which an answer such as "never" refers. */
const main = (text: string) => text.split(',')[0] ?? '';

/** The statements that are answered with a frequency. */
function statements(plan: Plan, language: Language): readonly (readonly [string, string])[] {
  return plan.questions.flatMap((question) => {
    if (question.kind !== 'choice') return [];
    const [least] = question.options;
    const often = least !== undefined && inLanguage(least.label, plan, 'en') === 'never';
    return often ? [[question.id, inLanguage(question.text, plan, language)] as const] : [];
  });
}

describe.each(TRANSLATED)('translations of %s, form %s', (id, form, languages) => {
  const plan = planOf(id, form);

  test('English and German are marked as reviewed, other languages as unreviewed', () => {
    const said = plan.languages.map((language) => [language.id, language.reviewed]);
    expect(said).toEqual([['en', true], ['de', true], ...languages.map((language) => [language, false])]);
  });

  test.each(languages)('in %s no statement answered with "never" is negative itself', (language) => {
    const all = statements(plan, language);
    expect(all.length).toBeGreaterThan(form?.startsWith('short') ? 1 : 8);
    expect(all.filter(([, text]) => NEGATED[language].test(main(text)))).toEqual([]);
  });

  test.each(languages)('in %s no text for the learner reveals the speaker’s gender', (language) => {
    const texts = [
      ...plan.sections.flatMap(({ title, intro }) => [title, intro]),
      ...plan.questions.flatMap(({ text, help, why }) => [text, help, why]),
      ...plan.critical.map(({ shared }) => shared),
    ].flatMap((text) => (text === null ? [] : inLanguage(text, plan, language)));
    expect(texts.filter((text) => GENDERED[language].test(text))).toEqual([]);
  });

  test.each(languages)('in %s all options of a question differ, and none is in English', (language) => {
    for (const question of plan.questions) {
      if (question.kind !== 'choice') continue;
      const labels = question.options.map(({ label }) => inLanguage(label, plan, language));
      expect(new Set(labels).size).toBe(labels.length);
      expect(labels).not.toEqual(question.options.map(({ label }) => inLanguage(label, plan, 'en')));
    }
  });
});

test('the patterns match what they are meant for', () => {
  expect('Ночі не давали мені відпочинку.').toMatch(NEGATED.uk);
  expect('Nešlo mi to.').toMatch(NEGATED.cs);
  expect('Mobil nebo hra než').not.toMatch(NEGATED.cs);
  expect('Ni mi uspelo.').toMatch(NEGATED.sl);
  expect('Přemýšlel jsem o tom.').toMatch(GENDERED.cs);
  expect('Včera jsem zůstala doma.').toMatch(GENDERED.cs);
  expect('Zamudila sem pouk.').toMatch(GENDERED.sl);
  expect('Ko sem prišel, ...').toMatch(GENDERED.sl);
  expect('Я запізнювалася на заняття.').toMatch(GENDERED.uk);
});
