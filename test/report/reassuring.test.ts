import fc, { type GeneratorValue } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess.ts';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { buildPlan } from '../../src/plan/build.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { counsellorReport } from '../../src/report/counsellor/counsellor-report.ts';
import { renderers } from '../render/renderers.ts';
import { LANGUAGES, type Language } from '../../src/words/locale.ts';
import { reportWords } from '../../src/words/report.ts';
import { caseFrom } from '../oracle/case.ts';
import { DIGESTS, drawFrom } from '../oracle/draw.ts';
import { planOf, sheetOf, small, TEXT, YES_NO, type Said } from '../plan/small.ts';
import { runs } from '../runs.ts';

const flat = (text: string) => text.replace(/\s+/g, ' ');

/** Sentences that state that all is well, or that the lowest tier is enough. */
function reassuring(language: Language): readonly string[] {
  const { critical, reasons, tier } = reportWords[language];
  return [critical.none, reasons.universal, tier.explains.universal];
}

const told = (assessment: Assessment, plan: Plan, language: Language): string =>
  flat(renderers.txt(counsellorReport(assessment, plan, language)));

describe('while a critical rule holds or cannot be excluded', () => {
  // Law 2, for definitions with every feature and answers with up to six blanks.
  test('no sentence of a report reassures', () => {
    fc.assert(
      fc.property(fc.gen(), (gen: GeneratorValue) => {
        const found = caseFrom(drawFrom(gen), 6);
        const cited = { ...found.definition, sources: { somebody: { text: 'Somebody' } } };
        const plan = buildPlan(cited, null, DIGESTS);
        const assessment = assess(plan, found.sheet, { at: '2026-09-14T10:30:00+02:00' });
        const { critical, critical_unknown: unknown } = assessment;
        if (critical.length + unknown.length === 0) return;
        for (const language of LANGUAGES) {
          const text = told(assessment, plan, language);
          for (const sentence of reassuring(language)) expect(text).not.toContain(flat(sentence));
          const { safetyFirst, safetyRefused } = reportWords[language].tier;
          if (unknown.length > 0)
            expect(text.includes(flat(safetyFirst)) || text.includes(flat(safetyRefused))).toBe(true);
        }
      }),
      { numRuns: runs(60), endOnFailure: true },
    );
  });
});

const critical = (id: string, urgency: 'immediate' | 'same_day' | 'within_3_days', tier?: 'none') => ({
  id,
  category: 'abuse' as const,
  if: { question: id, is: 'yes' },
  urgency,
  contact: 'nurse',
  say: TEXT,
  ...(tier === undefined ? {} : { tier }),
});
const PLAN = planOf(
  Object.fromEntries(['load', 'now', 'today', 'soon', 'talk'].map((id) => [id, { answers: YES_NO }])),
  {},
  {
    critical: [
      critical('now', 'immediate'),
      critical('today', 'same_day'),
      critical('soon', 'within_3_days'),
      critical('talk', 'within_3_days', 'none'),
    ],
    tiers: { selective: { any: [{ id: 'load', question: 'load', is: 'yes' }] } },
  },
);
const CALM = { load: 'no', now: 'no', today: 'no', soon: 'no', talk: 'no' };
const AT = '2026-09-14T10:30:00+02:00';
const TALK = 'that talk decides which support follows.';
const ENOUGH = reportWords.en.tier.explains;

describe('the text of a suggestion', () => {
  test.each<[string, Record<string, Said>, readonly string[], readonly string[]]>([
    ['nothing critical', {}, [ENOUGH.universal], [TALK, 'Ask the safety questions first']],
    ['at once', { now: 'yes' }, [`A safety talk first, at once; ${TALK}`], [ENOUGH.individual]],
    ['today', { today: 'yes' }, [`first, by 14 September 2026, 23:59 (UTC+02:00); ${TALK}`], []],
    ['in three days', { soon: 'yes' }, [`first, by 17 September 2026, 23:59 (UTC+02:00); ${TALK}`], []],
    [
      'the nearest of several deadlines',
      { soon: 'yes', today: 'yes' },
      ['first, by 14 September 2026, 23:59'],
      [],
    ],
    [
      'a critical rule that does not raise the tier',
      { talk: 'yes' },
      [`first, by 17 September 2026, 23:59 (UTC+02:00); ${TALK}`],
      [ENOUGH.universal],
    ],
    [
      'rules that suggest the same tier',
      { load: 'yes', soon: 'yes' },
      [TALK, ENOUGH.selective],
      ['Without the critical answers'],
    ],
    [
      'a tier raised above that of the rules',
      { now: 'yes' },
      ['Without the critical answers: universal support'],
      [],
    ],
    [
      'a missing answer',
      { today: null },
      ['Ask the safety questions first', 'Safety open', 'What would settle it'],
      [ENOUGH.universal, TALK],
    ],
    [
      'one rule that holds and a missing answer',
      { now: 'yes', soon: null },
      [TALK, 'Ask the safety questions first'],
      [ENOUGH.universal],
    ],
    [
      'a refused answer',
      { today: { refused: true } },
      ['mention once where to find help, and do not press'],
      [],
    ],
  ])('is safe: %s', (_, said, there, not) => {
    const assessment = assess(PLAN, sheetOf(PLAN, { ...CALM, ...said }), { at: AT, answeredAt: AT });
    const text = told(assessment, PLAN, 'en');
    for (const sentence of there) expect(text).toContain(flat(sentence));
    for (const sentence of not) expect(text).not.toContain(flat(sentence));
  });

  test.each([
    ['the time of answering', { at: AT, answeredAt: '2026-09-12' }, 'by 12 September 2026, 23:59)'],
    [
      'the time of scoring if that of answering is unknown',
      { at: AT },
      'by 14 September 2026, 23:59 (UTC+02:00), counted from the scoring,',
    ],
    ['no moment if no time is known', {}, 'By when: on the same day, before the learner goes home'],
  ])('the deadline counts from %s', (_, about, expected) => {
    const assessment = assess(PLAN, sheetOf(PLAN, { ...CALM, today: 'yes' }), about);
    expect(told(assessment, PLAN, 'en')).toContain(expected);
    const by = Object.keys(about).length === 0 ? 'first, today;' : 'first, by 1';
    expect(told(assessment, PLAN, 'en')).toContain(by);
  });

  test('outside the intended ages there is no tier, and the conversation comes first', () => {
    const definition = small(
      { now: { answers: YES_NO } },
      {},
      {
        critical: [critical('now', 'immediate')],
        applies_to: { age: [14, 25] },
        tiers: {},
      },
    );
    const plan = buildPlan(definition, null, DIGESTS);
    const text = told(assess(plan, sheetOf(plan, { now: 'yes' }), { age: 9 }), plan, 'en');
    expect(text).toContain('Suggestion: none');
    expect(text).toContain(TALK);
  });
});
