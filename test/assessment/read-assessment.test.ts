import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { readAssessments } from '../../src/assessment/read-assessment.ts';
import { problemRecord, problemText } from '../../src/words/problem-text.ts';
import { people } from '../report/people.ts';
import { inSchema1 } from '../report/written.ts';
import { runs } from '../runs.ts';

const all = Object.values(people).map(({ assessment }) => assessment);
const [first, second] = all as [Assessment, Assessment];
const ndjson = all.map((assessment) => `${JSON.stringify(assessment)}\n`).join('');

const line = (one: Assessment) => JSON.stringify(one);
const pretty = (one: Assessment) => JSON.stringify(one, null, 2);
const read = (text: string) => readAssessments({ name: 'a.json', text, origin: 'learners' });
const found = (text: string) =>
  read(text).problems.map((each) => {
    const { code, line } = problemRecord(each, 'en');
    return [code, line];
  });

describe('assessments are read back as written', () => {
  test.each<readonly [string, string, readonly Assessment[], readonly number[]]>([
    ['a single assessment', JSON.stringify(first), [first], [1]],
    ['a single assessment on several lines', `\n${JSON.stringify(first, null, 2)}\n`, [first], [2]],
    ['an array', JSON.stringify(all), all, all.map(() => 1)],
    [
      'an array on several lines',
      `[\n${all.map((one) => JSON.stringify(one)).join(',\n')}\n]`,
      all,
      all.map((_, index) => index + 2),
    ],
    [
      'concatenated files of interviews',
      `${pretty(first)}\n${pretty(second)}\r\n`,
      [first, second],
      [1, pretty(first).split('\n').length + 1],
    ],
    ['one assessment per line', ndjson, all, all.map((_, index) => index + 1)],
    [
      'lines with CRLF, blank lines and a byte order mark',
      `\ufeff${ndjson.replaceAll('\n', '\r\n\r\n')}`,
      all,
      all.map((_, index) => 2 * index + 1),
    ],
  ])('%s', (_name, text, assessments, lines) => {
    expect(read(text)).toEqual({ assessments, lines, problems: [] });
  });
});

describe('an assessment of an earlier version', () => {
  const earlier = (one: Assessment, change: object = {}) => JSON.stringify(inSchema1(one, change));

  test.each(Object.entries(people))('is converted to the current schema: %s', (_name, { assessment }) => {
    const { assessments, problems } = read(earlier(assessment));
    expect(problems).toEqual([]);
    expect(assessments[0]).toMatchObject({
      engine: 1,
      answers: assessment.answers,
      scales: assessment.scales,
    });
  });

  test('can be mixed with current ones', () => {
    const { assessments, lines } = read(`${line(first)}\n${earlier(second)}\n`);
    expect([assessments.map(({ engine }) => engine), lines]).toEqual([
      [2, 1],
      [1, 2],
    ]);
  });

  test.each<readonly [what: string, change: object, code: string]>([
    ['with a key of the current schema', { engine: 2 }, 'assessment-shape'],
    [
      'with critical rules as in the current schema',
      { critical: [{ id: 'hunger', from: 'own' }] },
      'assessment-shape',
    ],
    [
      'with a contradiction',
      { tier: null, critical: ['hunger'], critical_unknown: ['hunger'] },
      'assessment-inconsistent',
    ],
  ])('is rejected %s', (_what, change, code) => {
    expect(found(earlier(first, change))).toEqual([[code, 1]]);
  });
});

const scale = first.scales['alienation']!;
const withScale = (change: object) => ({
  ...first,
  scales: { ...first.scales, alienation: { ...scale, ...change } },
});
const withTier = (change: object) => ({ ...first, tier: { ...first.tier, ...change } });

