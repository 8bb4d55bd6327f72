import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileForm } from '../../src/library/compile.ts';
import { readAssessments } from '../../src/assessment/read-assessment.ts';
import { readAnswersFile } from '../../src/dialogue/answers-file.ts';
import { problemRecord, problemText } from '../../src/words/problem-text.ts';
import type { Problem } from '../../src/diagnostic/problem.ts';
import { foldersFor } from '../folders.ts';
import { run } from './run.ts';
import { runs } from '../runs.ts';

// A secret word, which only a learner can have written, occurs in a file that has some problem: no message of any
// command, for any kind of file and in any format, may contain it. Messages name the line, column, code and what was
// expected.

const SECRET = 'elderberry';
const QUESTIONNAIRE = join(import.meta.dirname, '../../fixtures/definitions/example-check.yaml');
const makeFolder = foldersFor('no-answer');

/** Runs the commands alternately in both languages, whose messages are made from the same arguments. */
const inTurn = (all: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  all.map((args, n) => [...args, '--lang', n % 2 === 0 ? 'en' : 'de']);

const about = `learner: K-07
at: 2026-09-14
consent: { who: learner, at: 2026-09-14, basis: consent }
responsible: { who: A. Muster, reach: room 12 }
`;
const answers = 'answers: { drags: 1, belongs: 2, left_before: "no", gave_up: 0, absence: 4 }\n';
const whole = `format: lotse-answers/1\nquestionnaire: example-check\n${about}${answers}`;

const told = (problems: readonly Problem[]): string =>
  (['en', 'de'] as const)
    .flatMap((language) =>
      problems.flatMap((found) => [
        problemText(found, language),
        JSON.stringify(problemRecord(found, language)),
      ]),
    )
    .join('\n');

/** Files of answers with the secret word at a problem. */
const ANSWERS: Readonly<Record<string, string>> = {
  'an answer that is not an option': whole.replace('drags: 1', `drags: ${SECRET}`),
  'an answer like an option': whole.replace('"no"', '"noo"').replace('drags: 1', `drags: "${SECRET}"`),
  'an invalid number': whole.replace('absence: 4', `absence: "4 ${SECRET}"`),
  'a list of answers': whole.replace('drags: 1', `drags: [${SECRET}]`),
  'a map for an answer': whole.replace('drags: 1', `drags: { ${SECRET}: 1 }`),
  'an answer beside an open quote': whole.replace('drags: 1', `drags: "${SECRET}`),
  'an unknown question': whole.replace('drags: 1', `${SECRET}: 1`),
  'an unknown question, refused': `${whole}refused: [${SECRET}]\n`,
  'a note on an unknown question': `${whole}notes: { ${SECRET}: ${SECRET} }\n`,
  'a note that is a list': `${whole}notes: { drags: [${SECRET}] }\n`,
  'an unknown critical rule': `${whole}handled: { ${SECRET}: 2026-09-14 }\n`,
  'an invalid moment': whole.replace('at: 2026-09-14\n', `at: ${SECRET}\n`),
  'an unknown key': `${whole}${SECRET}: 1\n`,
  'a misspelt key': `${whole}interviewer${SECRET}: 1\n`,
  'a duplicate key': `${whole}${SECRET}: 1\n${SECRET}: 2\n`,
  'an unknown status': `${whole}plan: { actions: [{ what: ${SECRET}, who: x, status: ${SECRET} }] }\n`,
  'an unknown tier': `${whole}confirmed: { tier: ${SECRET}, by: ${SECRET} }\n`,
  'a tag': whole.replace('drags: 1', `drags: !${SECRET} 1`),
  'a directive': `%${SECRET} 1\n---\n${whole}`,
  'an anchor': whole.replace('drags: 1', `drags: *${SECRET}`),
  'a number that is too long': whole
    .replace('absence: 4', 'absence: 4.7353462347892346')
    .replace('K-07', SECRET),
  'an additional colon': `${whole}notes:\n  drags: she said: ${SECRET}\n`,
  'a tab': `${whole}notes:\n\tdrags: ${SECRET}\n`,
  'a truncated text': `${whole}notes: { drags: "${SECRET}`,
  'a second document': `${whole}---\n${SECRET}\n`,
  'a long text': `${whole}notes: { drags: "${SECRET.repeat(500)}" }\n`,
  'another questionnaire': whole.replace('example-check', SECRET),
  'another form': `${whole}form: ${SECRET}\n`,
  'another language': `${whole}language: ${SECRET}\n`,
  'another format': whole.replace('lotse-answers/1', SECRET),
  'no consent': whole.replace(/consent: .*\n/, '').replace('K-07', `"${SECRET}"`),
  JSON: `{ "format": "lotse-answers/1", "answers": { "drags": "${SECRET}" } }`,
  'truncated JSON': `{ "answers": { "drags": "${SECRET}`,
  'misspelt keys': whole.replace('answers:', 'answrs:').replace('drags: 1', `drags: ${SECRET}`),
  'no key at all': `drags: ${SECRET}\nbelongs: [${SECRET}\n`,
};

describe('a file of answers with a secret word', () => {
  test.each(Object.entries(ANSWERS))('no message repeats an answer: %s', async (_, text) => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'answers.yaml'), text);
    for (const args of inTurn([
      ['interview', QUESTIONNAIRE, '--answers', 'answers.yaml'],
      ['check', 'answers.yaml'],
      ['check', 'answers.yaml', '--json'],
    ])) {
      const { code, out, err } = await run(args, { cwd: folder });
      // The valid parts are written to an assessment, which is not a message.
      if (code === 0 && args[0] === 'interview') continue;
      expect(out + err).not.toContain(SECRET);
      expect(out + err).not.toMatch(/^ +\d+ \|/m);
    }
  });

  test('no message repeats any part of a file of answers, wherever it is damaged', () => {
    const compiled = compileForm(
      { name: QUESTIONNAIRE, text: readFileSync(QUESTIONNAIRE, 'utf8'), origin: 'authors' },
      null,
    );
    if (!('plan' in compiled)) throw new Error('The example is broken');
    const { plan } = compiled;
    const texts = [whole, ...Object.values(ANSWERS)].map((text) => text.replaceAll(SECRET, 'x'));
    const signs = fc.constantFrom('', ' ', '\n', '"', ':', ': ', '{', ']', '- ', '#', '&', '!', '\t', ',');
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(),
        signs,
        signs,
        fc.nat(),
        (text, at, before, after, cut) => {
          const place = at % (text.length + 1);
          const planted = `${text.slice(0, place)}${before}${SECRET}${after}${text.slice(place)}`;
          const broken = cut % 3 === 0 ? planted : planted.slice(0, cut % (planted.length + 1));
          const source = { name: 'answers.yaml', text: broken, origin: 'learners' } as const;
          const { problems } = readAnswersFile(source, plan, { at: '2026-09-14', guardianAge: 16 });
          expect(told(problems)).not.toContain(SECRET);
        },
      ),
      { numRuns: runs(1500) },
    );
  });
});

