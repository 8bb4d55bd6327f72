import { describe, expect, test } from 'vitest';
import type { AnswerRecord } from '../../../src/answer/read.ts';
import { readAnswers } from '../../../src/answer/read.ts';
import { assess } from '../../../src/assess.ts';
import type { Assessment } from '../../../src/assessment/assessment.ts';
import type { Catalogue } from '../../../src/catalogue/catalogue.ts';
import { readCatalogue, readOwnCatalogue } from '../../../src/catalogue/read.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { approachSection } from '../../../src/report/counsellor/approaches.ts';
import { reportContext } from '../../../src/report/context.ts';
import { learnerReport } from '../../../src/report/learner/learner.ts';
import { type Block, heading } from '../../../src/document/model.ts';
import { counsellorReport } from '../../../src/report/counsellor/counsellor-report.ts';
import { renderers } from '../../render/renderers.ts';
import { catalogueWords } from '../../../src/words/catalogue.ts';
import { reportWords } from '../../../src/words/report.ts';
import { bundledCatalogue } from '../../catalogue/bundled.ts';
import { dangerPlan, SAFE } from '../../catalogue/in-danger.ts';
import { QUIET } from '../../catalogue/learner.ts';
import { approach, ownFile, smallSources } from '../../catalogue/small.ts';
import { expectGolden } from '../../golden.ts';
import { definitionOf, planOf } from '../../bundled.ts';
import { learnerWords } from '../../learner-words.ts';

const words = catalogueWords.en.match;
const { safetyFirst, safetyRefused } = reportWords.en.tier;

const plan = dangerPlan();
const small = readCatalogue(smallSources).catalogue as Catalogue;
const own = readOwnCatalogue(
  small,
  ownFile(
    `approaches:\n${approach({ id: 'counsel', tiers: 'individual', needs: 'belonging', more: 'critical: { first: [abuse, self_harm] }' })}${approach({ id: 'circle', tiers: 'universal', needs: '', more: 'critical: { after: [bullying] }' })}`,
  ),
).catalogue as Catalogue;

function answered(answers: AnswerRecord, of: Plan, refused: readonly string[] = [], age = 17): Assessment {
  const { sheet, problems } = readAnswers(of, answers, refused);
  if (problems.length > 0)
    throw new Error(JSON.stringify(problems.map(({ code, args }) => ({ code, args }))));
  return assess(of, sheet, { age });
}

const without = (answers: AnswerRecord, ...ids: readonly string[]): AnswerRecord =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)));

function section(assessment: Assessment, of: Plan, catalogue: Catalogue, language: 'en' | 'de' = 'en') {
  return approachSection(reportContext(assessment, of, language), { catalogue, options: {} });
}

const texts = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' || block.kind === 'heading' ? [block.text] : []));

test('an approach beyond the level of support says which need calls for it', () => {
  const one = answered({ ...QUIET, ...SAFE, years: 17, words: 1, more: 4 }, plan);
  const facts = section(one, plan, small).blocks.flatMap((block) =>
    block.kind === 'facts' ? [[block.key, block.facts[0]?.text]] : [],
  );
  expect(one.tier?.suggested).toBe('universal');
  expect(facts).toEqual([
    ['everybody', 'need “Well-being”; level “universal”'],
    ['group', `need “Well-being”; ${words.plainly}`],
  ]);
});

interface Case {
  readonly answers: Readonly<Record<string, number>>;
  readonly open?: readonly string[];
  readonly refused?: readonly string[];
  readonly form?: string;
  readonly age?: number;
  readonly catalogue?: Catalogue;
}

const CASES: Readonly<Record<string, Case>> = {
  'help first, then the needs, then the group': { answers: { alone: 4, abuse: 1, bullying: 1 } },
  'no need but that': { answers: { self_harm: 1 } },
  'nothing in the catalogue comes first': { answers: { violence: 1 } },
  'something holds, and something is open': { answers: { abuse: 1 }, open: ['bullying'] },
  'nothing holds, something is open': { answers: {}, open: ['bullying'] },
  'something was refused': { answers: { alone: 2 }, refused: ['bullying'] },
  'no levels': { answers: { calm: 0, abuse: 1 }, form: 'plain' },
  'an age that it is not meant for': { answers: { abuse: 1 }, age: 40 },
};

function told({ answers, open = [], refused = [], form, age = 17 }: Case): readonly [Assessment, Plan] {
  const of = form === undefined ? plan : dangerPlan({ form });
  const given = without({ ...QUIET, ...SAFE, ...answers }, ...open, ...refused);
  return [answered(given, of, refused, age), of];
}

test.each(['en', 'de'] as const)(
  'the approaches while a critical rule holds or is open are unchanged in %s',
  (language) => {
    const pages = Object.entries(CASES).map(([name, each]) => {
      const [assessment, of] = told(each);
      const report = counsellorReport(assessment, of, language, {
        help: { catalogue: each.catalogue ?? own, options: {} },
      });
      const sections = report.sections.filter(({ id }) => id === 'approaches');
      return renderers.txt({ ...report, title: name, sections });
    });
    expectGolden(`could-help-critical.${language}.txt`, pages.join('\n'));
  },
);

