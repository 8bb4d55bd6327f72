import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundledFiles } from '../../src/library/bundled.ts';
import { compile } from '../../src/library/compile.ts';
import { foldersFor } from '../folders.ts';
import { run } from './run.ts';
import { twoOrders } from './two-orders.ts';
import { QUESTIONNAIRES } from '../bundled.ts';

const cwd = foldersFor('form-required')();

const KEY = twoOrders('supplied');

beforeAll(() => {
  const write = (name: string, text: string): void => {
    writeFileSync(join(cwd, name), text);
  };
  write('two-orders.yaml', KEY);
  write('no-forms.yaml', KEY.slice(0, KEY.indexOf('forms:')).replace('two-orders', 'no-forms'));
  write('rows.csv', 'id,q1\nK-1,1\n');
  write(
    'rses.csv',
    `id,${Array.from({ length: 10 }, (_, i) => `q${String(i + 1)}`).join(',')}\nK-1${',3'.repeat(10)}\n`,
  );
  write('map.yaml', 'format: lotse-mapping/1\nquestionnaire: two-orders\ncolumns: { q1: { column: q1 } }\n');
  const consent = 'consent: { who: K-1, at: 2026-01-30, basis: consent }\n';
  write(
    'answers.yaml',
    `format: lotse-answers/1\nquestionnaire: two-orders\nage: 30\n${consent}answers: { q1: 1 }\n`,
  );
});

describe('a questionnaire of which a form must be chosen', () => {
  test.each([
    ['score', 'two-orders.yaml', 'rows.csv'],
    ['show', 'two-orders.yaml'],
    ['show', 'two-orders.yaml', '--json'],
    ['interview', 'two-orders.yaml', '--answers', 'answers.yaml'],
    ['score', 'rses', 'rses.csv'],
    ['show', 'k10'],
  ])('a questionnaire without the required form is refused: %s %s', async (...argv) => {
    const { code, out, err } = await run(argv, { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('form-wanted');
    expect(err).toContain(argv[1] === 'k10' ? 'au, au_interview, us' : 'a, b');
  });

  test('a questionnaire is scored in the chosen form', async () => {
    for (const [form, total] of [
      ['a', '1'],
      ['b', '0'],
    ] as const) {
      const { code, out } = await run(
        ['score', 'two-orders.yaml', 'rows.csv', '--form', form, '--aside', form],
        { cwd },
      );
      expect(code).toBe(0);
      expect(out.split('\r\n')[1]).toMatch(new RegExp(`^K-1,${total},`));
    }
    expect(
      (await run(['score', 'rses', 'rses.csv', '--form', 'b', '--aside', 'rses'], { cwd })).out,
    ).toContain('K-1,15,');
  });

  test('a questionnaire is checked as a whole and in all its forms', async () => {
    expect(await run(['check', 'two-orders.yaml'], { cwd })).toMatchObject({ code: 0, out: '' });
    await run(['check', 'no-forms.yaml', '--json'], { cwd }).then(({ code, out }) => {
      expect(code).toBe(5);
      expect((JSON.parse(out) as { code: string }[]).map((found) => found.code)).toEqual([
        'form-required-without-forms',
      ]);
    });
  });

  test('a questionnaire is simulated only in its forms', async () => {
    const { out } = await run(['check', 'two-orders.yaml', '--learners', '2', '--json'], { cwd });
    const { simulations } = JSON.parse(out) as { simulations: { form: string | null }[] };
    expect(simulations.map(({ form }) => form)).toEqual(['a', 'b']);
  });

  test.each(['map.yaml', 'answers.yaml'])('a form is required in %s as well', async (file) => {
    const { code, out } = await run(['check', file, '--json'], { cwd });
    expect(code).toBe(5);
    expect((JSON.parse(out) as { code: string }[]).map((found) => found.code)).toEqual(['form-wanted']);
  });

  test('a questionnaire is listed with its forms', async () => {
    const { out } = await run(['list'], { cwd });
    expect(out).toMatch(/^rses .* a b \(choose one\)$/m);
    const found = JSON.parse((await run(['list', '--json'], { cwd })).out) as {
      id: string;
      form_required: boolean;
    }[];
    expect(found.filter((each) => each.form_required).map(({ id }) => id)).toEqual(['k10', 'rses']);
  });
});

test.each(QUESTIONNAIRES.map((id) => [id, bundledFiles().get(id) ?? ''] as const))(
  '%s has a scale or finding in each form that can be chosen',
  (name, file) => {
    for (const { form, compiled } of compile({ name, text: readFileSync(file, 'utf8'), origin: 'authors' })) {
      if (form === null && compiled.formRequired) continue;
      const { scales, findings } = compiled.plan;
      expect([form, scales.length + findings.length]).not.toEqual([form, 0]);
    }
  },
);