describe('an invalid assessment is rejected, with its line', () => {
  const line = JSON.stringify(first);
  test.each<readonly [string, string, readonly (readonly [string, number | null])[]]>([
    ['an empty text', '', [['assessment-none', null]]],
    ['blank lines', ' \n\n', [['assessment-none', null]]],
    ['an empty array', '[]', [['assessment-none', null]]],
    ['a table', 'id,tier\n7,universal\n', [['assessment-wanted', null]]],
    ['a truncated line', `${line}\n${line.slice(0, 500)}\n${line}\n`, [['assessment-syntax', 2]]],
    ['a truncated last line', `${line}\n${line.slice(0, -1)}`, [['assessment-syntax', 2]]],
    [
      'a truncated array',
      JSON.stringify(all, null, 1).slice(0, -3),
      [['assessment-syntax', JSON.stringify(all, null, 1).split('\n').length - 2]],
    ],
    [
      'the second of two files, truncated',
      `${pretty(first)}\n${pretty(second).slice(0, -2)}`,
      [['assessment-syntax', `${pretty(first)}\n${pretty(second)}`.split('\n').length - 1]],
    ],
    ['an invalid word', `{\n "schema": nil\n}`, [['assessment-syntax', 2]]],
    [
      'a newer schema',
      JSON.stringify({ ...first, schema: 'lotse/assessment/3' }),
      [['assessment-schema', 1]],
    ],
    ['no schema', '{}', [['assessment-shape', 1]]],
    ['a number', '[1]', [['assessment-shape', 1]]],
    [
      'null',
      '[\nnull,\n[1, [2]],\n"[{,"]',
      [
        ['assessment-shape', 2],
        ['assessment-shape', 3],
        ['assessment-shape', 4],
      ],
    ],
    [
      'a practice mark that is not true',
      JSON.stringify({ ...first, provenance: { practice: false } }),
      [['assessment-shape', 1]],
    ],
    ['an unknown key', JSON.stringify({ ...first, extra: 1 }), [['assessment-shape', 1]]],
    [
      'two of four',
      JSON.stringify([first, { ...first, at: 1 }, second, {}], null, 0).replaceAll(
        '},{"schema"',
        '},\n{"schema"',
      ),
      [
        ['assessment-shape', 2],
        ['assessment-shape', 3],
      ],
    ],
    ['a changed value', JSON.stringify(withScale({ value: 4, lower: 4 })), [['assessment-inconsistent', 1]]],
    [
      'a changed share',
      JSON.stringify(withScale({ shares: [{ from: 'question', id: 'bored', share: 9 }] })),
      [['assessment-inconsistent', 1]],
    ],
    [
      'a value below its bounds',
      JSON.stringify(withScale({ lower: 6, upper: 6 })),
      [['assessment-inconsistent', 1]],
    ],
    [
      'a value above its bounds',
      JSON.stringify(withScale({ lower: 0, upper: 1 })),
      [['assessment-inconsistent', 1]],
    ],
    [
      'a band without a value',
      JSON.stringify(withScale({ value: null, no_value: 'not_asked', shares: [] })),
      [['assessment-inconsistent', 1]],
    ],
    [
      'no value without a reason',
      JSON.stringify(withScale({ value: null })),
      [['assessment-inconsistent', 1]],
    ],
    ['more answers than items', JSON.stringify(withScale({ answered: 4 })), [['assessment-inconsistent', 1]]],
    [
      'a rule that is both critical and unknown',
      JSON.stringify({
        ...first,
        critical: [{ id: 'hunger', from: 'own' }],
        critical_unknown: ['hunger'],
      }),
      [['assessment-inconsistent', 1]],
    ],
    [
      'a lower suggestion',
      JSON.stringify(withTier({ suggested: 'universal' })),
      [['assessment-inconsistent', 1]],
    ],
    [
      'a higher suggestion',
      JSON.stringify(withTier({ at_least: 'universal', at_most: 'selective' })),
      [['assessment-inconsistent', 1]],
    ],
    [
      'an open basis with a tier',
      JSON.stringify(withTier({ basis: 'open' })),
      [['assessment-inconsistent', 1]],
    ],
    ['no suggestion', JSON.stringify(withTier({ suggested: null })), [['assessment-inconsistent', 1]]],
    ['no range', JSON.stringify(withTier({ at_least: null })), [['assessment-inconsistent', 1]]],
    [
      'a reversed range',
      JSON.stringify(
        withTier({ basis: 'open', suggested: 'review', at_least: 'individual', at_most: 'universal' }),
      ),
      [['assessment-inconsistent', 1]],
    ],
  ])('%s', (_name, text, expected) => {
    const places = found(text);
    expect(places.map(([code]) => code)).toEqual(expected.map(([code]) => code));
    for (const [index, [, at]] of expected.entries()) if (at !== null) expect(places[index]?.[1]).toBe(at);
  });

  test.each<readonly [what: string, from: string, to: string, code: string]>([
    [
      'a second list of critical answers',
      '"critical_unknown"',
      '"critical":[],"critical_unknown"',
      'assessment-key-twice',
    ],
    [
      'a second list with an escaped key',
      '"critical_unknown"',
      String.raw`"critica\u006c":[],"critical_unknown"`,
      'assessment-key-twice',
    ],
    ['a second suggestion in the tier', '"basis"', '"suggested":"universal","basis"', 'assessment-key-twice'],
    ['a second answer', '"answers":{', '"answers":{"bored":{"state":"missing"},', 'assessment-key-twice'],
    [
      'a key of the prototype',
      '"answers":{',
      '"answers":{"__proto__":{"state":"given"},',
      'assessment-shape',
    ],
  ])('%s is reported on its line, in any layout', (_what, from, to, code) => {
    const changed = line.replace(from, to);
    expect(changed).not.toBe(line);
    expect(found(changed)).toEqual([[code, 1]]);
    expect(found(`${line}\n${changed}\n${line}\n${changed}\n`)).toEqual([
      [code, 2],
      [code, 4],
    ]);
    expect(found(`[\n${line},\n${changed}\n]`)).toEqual([[code, 3]]);
  });

  test('the line of the key is reported if an assessment has several lines', () => {
    const text = pretty(first).replace('\n  "safety"', '\n  "critical": [],\n  "safety"');
    const line =
      text.split('\n').indexOf('  "critical": [],', text.split('\n').indexOf('  "critical": [],') + 1) + 1;
    expect(found(text)).toEqual([['assessment-key-twice', line]]);
    expect(found(`${pretty(second)}\n${text}`)).toEqual([
      ['assessment-key-twice', line + pretty(second).split('\n').length],
    ]);
  });

  test('a truncated text never throws and never gives an assessment', () => {
    for (let end = 1; end < line.length; end += 7) expect(read(line.slice(0, end)).assessments).toEqual([]);
  });

  test('any text gives problems', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => read(text).problems.length > 0),
      { numRuns: runs(100) },
    );
  });
});

