import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assessment/assessment.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { add, fromNumber, subtract, toNumber, ZERO } from '../../src/plan/rational.ts';
import type { Block, Document, Table } from '../../src/document/model.ts';
import { counsellorReport } from '../../src/report/counsellor/counsellor-report.ts';
import { renderers } from '../render/renderers.ts';
import { LANGUAGES } from '../../src/words/locale.ts';
import { type Answers, people, person, richPlan } from './people.ts';
import { runs } from '../runs.ts';

const hostile =
  '](javascript:a) <img src=x onerror=a> | # `c` ![](http://t.example) www.t.example\r\n# x\u001b[2J\u202e **b** &lt;';

/** The same, with every text replaced that a definition or a learner can supply. */
function poisoned<T>(value: T, texts: ReadonlySet<string>): T {
  return JSON.parse(
    JSON.stringify(value, (key, found: unknown) =>
      typeof found === 'string' && (texts.has(key) || texts.has('*')) ? hostile : found,
    ),
  ) as T;
}

const poisonedPlan: Plan = {
  ...poisoned(richPlan, new Set(['en', 'de', 'unit', 'text', 'url'])),
  languages: richPlan.languages,
};
const { assessment } = people['confirmed']!;
const poisonedAssessment: Assessment = {
  ...assessment,
  learner: hostile,
  wave: hostile,
  at: hostile,
  consent: { who: hostile, at: hostile, basis: hostile },
  critical: [
    { id: 'hunger', from: 'own' },
    { id: 'no_way_forward', from: 'own' },
  ],
  findings: { returner_unsupported: 'true' },
  confirmed: { tier: 'individual', by: hostile, at: hostile, reason: hostile },
  plan: poisoned(
    { ...assessment.plan!, next_date: hostile },
    new Set(['what', 'who', 'by', '0', 'next_date']),
  ),
};

