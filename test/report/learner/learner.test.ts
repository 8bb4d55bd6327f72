import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import type { Assessment, SupportPlan } from '../../../src/assessment/assessment.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { learnerReport } from '../../../src/report/learner/learner.ts';
import { FORMATS } from '../../../src/render/formats.ts';
import { renderers } from '../../render/renderers.ts';
import { LANGUAGES, type Language } from '../../../src/words/locale.ts';
import { reportWords } from '../../../src/words/report.ts';
import { planOf, rich } from '../definition.ts';
import { type Answers, people, person, richPlan } from '../people.ts';
import { definitionOf, planOf as planOfBundled } from '../../bundled.ts';
import { runs } from '../../runs.ts';
import { learnerWords } from '../../learner-words.ts';

const RESPONDENTS = ['learner', 'staff', 'record', 'parent', 'company'] as const;
const MARK = 'Sphinx';

/** The value with a mark on every text and id, except those under the given keys. */
function marked<T>(value: T, keep: readonly string[] = []): T {
  return JSON.parse(
    JSON.stringify(value, (key, found: unknown) => {
      if (keep.includes(key)) return found;
      const isText = ['en', 'de', 'text', 'url', 'id', 'contact', 'need', 'unit'].includes(key);
      return isText && typeof found === 'string' ? `${MARK} ${found}` : found;
    }),
  ) as T;
}

/**
 * The rich questionnaire with a mark on each text and id that must not appear on a learner's page: all but the titles
 * of resource scales and of sections without critical questions. Tests refer to questions by position, so the plan
 * still scores.
 */
const markedPlan: Plan = {
  ...richPlan,
  title: marked(richPlan.title),
  sources: marked(richPlan.sources),
  evidence: marked(richPlan.evidence),
  findings: marked(richPlan.findings),
  critical: marked(richPlan.critical),
  id: `${MARK}-id`,
  sections: richPlan.sections.map((section) => ({
    ...section,
    id: `${MARK} ${section.id}`,
    title: section.id === 'school' ? section.title : marked(section.title),
    intro: { en: MARK, de: MARK },
  })),
  questions: richPlan.questions.map((question) => ({ ...marked(question, ['id']), why: { en: MARK } })),
  scales: richPlan.scales.map((scale) => ({
    ...marked(scale),
    ...(scale.kind === 'resource' ? { title: scale.title } : {}),
    about: { en: MARK, de: MARK },
  })),
  // The names of tiers are fixed and therefore checked separately.
  tiers: richPlan.tiers!.map((tier) => ({ ...tier, rules: marked(tier.rules) })),
};

const truth = fc.constantFrom(0, 1, 2, null);
const yesNo = fc.constantFrom('yes', 'no', 'unsure', null);
const answers = fc
  .record({
    ...{
      bored: truth,
      belongs: truth,
      alone: truth,
      goal: truth,
      cope: truth,
      gave_up: truth,
      hungry: truth,
    },
    absence: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constant(null)),
    left_before: yesNo,
    talked: yesNo,
    helpers: fc.constantFrom(['family'], [], ['friends', 'trainer'], null),
    remarks: fc.constantFrom(`${MARK} wrote`, null),
  })
  .map((found) => Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null)) as Answers);

const agreements: fc.Arbitrary<SupportPlan | null> = fc.option(
  fc.record({
    goals: fc.subarray(['to be on time', 'to sleep more']),
    actions: fc.array(
      fc.boolean().chain((agreed) =>
        fc.record({
          what: fc.constant(agreed ? 'look at the buses' : MARK),
          who: fc.constant(agreed ? 'both of us' : MARK),
          by: fc.constantFrom(null, agreed ? 'soon' : MARK),
          agreed: fc.constant(agreed),
          status: fc.constantFrom('open' as const, 'done' as const, 'dropped' as const),
        }),
      ),
      { maxLength: 3 },
    ),
    next_date: fc.constantFrom(null, 'on Monday'),
  }),
);

/** An arbitrary learner, with a mark on everything that staff wrote or only staff may know. */
const anyone: fc.Arbitrary<Assessment> = fc
  .record({
    given: answers,
    refused: fc.subarray(['bored', 'hungry', 'goal', 'gave_up', 'absence']),
    age: fc.constantFrom(17, 40, null),
    tier: fc.constantFrom('universal' as const, 'selective' as const, 'individual' as const),
    plan: agreements,
  })
  .map(({ given, refused, age, tier, plan }) => {
    const kept = Object.fromEntries(Object.entries(given).filter(([id]) => !refused.includes(id)));
    return person(markedPlan, kept, refused, {
      ...{ learner: 'K', wave: MARK, language: MARK, age, at: null, plan },
      consent: { who: MARK, at: MARK, basis: MARK },
      confirmed: { tier, by: MARK, at: MARK, reason: MARK },
      notes: new Map(richPlan.questions.map(({ id }) => [id, MARK])),
      provenance: { file: MARK },
      interview: {
        interviewer: MARK,
        responsible: { who: MARK, reach: MARK },
        go_ahead: { who: MARK, at: MARK },
        handled: [{ critical: MARK, at: MARK }],
      },
    }).assessment;
  });