describe('a problem has line and column, and quotes nothing of the file', () => {
  const SECRET = 'elderberry';
  const report = (text: string) => {
    const [problem] = read(text).problems;
    const { line, column } = problemRecord(problem!, 'en');
    return { at: `${line}:${column}`, said: problemText(problem!, 'en') };
  };
  const line = JSON.stringify(first);
  const answers = `${line.indexOf('"answers":') + '"answers":'.length + 1}`;

  test.each<readonly [string, string, string, string | null]>([
    ['an invalid word', `{\n  "schema": ${SECRET}\n}`, '2:13', null],
    ['a missing comma', `{"a": "${SECRET}" "b": 1}`, `1:${SECRET.length + 10}`, null],
    ['an unterminated string', `{"a": "${SECRET}`, '1:7', null],
    ['an unknown key', line.replace('{', `{"${SECRET}":1,`), '1:1', 'schema'],
    [
      'an answer of the wrong shape',
      line.replace('"answers":{', `"answers":{"${SECRET}":{"state":1},`),
      '',
      'answers.….state',
    ],
    [
      'an invalid id',
      line.replace('"answers":{', `"answers":{"${SECRET} B":{"state":"given"},`),
      '',
      'answers.…',
    ],
    [
      'answers that are no object',
      line.replace(/"answers":\{.*?\},"applies"/, `"answers":"${SECRET}","applies"`),
      `1:${answers}`,
      'answers',
    ],
    [
      'a contradictory scale',
      line.replace('"scales":{', `"scales":{"${SECRET}":${JSON.stringify({ ...scale, answered: 9 })},`),
      '',
      'scales.…',
    ],
    ['another schema', line.replace('lotse/assessment/2', SECRET), '1:11', null],
  ])('%s', (_name, text, at, path) => {
    const found = report(text);
    expect(found.said).not.toContain(SECRET);
    if (at !== '') expect(found.at).toBe(at);
    if (path !== null) expect(found.said).toContain(`“${path}”`);
  });
});