test.each<[keyof typeof CASES, readonly string[]]>([
  ['help first, then the needs, then the group', [words.talkFirst]],
  ['no need but that', [words.talkFirst]],
  ['something holds, and something is open', [words.talkFirst, safetyFirst]],
  ['nothing holds, something is open', [safetyFirst]],
  ['something was refused', [safetyRefused]],
  ['an age that it is not meant for', [words.talkFirst]],
])('%s: the section begins with the safety texts', (name, expected) => {
  const [assessment, of] = told(CASES[name]!);
  const { blocks } = section(assessment, of, own);
  const leads = blocks.slice(0, expected.length);
  expect(leads).toEqual(expected.map((text) => ({ kind: 'paragraph', text, strong: true })));
  expect(blocks[expected.length]).toMatchObject({ text: words.lead, strong: false });
});

test('if some questions were refused and others are missing, both are mentioned', () => {
  const [assessment, of] = told({ answers: {}, open: ['abuse'], refused: ['bullying'] });
  expect(texts(section(assessment, of, own).blocks).slice(0, 2)).toEqual([safetyFirst, safetyRefused]);
});

test.each(Object.entries(CASES))('%s: no sentence reassures', (_, each) => {
  const [assessment, of] = told(each);
  const said = [own, { ...own, approaches: [] }].flatMap((catalogue) =>
    texts(section(assessment, of, catalogue).blocks),
  );
  expect(said).not.toContain(words.noNeeds);
});

test('a category without an approach is named, with the contact', () => {
  const [assessment, of] = told(CASES['nothing in the catalogue comes first']!);
  expect(texts(section(assessment, of, own).blocks)).toContain(words.helpless('violence experienced'));
});

describe('risiko-check', () => {
  const check = planOf('risiko-check');
  const calm = definitionOf('risiko-check').examples?.[0]?.answers as AnswerRecord;

  const headings = (answers: AnswerRecord, language: 'en' | 'de' = 'en'): readonly string[] => {
    const { blocks } = section(answered({ ...calm, ...answers }, check), check, bundledCatalogue, language);
    return blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  };
  const titles = (...ids: readonly string[]): readonly (string | undefined)[] =>
    ids.map((id) => bundledCatalogue.approaches.find((each) => each.id === id)?.title['en']);

  const LOW = { heavy: 3, wound_up: 3, no_strength: 3, looked_forward: 0 };

  test('a learner who is suicidal, harmed, afraid and very low gets referrals first, and no offers for the whole school', () => {
    const found = headings({ ...LOW, thought_of_dying: 3, dark_today: 2, hit: 'yes', afraid: 'yes' });
    expect(found).toEqual(
      titles(
        'referral',
        'mental-health-individual',
        'therapeutic-support',
        'child-protection',
        'personal-safety',
        'conflict-and-bullying',
      ),
    );
  });

  test('a learner who is only bullied gets a conversation first, then work with the group', () => {
    const found = section(answered({ ...calm, put_down: 3 }, check), check, bundledCatalogue).blocks;
    const [stay, group] = titles('personal-safety', 'conflict-and-bullying') as [string, string];
    const at = (text: string): number => texts(found).indexOf(text);
    expect(at(words.talkFirst)).toBe(0);
    expect(at(stay)).toBe(at(words.placed.first) + 1);
    expect(at(group)).toBeGreaterThan(at(words.placed.after));
    expect(found).toContainEqual(heading(group));
  });

  test('no reason repeats an answer', () => {
    const report = JSON.stringify(
      section(
        answered({ ...calm, ...LOW, thought_of_dying: 3, dark_today: 2 }, check),
        check,
        bundledCatalogue,
      ),
    );
    const asked = check.questions.map(({ text }) => text['en'] ?? '').filter((text) => text !== '');
    expect(asked.filter((text) => report.includes(text))).toEqual([]);
    expect(report).toContain('comes first because of thoughts of self-harm');
  });

  test('the learner’s page does not depend on critical answers', () => {
    const page = (answers: AnswerRecord): string =>
      renderers.json(learnerReport(answered({ ...calm, ...answers }, check), check, learnerWords('en'), []));
    // Only critical rules use these questions.
    const critical = [
      { thought_of_dying: 3, dark_today: 2 },
      { hit: 'yes' },
      { afraid: 'yes' },
      { safe_bed: 'no' },
    ];
    for (const answers of critical) {
      expect(answered({ ...calm, ...answers }, check).safety).toBe('holds');
      expect(page(answers)).toBe(page({}));
    }
  });
});

test('a key without tiers suggests help for thoughts of self-harm, and no offers for the whole school', () => {
  const key = planOf('phq-a');
  const item = key.critical[0]!;
  const [question] = item.inputs.questions;
  const answers = Object.fromEntries(
    key.questions.map(({ id }, at): [string, number] => [id, at === question ? 1 : 0]),
  );
  const assessment = answered(answers, key, [], 15);
  expect(assessment.tier).toBe(null);
  const { blocks } = section(assessment, key, bundledCatalogue);
  expect(blocks.flatMap((block) => (block.kind === 'facts' ? [block.key] : []))).toEqual([
    'referral',
    'mental-health-individual',
    'therapeutic-support',
  ]);
});