const languages = fc.constantFrom(...LANGUAGES);

/** The words that reports and data use for results. */
function staffWords(language: Language): readonly string[] {
  const { critical, tier, scales, strengths, sections } = reportWords[language];
  // These two bands have everyday words as names.
  const bands = Object.entries(scales.bands).flatMap(([id, name]) =>
    ['none', 'some'].includes(id) ? [] : [name],
  );
  return [
    ...Object.values(tier.names),
    ...Object.values(tier.bases),
    ...Object.values(critical.categories),
    ...Object.values(critical.urgencies),
    ...bands,
    ...Object.values(scales.noValue),
    ...[tier.review, scales.filledMark, strengths.low, strengths.unknown],
    ...[sections.critical, sections.tier, sections.reasons, sections.gaps],
    ...['universal', 'selective', 'individual', 'universell', 'selektiv', 'individuell'],
    ...['self_harm', 'basic_needs', 'same_day', 'within_3_days', 'not_asked', 'unscorable', 'not_applicable'],
    ...[
      'critical',
      'kritisch',
      'tier',
      'stufe',
      'score',
      'punkte',
      'band',
      'bereich',
      'refused',
      'verweigert',
    ],
    ...['risk', 'risiko', 'at risk', 'gefährdet', 'low', 'niedrig', 'high', 'hoch', 'moderate', 'alienation'],
  ];
}

