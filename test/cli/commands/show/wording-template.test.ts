import { expect, test } from 'vitest';
import { bundledIds } from '../../../../src/library/bundled.ts';
import { wordingTemplate } from '../../../../src/cli/commands/show/wording-template.ts';
import { readDefinition } from '../../../../src/definition/load.ts';
import { checkWording } from '../../../../src/dialogue/wording.ts';
import { run } from '../../run.ts';
import { expectGolden } from '../../../golden.ts';
import { bundled, planOf } from '../../../bundled.ts';

const KEY = 'fixtures/definitions/example-key.yaml';
const source = (text: string) => ({ name: 'template.yaml', text, origin: 'authors' as const });

/** Every bundled scoring key, and each of its forms. */
const keys = bundledIds().flatMap((id) => {
  const { definition } = readDefinition(bundled(id));
  if (definition?.wording !== 'supplied') return [];
  return [null, ...Object.keys(definition.forms ?? {})].map((form) => [id, form] as const);
});

test.each(keys)('the template of %s in form %s is complete once filled in', (id, form) => {
  const plan = planOf(id, form);
  const template = wordingTemplate(plan, ['de', 'uk', 'no'], 'en');
  const blank = checkWording(source(template), plan);
  expect(new Set(blank.map(({ code }) => code))).toEqual(new Set(['wording-incomplete']));
  const asked = blank.flatMap(({ args }) =>
    'part' in args && 'language' in args && args.language === 'uk' ? [args.part] : [],
  );
  expect(asked).toEqual(expect.arrayContaining(['intro', 'titles', 'questions']));
  let filled = 0;
  const full = template.replaceAll('""', () => `"text ${(filled += 1)}"`);
  expect(checkWording(source(full), plan)).toEqual([]);
  const labels = new Set(
    plan.questions.flatMap(({ id: own, answerSet, options }) =>
      options.map(({ key }) => `${answerSet ?? `/${own}`} ${key}`),
    ),
  );
  // In three languages; titles only in those that the key lacks. Plus licence, source and the blanks of the hint.
  const hint = /^# options:\n(?:#.*\n?)*/m.exec(template)?.[0].match(/""/g)?.length ?? 0;
  const { length } = plan.sections;
  expect(filled).toBe(3 * (1 + plan.questions.length + labels.size) + 2 * length + 2 + hint);
});

test('the template has its topics in the program’s language', async () => {
  const { code, out } = await run(['show', KEY, '--wording-template', 'uk, de,uk', '--lang', 'de']);
  expect(code).toBe(0);
  expectGolden('wording-template.de.yaml', out);
});

test('the template of a form has an example of options for one question', async () => {
  const { out } = await run(['show', 'k10', '--form', 'us', '--wording-template', 'en']);
  expect(out).toContain('for: { id: k10, version: 1.0.1, form: us }');
  expect(out).toContain('# options:\n#   q10:\n#     lowest: { en: "" }\n');
  expect(out).not.toContain('titles:');
});

test.each<[string, readonly string[], string]>([
  ['a questionnaire with its own texts', ['risiko-check', '--wording-template', 'de'], 'wording-not-wanted'],
  ['no language', ['phq-9', '--wording-template', 'de,Deutsch'], 'bad-format'],
  ['nothing', ['phq-9', '--wording-template', ''], 'bad-format'],
])('a template is refused for %s', async (_, args, problem) => {
  const { code, out, err } = await run(['show', ...args]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(problem);
});

test('the template of a key without options has none to fill in', () => {
  const plan = planOf('phq-9');
  const numbers = plan.questions.map((question) => ({
    ...question,
    kind: 'number' as const,
    answerSet: null,
    options: [],
  }));
  expect(wordingTemplate({ ...plan, questions: numbers }, ['de'], 'en')).not.toMatch(/answer_sets|options/);
});