describe('assessments with a secret word', () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'a.yaml'), whole);
  const made = run(['interview', QUESTIONNAIRE, '--answers', 'a.yaml', '--quiet'], { cwd: folder });

  test('no message repeats any part of an assessment, wherever it is damaged', async () => {
    const text = (await made).out;
    const lines = `${JSON.stringify(JSON.parse(text))}\n`.repeat(3);
    const signs = fc.constantFrom('', '"', '":', '":1,"', ' ', '\n', ',', '}', '{', '\\');
    fc.assert(
      fc.property(
        fc.constantFrom(text, lines),
        fc.nat(),
        signs,
        signs,
        fc.nat(),
        (whole, at, before, after, cut) => {
          const place = at % (whole.length + 1);
          const planted = `${whole.slice(0, place)}${before}${SECRET}${after}${whole.slice(place)}`;
          const broken = cut % 3 === 0 ? planted : planted.slice(0, cut % (planted.length + 1));
          const { problems } = readAssessments({ name: 'a.json', text: broken, origin: 'learners' });
          expect(told(problems)).not.toContain(SECRET);
        },
      ),
      { numRuns: runs(1500) },
    );
  });

  test.each<readonly [string, (text: string) => string]>([
    [
      'an unknown answer',
      (text) => text.replace('"answers": {', `"answers": { "${SECRET}": { "state": "missing" },`),
    ],
    [
      'an answer of another kind',
      (text) => text.replace(/"drags": \{[^}]*\}/, `"drags": { "state": "given", "value": "${SECRET}" }`),
    ],
    ['a misplaced note', (text) => text.replace('"answers": {', `"notes": "${SECRET}", "answers": {`)],
    ['an unknown scale', (text) => text.replace('"scales": {', `"scales": { "${SECRET}": 1,`)],
    ['a truncated file', (text) => `${text.slice(0, text.indexOf('"scales"'))} "${SECRET}`],
    ['text after the end', (text) => `${text}${SECRET}`],
  ])('no message repeats an assessment: %s', async (_, change) => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'a.json'), change((await made).out));
    for (const args of inTurn([
      ['report', 'a.json', '--questionnaire', QUESTIONNAIRE],
      ['interview', QUESTIONNAIRE, '--from', 'a.json'],
      ['check', 'a.json'],
      ['check', 'a.json', '--json'],
      ['score', QUESTIONNAIRE, 'a.json'],
    ])) {
      const { code, out, err } = await run(args, { cwd: folder });
      if (code === 0) expect(out).toContain('K-07');
      else expect(out + err).not.toContain(SECRET);
      expect(err).not.toContain(SECRET);
    }
  });

  test('no message repeats an assessment that is a source of a battery', async () => {
    const folder = makeFolder();
    const battery = join(import.meta.dirname, '../../fixtures/batteries/two-views.yaml');
    writeFileSync(join(folder, 'self.json'), `{"schema":"lotse/assessment/1","${SECRET}":1}`);
    const { err } = await run(['score', battery, '--source', 'self=self.json'], { cwd: folder });
    expect(err).toContain('assessment-');
    expect(err).not.toContain(SECRET);
  });
});

