import { readFileSync } from 'node:fs';
import fc, { type GeneratorValue } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MISSING, REFUSED, type Answer } from '../../src/answer/answer.ts';
import { readAnswers } from '../../src/answer/read.ts';
import { assess } from '../../src/assess.ts';
import type { About, Assessment } from '../../src/assessment/assessment.ts';
import { checkBattery, type PartSource } from '../../src/check/battery.ts';
import { readBattery } from '../../src/definition/battery.ts';
import { buildPlan } from '../../src/plan/build.ts';
import type { Plan, PlanQuestion } from '../../src/plan/plan.ts';
import { fromNumber, rational } from '../../src/plan/rational.ts';
import { verifyAssessment } from '../../src/assess/verify.ts';
import { readAssessments } from '../../src/assessment/read-assessment.ts';
import { drawFrom, type Draw } from '../oracle/draw.ts';
import { runs } from '../runs.ts';
import { bundled, definitionOf, planOf, QUESTIONNAIRES } from '../bundled.ts';

interface Whole {
  readonly plan: Plan;
  readonly examples: readonly {
    readonly answers: Parameters<typeof readAnswers>[1];
    readonly refused?: readonly string[] | undefined;
    readonly age?: number | undefined;
  }[];
}

function wholes(id: string): readonly Whole[] {
  const definition = definitionOf(id);
  const forms = [null, ...Object.keys(definition.forms ?? {})];
  return forms.map((form) => ({
    plan: planOf(id, form),
    examples: form === null ? (definition.examples ?? []) : (definition.forms?.[form]?.examples ?? []),
  }));
}

function screening(): Whole {
  const file = 'questionnaires/batteries/school-screening.yaml';
  const read = readBattery({ origin: 'authors', name: file, text: readFileSync(file, 'utf8') });
  const parts = ['school-record', 'staff-signals', 'risiko-check'];
  const sources = new Map(parts.map((id): [string, PartSource] => [id, { source: bundled(id) }]));
  const { merged } = checkBattery(read, sources);
  const plan = buildPlan(merged!.definition, null, merged!.digests, merged!.frame);
  return { plan, examples: merged!.definition.examples ?? [] };
}

/** Checks that an assessment is unchanged after writing, reading and verifying. */
function isReadBack(plan: Plan, sheet: readonly Answer[], about: About): void {
  const written = assess(plan, sheet, about);
  const { assessments, problems } = readAssessments({
    origin: 'learners',
    name: 'a.json',
    text: JSON.stringify(written),
  });
  expect(problems).toEqual([]);
  const found = verifyAssessment(assessments[0] as Assessment, plan, { file: 'a.json' });
  expect(found).toMatchObject({ assessment: written });
}

const AGES = [null, 9, 14, 17, 26, 70];

/** Any answer to a question, including grades between whole ones and shares with many digits. */
function anyAnswer(draw: Draw, { kind, options, number, date }: PlanQuestion): Answer {
  if (draw.chance(25)) return draw.chance(50) ? MISSING : REFUSED;
  if (options.length > 0 && (number === null || draw.chance(20))) {
    const option = draw.int(0, options.length - 1);
    return kind === 'multiple'
      ? { state: 'given', kind: 'options', options: [option] }
      : { state: 'given', kind: 'option', option };
  }
  if (kind === 'date') return { state: 'given', kind: 'date', date: date?.earliest ?? '2026-01-07' };
  if (kind === 'text') return { state: 'given', kind: 'text', text: draw.one(['n/a', '-9', ' x ', '']) };
  const [least, most] = [number?.min ?? [0, 1], number?.max ?? [30, 1]].map(([num, den]) => num / den);
  const whole = BigInt(Math.ceil(least!) + draw.int(0, Math.max(0, Math.floor(most!) - Math.ceil(least!))));
  const isWhole = number?.integer === true && kind === 'number';
  const part = isWhole ? rational(0n) : draw.one([0, 0.25, 0.1].map(fromNumber).concat(rational(1n, 3n), rational(6666666666666667n, 10n ** 17n)));
  const sum = rational(whole * part.den + part.num, part.den);
  return { state: 'given', kind: 'number', number: Number(sum.num) / Number(sum.den) > most! ? rational(whole) : sum };
}

describe.each([...QUESTIONNAIRES.map((id) => [id, () => wholes(id)] as const), ['school-screening', () => [screening()]] as const])(
  '%s',
  (_id, load) => {
    test('each worked example is read back at any age', () => {
      for (const { plan, examples } of load())
        for (const { answers, refused, age } of examples) {
          const { sheet } = readAnswers(plan, answers, refused);
          for (const one of age === undefined ? AGES : [age]) isReadBack(plan, sheet, { age: one });
        }
    });

    test('any answers are read back', () => {
      const all = load();
      fc.assert(
        fc.property(fc.gen(), (gen: GeneratorValue) => {
          const draw = drawFrom(gen);
          const { plan } = draw.one(all);
          const dropped = plan.critical.filter(() => draw.chance(5)).map(({ id }) => id);
          const sheet = plan.questions.map((question) => anyAnswer(draw, question));
          isReadBack(plan, sheet, { age: draw.one(AGES), droppedCritical: dropped });
        }),
        { numRuns: runs(10), endOnFailure: true },
      );
    });
  },
);
