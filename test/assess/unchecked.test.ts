import { describe, expect, test } from 'vitest';
import { matchApproaches } from '../../src/catalogue/match.ts';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { approachSection } from '../../src/report/counsellor/approaches.ts';
import { verifyAssessment } from '../../src/assess/verify.ts';
import { reportContext } from '../../src/report/context.ts';
import { learnerReport } from '../../src/report/learner/learner.ts';
import type { Document } from '../../src/document/model.ts';
import { readAssessments } from '../../src/assessment/read-assessment.ts';
import { counsellorReport } from '../../src/report/counsellor/counsellor-report.ts';
import { renderers } from '../render/renderers.ts';
import { isTierWithheld, otherEngine } from '../../src/assess/unchecked.ts';
import { LANGUAGES, type Language } from '../../src/words/locale.ts';
import { reportWords } from '../../src/words/report.ts';
import { batteryPlan } from '../battery.ts';
import { bundledCatalogue } from '../catalogue/bundled.ts';
import { assessedByMany } from '../report/battery-people.ts';
import { type Answers, people, person, type Person } from '../report/people.ts';
import { inSchema1 } from '../report/written.ts';
import { expectGolden } from '../golden.ts';
import { learnerWords } from '../learner-words.ts';

/** The assessment as a report gets it, written by another engine. */
function read({ assessment, plan }: Person, engine: number): Assessment {
  const text =
    engine === 1 ? JSON.stringify(inSchema1(assessment)) : JSON.stringify({ ...assessment, engine });
  const [written] = readAssessments({ origin: 'learners', name: 'a.json', text }).assessments;
  const found = verifyAssessment(written!, plan, { file: 'a.json', line: 1 });
  if ('code' in found) throw new Error(found.code);
  return found.assessment;
}

const SECTIONS: readonly string[] = ['about', 'tier', 'parts'];
const excerpt = (report: Document): Document => ({
  ...report,
  sections: report.sections.filter(({ id }) => SECTIONS.includes(id)),
});

const threeViews = batteryPlan('three-views');
const views = (answers: Answers): Person => person(threeViews, answers, [], { learner: 'K-31', age: null });

const cases: readonly (readonly [name: string, person: Person, engine: number])[] = [
  ['earlier-critical', people['critical']!, 1],
  ['earlier-calm', people['calm']!, 1],
  ['earlier-no-tiers', people['no-tiers']!, 1],
  ['another-complete', people['complete']!, 3],
  ['earlier-battery', views({ 'record.days': 12, 'staff.quiet_now': 2, 'staff.asked_why': 0 }), 1],
  ['another-battery', views({ 'self.worse': 2, 'self.alone_breaks': 0 }), 3],
];

describe.each(cases)('%s', (name, person, engine) => {
  test.each(LANGUAGES)('is reported as unchecked, in %s', (language) => {
    const report = excerpt(counsellorReport(read(person, engine), person.plan, language));

    expectGolden(`unchecked/${name}.${language}.md`, renderers.md(report));
  });
});

/** All texts of a report, as data. */
const textOf = (report: Document): string => renderers.json(report);

const tierNames = (language: Language) => Object.values(reportWords[language].tier.names);

describe('while a critical rule holds or is unknown', () => {
  const open = [
    people['critical']!,
    people['open']!,
    people['interview']!,
    ...Object.values(assessedByMany),
  ].filter(({ assessment: { critical, critical_unknown } }) => critical.length + critical_unknown.length > 0);

  test('the fixtures have such learners', () => {
    expect(open.length).toBeGreaterThan(3);
  });

  test('no section suggests a tier, for the whole or for a part', () => {
    for (const person of open)
      for (const engine of [1, 3])
        for (const language of LANGUAGES) {
          const report = counsellorReport(read(person, engine), person.plan, language);
          for (const { id, blocks } of report.sections) {
            // In the decision a person ticks a tier; findings and rule reasons name tiers as the definition does.
            if (id === 'decision' || id === 'findings' || id === 'details') continue;
            const text = JSON.stringify(blocks);
            for (const tier of tierNames(language))
              expect([id, text]).toEqual([id, expect.not.stringContaining(tier)]);
          }
          expect(textOf(report)).toContain(reportWords[language].unchecked.withheld);
        }
  });

  test('no approach is suggested for a tier', () => {
    const { plan } = people['critical']!;
    const assessment = read(people['critical']!, 1);
    const help = { catalogue: bundledCatalogue, options: { country: 'AT' } };
    const context = reportContext(assessment, plan, 'en');
    const match = matchApproaches(context.assessment, plan, help.catalogue, help.options);
    expect([match.tier, match.tierFrom]).toEqual([null, null]);
    expect(JSON.stringify(approachSection(context, help))).not.toMatch(
      /individual support|selective support/i,
    );
  });

  test('a person’s decision is reported', () => {
    const { assessment, plan } = people['confirmed']!;
    const held = read({ plan, assessment: { ...assessment, critical: [{ id: 'hunger', from: 'own' }] } }, 1);
    expect(isTierWithheld(held)).toBe(true);
    const decision = counsellorReport(held, plan, 'en').sections.find(({ id }) => id === 'decision');
    expect(JSON.stringify(decision)).toContain('The absences have one cause');
  });
});

test('a learner’s page does not depend on the engine (law 13)', () => {
  for (const person of [people['critical']!, people['calm']!]) {
    const page = (assessment: Assessment) =>
      renderers.md(learnerReport(assessment, person.plan, learnerWords('en'), []));
    expect(page(read(person, 1))).toBe(page(person.assessment));
  }
});

test('an engine number is classified as this, an earlier or another engine', () => {
  expect([1, 2, 3].map((engine) => otherEngine({ engine }))).toEqual(['earlier', null, 'another']);
  expect(isTierWithheld(people['critical']!.assessment)).toBe(false);
});
