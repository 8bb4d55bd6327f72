import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { assess, readAnswers } from '../../src/index.ts';
import { interviewWords } from '../../src/words/interview.ts';
import { inLanguage } from '../../src/words/say.ts';
import { counsellor, type Counsellor, type Said } from './counsellor.ts';
import { endAll, startLotse } from './terminal.ts';
import { definitionOf, planOf } from '../bundled.ts';

// A whole interview with a bundled questionnaire on a bad day: killed twice, resumed, and with an early answer
// changed at the end on which many others depend.

const definition = definitionOf('risiko-check');
const plan = planOf('risiko-check');

/** The worked example with the most answers that has a company, so that all questions about it are asked. */
function fullest(): Readonly<Record<string, Said>> {
  const examples = (definition.examples ?? []).filter(({ answers }) => answers['has_company'] === 'yes');
  const [first] = examples.toSorted((a, b) => Object.keys(b.answers).length - Object.keys(a.answers).length);
  return (first?.answers ?? {}) as Readonly<Record<string, Said>>;
}

const answers = fullest();

/** The questions that a person with these answers is asked, in order. */
const asked = ((): readonly string[] => {
  const { sheet } = readAnswers(plan, answers);
  const { answers: states } = assess(plan, sheet);
  return (
    plan.sections
      .flatMap(({ questions }) => questions.map((question) => plan.questions[question]?.id ?? ''))
      // Asked before the first question, and not again.
      .filter((id) => id !== 'age' && states[id]?.state !== 'not_asked')
  );
})();

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lotse-whole-'));
});
afterEach(() => {
  endAll();
  rmSync(folder, { recursive: true, force: true });
});

describe.each([
  ['en', 'drawn'],
  ['de', 'plain'],
] as const)('a whole interview with risiko-check in %s, %s', (language, mode) => {
  const words = interviewWords[language];

  function start(args: readonly string[]): Counsellor {
    const flags = ['--lang', language, ...(mode === 'plain' ? ['--plain'] : [])];
    const terminal = startLotse(['interview', ...args, '-o', 'result.json', ...flags], {
      cwd: folder,
      cols: 100,
      rows: 40,
      env: { LOTSE_HOME: join(folder, 'home') },
    });
    return counsellor(terminal, plan, language, mode);
  }

  /** Answers as in the example and skips what it leaves out. Critical notices are acknowledged. */
  async function answer(person: Counsellor, ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const said = answers[id];
      const isLine = ['number', 'text', 'date', 'grade'].includes(
        plan.questions.find((question) => question.id === id)?.kind ?? '',
      );
      await person.isAt(id);
      if (said === undefined) await person.does('skip', isLine ? 'line' : 'choice');
      else await person.says(id, said);
    }
  }

  async function killed(person: Counsellor, next: string): Promise<Counsellor> {
    await person.isAt(next);
    person.terminal.signal('SIGKILL');
    await person.terminal.exit;
    const again = start(['--resume']);
    await again.isAt(next);
    return again;
  }

  test('an interview killed twice, resumed and changed gives the same result as a cohort file', async () => {
    let person = start(['risiko-check', '--learner', 'K-07']);
    await person.begins({ age: Number(answers['age']) });
    await answer(person, asked.slice(0, 21));
    person = await killed(person, asked[21] ?? '');
    await answer(person, asked.slice(21, 55));
    person = await killed(person, asked[55] ?? '');
    await answer(person, asked.slice(55));
    await person.isAsked(words.review.prompt.message);
    // The age is the first in the review.
    await person.writes(words.review.prompt.message, String(asked.indexOf('has_company') + 2));
    await person.says('has_company', 'no');
    const company = plan.questions.filter(
      ({ askIf }) => askIf?.test === 'question' && at(askIf.question) === 'has_company',
    );
    await person.terminal.waitFor(new RegExp(spaced(inLanguage(company[0]?.text ?? {}, plan, language))));
    await person.takes(words.question.drop(['']).message, 2);
    await person.ends();
    expect(await person.terminal.exit).toEqual({ code: 0, signal: 0 });
    expect(readdirSync(join(folder, 'home/sessions'))).toEqual([]);
    const assessment = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')) as Assessment;
    expect(company.map(({ id }) => assessment.answers[id]?.state)).toEqual(company.map(() => 'not_asked'));
    expect(company.length).toBeGreaterThan(2);
    expect(outcome(assessment)).toEqual(outcome(await batch(assessment)));
  });

  /** The same answers as a row of a cohort file. */
  async function batch(assessment: Assessment): Promise<Assessment> {
    const cells = plan.questions.map(({ id }) => {
      const { value } = assessment.answers[id] ?? {};
      return Array.isArray(value) ? value.join(',') : String(value ?? '');
    });
    const table = ['id', ...plan.questions.map(({ id }) => id)].join(';');
    writeFileSync(join(folder, 'cohort.csv'), `${table}\nK-07;${cells.join(';')}\n`);
    const args = [
      'score',
      'risiko-check',
      'cohort.csv',
      '--id',
      'id',
      '--format',
      'json',
      '-o',
      'scored.json',
    ];
    expect(await startLotse(args, { cwd: folder }).exit).toEqual({ code: 0, signal: 0 });
    const [scored] = JSON.parse(readFileSync(join(folder, 'scored.json'), 'utf8')) as readonly Assessment[];
    if (scored === undefined) throw new Error('nothing was scored');
    return scored;
  }
});

function at(question: number): string {
  return plan.questions[question]?.id ?? '';
}

function spaced(text: string): string {
  return text
    .split(/\s+/)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join(String.raw`\s+`);
}

/** Everything except how the answers were given. */
function outcome({
  answers: given,
  scales,
  findings,
  critical,
  critical_unknown,
  tier,
  applies,
}: Assessment): unknown {
  return { given, scales, findings, critical, critical_unknown, tier, applies };
}