function wordIn(text: string, word: string): boolean {
  const plain = word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}_])${plain}(?![\p{L}_])`, 'iu').test(text);
}

describe('for any answers', () => {
  test('the page contains nothing that only staff may know, in any format', () => {
    fc.assert(
      fc.property(anyone, languages, (assessment, language) => {
        const report = learnerReport(assessment, markedPlan, learnerWords(language), []);
        for (const format of FORMATS) {
          const text = renderers[format](report);
          expect(text).not.toContain(MARK);
          expect(staffWords(language).filter((word) => wordIn(text, word))).toEqual([]);
        }
      }),
      { numRuns: runs(100) },
    );
  });

  test('the page contains no numbers except 112 and those of blank lines', () => {
    fc.assert(
      fc.property(anyone, languages, (assessment, language) => {
        const text = renderers.txt(learnerReport(assessment, markedPlan, learnerWords(language), []));
        const lines = text.split('\n').filter((line) => !/^ {2}(?:\w+ )?[1-3]: _+$/.test(line));
        expect(lines.join('\n').match(/\d+/g)).toEqual(['112']);
      }),
      { numRuns: runs(100) },
    );
  });

  test('the page depends only on strengths and agreements', () => {
    fc.assert(
      fc.property(anyone, anyone, languages, (one, other, language) => {
        const own = { ...other, scales: { ...other.scales }, plan: one.plan };
        // The titles of resources come from the plan, where they have no mark.
        for (const { id, kind } of markedPlan.scales)
          if (kind === 'resource') own.scales[id] = one.scales[id]!;
        expect(learnerReport(own, markedPlan, learnerWords(language), [])).toEqual(
          learnerReport(one, markedPlan, learnerWords(language), []),
        );
      }),
      { numRuns: runs(100) },
    );
  });

  test('the page has every section', () => {
    fc.assert(
      fc.property(anyone, (assessment) => {
        const { sections } = learnerReport(assessment, markedPlan, learnerWords('en'), []);
        expect(sections.map(({ id }) => id)).toEqual(
          'welcome strengths topics agreed answers help own_words'.split(' '),
        );
        expect(sections.every(({ blocks }) => blocks.length > 1)).toBe(true);
      }),
      { numRuns: runs(100) },
    );
  });
});

test('the marks would be found', () => {
  const { assessment } = person(markedPlan, { gave_up: 2, bored: 2, belongs: 0, alone: 2 });
  expect(assessment.critical).toEqual([{ id: `${MARK} no_way_forward`, from: 'own' }]);
  expect(assessment.tier?.suggested).toBe('individual');
  expect(wordIn('A raised Risk.', 'risk')).toBe(true);
});

test('the page does not reveal a raised tier or a critical answer', () => {
  const calm: Answers = { bored: 0, belongs: 2, alone: 0, left_before: 'no', absence: 4, goal: 2, cope: 2 };
  const pages = [
    person(richPlan, { ...calm, gave_up: 0, hungry: 0 }),
    person(richPlan, { ...calm, gave_up: 2, hungry: 2, bored: 2, belongs: 0, alone: 2, absence: 40 }),
    person(richPlan, { goal: 2, cope: 2 }, ['gave_up', 'hungry', 'bored']),
  ];
  expect(pages.map(({ assessment }) => assessment.tier?.suggested)).toEqual([
    'universal',
    'individual',
    'review',
  ]);
  expect(pages.map(({ assessment }) => assessment.critical.length)).toEqual([0, 2, 0]);
  for (const language of LANGUAGES) {
    for (const format of FORMATS) {
      const texts = pages.map(({ assessment }) =>
        renderers[format](learnerReport(assessment, richPlan, learnerWords(language), [])),
      );
      expect(new Set(texts).size).toBe(1);
    }
  }
});

test('an action without a date has a blank date', () => {
  const step = { what: 'Read together', who: 'both', agreed: true, status: 'open' } as const;
  const plan: SupportPlan = {
    goals: [],
    actions: [
      { ...step, by: null },
      { ...step, by: '2026-03-02' },
    ],
    next_date: null,
  };
  const { assessment } = person(richPlan, {}, [], { plan });
  const { sections } = learnerReport(assessment, richPlan, learnerWords('en'), []);
  const table = sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'table');
  const days = table?.kind === 'table' ? table.rows.map((row) => row[2]) : [];
  expect(days).toEqual([
    { text: '', value: null },
    { text: '2 March 2026', value: '2026-03-02' },
  ]);
});

test.each(LANGUAGES.flatMap((language) => RESPONDENTS.map((by) => [language, by] as const)))(
  'the page in %s suits the respondent: %s',
  (language, respondent) => {
    const plan = planOf({ ...rich, respondent });
    const { assessment } = person(plan, {});
    const report = learnerReport(assessment, plan, learnerWords(language), []);
    expect(report.sections).toHaveLength(7);
    expect(/freiwillig|did not have to answer/.test(renderers.txt(report))).toBe(respondent === 'learner');
  },
);

test('a page without topics to name has a text instead', () => {
  const plan = { ...richPlan, sections: richPlan.sections.filter(({ id }) => id === 'me') };
  const { sections } = learnerReport(people['calm']!.assessment, plan, learnerWords('en'), []);
  expect(sections[2]!.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
});

describe.each(['risiko-check', 'school-record'])('the worked examples of %s', (id) => {
  const definition = definitionOf(id);
  const plan = planOfBundled(id);
  const risks = plan.scales.filter(({ kind }) => kind === 'risk');
  const rules = (plan.tiers ?? []).flatMap((tier) => tier.rules);
  const staffOnly = [
    ...[plan.title, ...plan.questions.map(({ text }) => text), ...risks.map(({ title }) => title)],
    ...risks.flatMap(({ bands }) => bands.map(({ label }) => label)),
    ...[...plan.critical, ...plan.findings].map(({ say }) => say),
    ...rules.map(({ because }) => because),
  ].flatMap((text) => Object.values(text ?? {}));
  const ids = [...plan.critical, ...plan.findings, ...rules, ...risks].map((found) => found.id);

  test('have pages without texts for staff', () => {
    expect(definition.examples!.length).toBeGreaterThan(5);
    for (const { answers = {}, refused = [] } of definition.examples!) {
      const { assessment } = person(plan, answers, refused, { learner: 'K', at: null });
      for (const language of LANGUAGES) {
        const text = renderers.json(learnerReport(assessment, plan, learnerWords(language), []));
        expect([...staffOnly, ...ids].filter((found) => wordIn(text, found))).toEqual([]);
        expect(staffWords(language).filter((word) => wordIn(text, word))).toEqual([]);
      }
    }
  });
});

const hostile =
  '](javascript:a) <img src=x onerror=a> | # `c` ![](http://t.example) www.t.example\r\n# x\u001b[2J\u202e **b** &lt;';

describe('texts from outside stay text', () => {
  const { assessment } = people['confirmed']!;
  const text = { en: hostile, de: hostile };
  const plan: Plan = {
    ...richPlan,
    critical: [],
    sections: richPlan.sections.map((section) => ({ ...section, title: text })),
    scales: richPlan.scales.map((scale) => ({ ...scale, title: text })),
  };
  const action = { what: hostile, who: hostile, by: hostile, agreed: true, status: 'open' as const };
  const report = learnerReport(
    {
      ...{ learner: hostile, at: hostile, scales: assessment.scales, answers: assessment.answers },
      provenance: {},
      plan: { goals: [hostile], actions: [action], next_date: hostile },
    },
    plan,
    learnerWords('en'),
    [{ name: hostile, reach: hostile, hours: hostile, ages: [12, 25], note: hostile, confirmed: hostile }],
    [hostile],
  );

  test('they create no markup in Markdown', () => {
    const kinds = new MarkdownIt({ html: true, linkify: true })
      .parse(renderers.md(report), {})
      .flatMap((token) => [token, ...(token.children ?? [])])
      .map(({ type }) => type.replace(/_(?:open|close)$/, ''));
    const allowed =
      'heading inline text paragraph strong bullet_list list_item table thead tbody tr th td softbreak';
    for (const kind of new Set(kinds)) expect(allowed.split(' ')).toContain(kind);
  });

  test.each(FORMATS)('the output has no control characters in %s', (format) => {
    expect(renderers[format](report)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  test('no line of text is wider than the page', () => {
    for (const line of renderers.txt(report).split('\n')) expect(line.length).toBeLessThanOrEqual(78);
  });
});