describe('texts from outside stay text', () => {
  const report = counsellorReport(poisonedAssessment, poisonedPlan, 'en');

  test('they create no markup in Markdown', () => {
    const tokens = new MarkdownIt({ html: true, linkify: true })
      .parse(renderers.md(report), {})
      .flatMap((token) => [token, ...(token.children ?? [])]);
    const kinds = new Set(tokens.map((token) => token.type.replace(/_(?:open|close)$/, '')));
    const allowed =
      'heading inline text paragraph strong bullet_list list_item table thead tbody tr th td softbreak';
    for (const kind of kinds) expect(allowed.split(' ')).toContain(kind);
    expect(tokens.filter(({ type }) => type === 'text').length).toBeGreaterThan(200);
  });

  test('every table row in Markdown has as many cells as the header', () => {
    const rows = renderers
      .md(report)
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(20);
    const tables = report.sections.flatMap(({ blocks }) =>
      blocks.filter((block): block is Table => block.kind === 'table'),
    );
    const cells = tables.flatMap((table) =>
      [
        ...table.rows,
        table.columns,
        table.columns,
        ...Array.from({ length: table.blank }, () => table.columns),
      ].map((row) => row.length),
    );
    expect(rows.map((row) => row.match(/(?<!\\)\|/g)!.length - 1).sort()).toEqual(cells.sort());
  });

  test.each(['txt', 'md', 'json'] as const)('the output has no control characters in %s', (format) => {
    expect(renderers[format](report)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  test('no line of text is wider than the page', () => {
    for (const line of renderers.txt(report).split('\n')) expect(line.length).toBeLessThanOrEqual(78);
  });
});

const truth = fc.constantFrom(0, 1, 2, null);
const answers = fc
  .record({
    bored: truth,
    belongs: truth,
    alone: truth,
    goal: truth,
    cope: truth,
    gave_up: truth,
    hungry: truth,
    absence: fc.oneof(
      fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
      fc.constant(null),
    ),
    left_before: fc.constantFrom('yes', 'no', 'unsure', null),
    talked: fc.constantFrom('yes', 'no', 'unsure', null),
    helpers: fc.constantFrom(['family'], [], ['friends', 'trainer'], null),
  })
  .map((found) => Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null)) as Answers);
const anyone = fc
  .record({ answers, refused: fc.subarray(['bored', 'hungry', 'goal', 'absence']) })
  .map(({ answers: given, refused }) =>
    person(
      richPlan,
      Object.fromEntries(Object.entries(given).filter(([id]) => !refused.includes(id))),
      refused,
      { learner: 'X' },
    ),
  );

function blocksOf(report: Document): readonly Block[] {
  return report.sections.flatMap(({ blocks }) => blocks);
}

function shown(text: string): number {
  return Number(text.replace(',', '.'));
}

test('displayed shares add up to the displayed value', () => {
  fc.assert(
    fc.property(anyone, fc.constantFrom(...LANGUAGES), ({ assessment: found, plan }, language) => {
      for (const block of blocksOf(counsellorReport(found, plan, language))) {
        if (block.kind !== 'table' || block.key !== 'shares') continue;
        const told = block.rows.map((row) => fromNumber(shown(row[2]!.text)));
        const sum = told.slice(0, -1).reduce(add, ZERO);
        expect(toNumber(subtract(sum, told.at(-1)!))).toBe(0);
      }
    }),
    { numRuns: runs(300) },
  );
});

test('critical rules that hold or are open are always shown, before the tier', () => {
  fc.assert(
    fc.property(anyone, ({ assessment: found, plan }) => {
      const report = counsellorReport(found, plan, 'en');
      expect(report.sections.findIndex(({ id }) => id === 'critical')).toBe(1);
      const keys = report.sections[1]!.blocks.flatMap((block) => (block.kind === 'facts' ? [block.key] : []));
      const unknown = report.sections[1]!.blocks.flatMap((block) =>
        block.kind === 'list' ? block.items.map(({ id }) => id) : [],
      );
      expect([keys.sort(), unknown.sort()]).toEqual([
        found.critical.map(({ id }) => id).sort(),
        [...found.critical_unknown].sort(),
      ]);
    }),
    { numRuns: runs(100) },
  );
});

test('a report contains nothing about another learner', () => {
  const canary = (name: string) => (id: string) => `${name}${id}`;
  const one = canary('Alpha');
  const two = canary('Omega');
  const made = (mark: (id: string) => string): Assessment => ({
    ...assessment,
    learner: mark('learner'),
    wave: mark('wave'),
    consent: { who: mark('who'), at: mark('at'), basis: mark('basis') },
    confirmed: { tier: 'individual', by: mark('by'), at: mark('at'), reason: mark('reason') },
    plan: { goals: [mark('goal')], actions: [], next_date: mark('next') },
  });
  const learners = [
    [one, 'Alpha', 'Omega'],
    [two, 'Omega', 'Alpha'],
  ] as const;
  for (const [mark, own, other] of learners) {
    const report = counsellorReport(made(mark), richPlan, 'en');
    for (const render of Object.values(renderers)) {
      const text = render(report);
      expect(text).toContain(own);
      expect(text).not.toContain(other);
    }
  }
});

test('free text is in no report, because it may name other people', () => {
  const { assessment: found, plan } = people['complete']!;
  expect(found.answers['remarks']?.value).toBe('Ask Kim.');
  for (const render of Object.values(renderers))
    expect(render(counsellorReport(found, plan, 'en'))).not.toContain('Kim');
});

test('no learner is labelled by a risk', () => {
  for (const language of LANGUAGES) {
    for (const { assessment: found, plan } of Object.values(people)) {
      expect(renderers.txt(counsellorReport(found, plan, language))).not.toMatch(
        /\bat[- ]risk\b|gefährdet|risiko|\brisk\b/i,
      );
    }
  }
});

test('a report of an assessment that does not fit throws', () => {
  expect(() =>
    counsellorReport({ ...assessment, critical: [{ id: 'x', from: 'own' }] }, richPlan, 'en'),
  ).toThrow(RangeError);
});