describe('tables with a secret word', () => {
  const header = 'id,drags,belongs,left_before,talked,gave_up,absence,remarks';
  const row = 'K-07,1,2,no,,0,4,fine';

  const TABLES: Readonly<Record<string, string>> = {
    'an answer in each column': [
      header,
      ...header
        .split(',')
        .slice(1)
        .map((_, n) =>
          row
            .split(',')
            .map((cell, at) => (at === n + 1 ? SECRET : at === 0 ? `K-${n}` : cell))
            .join(','),
        ),
    ].join('\n'),
    'an answer like an option': `${header}\n${row.replace('no', `no ${SECRET}`)}`,
    'a row that is too long': `${header}\n${row},${SECRET}`,
    'a row that is too short': `${header}\nK-07,${SECRET}`,
    'an open quote': `${header}\n${row.replace('fine', `"${SECRET}`)}`,
    'a quote in a cell': `${header}\n${row.replace('fine', `a"${SECRET}"b`)}`,
    'two different rows of one learner': `${header}\n${row}\n${row.replace('fine', SECRET)}`,
    'no header': `${row.replace('fine', SECRET)}\n${row}`,
    'no header, and a repeated text': `${SECRET},${SECRET},1,1\n1,2,3,4`,
    'no header, and an answer similar to a column name': `belong${SECRET},drag,1\n`,
    'no header, and an answer similar to an id': `id ${SECRET},code ${SECRET}\n`,
    'a column without a name': `${header},\n${row},${SECRET}`,
    'a spreadsheet error': `${header}\n${row.replace(',4,', `,#N/A ${SECRET},`)}`,
    'a single word': SECRET,
  };

  test.each(Object.entries(TABLES))('no message repeats a table: %s', async (_, text) => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'in.csv'), text);
    // With a mapping or an option that names missing columns as well.
    writeFileSync(
      join(folder, 'map.yaml'),
      'format: lotse-mapping/1\nquestionnaire: example-check\ncolumns:\n' +
        ['drags', 'belongs', 'left_before', 'gave_up', 'absence']
          .map((id) => `  ${id}: { column: belongings }\n`)
          .join(''),
    );
    for (const args of inTurn([
      [],
      ['--id', 'code'],
      ['--keep', 'elderberrie'],
      ['--map', 'map.yaml'],
      ['--on-duplicate', 'first'],
    ])) {
      const { out, err } = await run(['score', QUESTIONNAIRE, 'in.csv', '-o', 'out.csv', ...args], {
        cwd: folder,
      });
      const files = readdirSync(folder).filter((name) => name.startsWith('out.csv'));
      const written = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
      expect(out + err + written).not.toContain(SECRET);
    }
    for (const format of ['txt', 'json']) {
      const { out, err } = await run(['report', 'in.csv', '--format', format], { cwd: folder });
      expect(out + err).not.toContain(SECRET);
    }
  });

  test('headers without a question are named if others are found', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'in.csv'), `${header.replace('drags', 'dragz')}\n${row}\n`);
    const { err } = await run(['score', QUESTIONNAIRE, 'in.csv', '-o', 'out.csv'], { cwd: folder });
    expect(err).toContain('dragz');
  });

  test.each<readonly [string, readonly string[]]>([
    ['a questionnaire', ['score', 'in.csv', 'in.csv']],
    ['a questionnaire to show', ['show', 'in.csv']],
    ['a questionnaire to ask', ['interview', 'in.csv', '--answers', 'in.csv']],
    ['a file to check', ['check', 'in.csv']],
    ['a file to check, as JSON', ['check', 'in.csv', '--json']],
    ['a mapping', ['score', QUESTIONNAIRE, 'in.csv', '--map', 'in.csv']],
    ['answers', ['interview', QUESTIONNAIRE, '--answers', 'in.csv']],
    ['contacts', ['interview', QUESTIONNAIRE, '--answers', 'in.csv', '--contacts', 'in.csv']],
    ['a wording', ['interview', 'gad-7', '--wording', 'in.csv']],
    ['a catalogue', ['approaches', '--local', 'in.csv']],
    ['recipients', ['interview', QUESTIONNAIRE, '--recipients-file', 'in.csv']],
    ['an identity', ['interview', '--resume', '--identity', 'in.csv']],
    ['a battery', ['score', 'in.csv', '--source', 'self=in.csv']],
    ['an earlier result', ['interview', QUESTIONNAIRE, '--from', 'in.csv']],
  ])('no message repeats a table used as %s', async (_, args) => {
    const table = `${header}\n${row.replace('fine', `"she said: ${SECRET}"`)}\n${SECRET}: {${SECRET}\n`;
    for (const text of [table, ANSWERS['a colon too many'] ?? '', ANSWERS['no key at all'] ?? '']) {
      const folder = makeFolder();
      writeFileSync(join(folder, 'in.csv'), text);
      mkdirSync(join(folder, 'home'));
      const env = { LOTSE_HOME: join(folder, 'home') };
      const { code, out, err } = await run(args, { cwd: folder, env });
      expect(code).not.toBe(0);
      expect(out + err).not.toContain(SECRET);
    }
  });
});

describe('saved sessions with a secret word', () => {
  test.each<readonly [string, string]>([
    ['truncated', `{"schema":"lotse/session/1","talk":"${SECRET}`],
    ['changed', `{"schema":"lotse/session/1","talk":"${SECRET}","sha256":"${'0'.repeat(64)}"}\n`],
    ['newer', `{"schema":"lotse/session/9","talk":"${SECRET}"}\n`],
    ['another kind of file', `${SECRET}\n`],
  ])('no message repeats a session that is %s', async (_, text) => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'home/sessions'), { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, 'home/sessions/k7m2xqd.json'), text);
    writeFileSync(join(folder, 'own.json'), text);
    const env = { LOTSE_HOME: join(folder, 'home') };
    for (const args of inTurn([
      ['sessions'],
      ['sessions', '--json'],
      ['sessions', 'delete', 'k7m2xqd'],
      ['interview', '--resume', 'k7m2xqd'],
      ['interview', '--resume', '--session', 'own.json'],
    ])) {
      const { out, err } = await run(args, { cwd: folder, env });
      expect(out + err).not.toContain(SECRET);
    }
  });
});
