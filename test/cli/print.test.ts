import { expect, test } from 'vitest';
import { run } from './run.ts';

const env = { NO_COLOR: '1' };
const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));

test('lists are framed at a terminal, as wide as it is within reason', async () => {
  for (const [columns, width] of [
    [90, 90],
    [400, 160],
  ] as const) {
    const { out } = await run(['list'], { columns, env });
    expect(out).toMatch(/^│ phq-9 +│ /m);
    expect(widest(out)).toBeLessThanOrEqual(width);
  }
});

test('an id stays whole where all else has to be broken', async () => {
  const { out } = await run(['list'], { columns: 80, env });
  expect(out).toMatch(/^│ counselling-profile │ /m);
});

test('a terminal that is too narrow for a frame, and one that does not know its width', async () => {
  const { out } = await run(['list'], { columns: 30, env });
  expect(out).toContain('Id: phq-9\n');
  expect(widest(out)).toBeLessThanOrEqual(40);
  expect(widest((await run(['list'], { columns: 0, env })).out)).toBeLessThanOrEqual(78);
});

test.each<readonly [string, readonly string[], object]>([
  ['in a pipe', [], {}],
  ['at a terminal that can draw nothing', [], { columns: 90, env: { TERM: 'dumb' } }],
  ['at a terminal, for who asks for it', ['--format', 'txt'], { columns: 90, env }],
])('a page without frames: %s', async (_, flags, world) => {
  const { out } = await run(['list', ...flags], world);
  expect(out).not.toMatch(/[│─\u001b]/);
  // A row is a line, for who searches it.
  expect(out).toMatch(/^phq-9 {2,}.*note says against what$/m);
});

test('colours that are asked for are weight on top of it', async () => {
  expect((await run(['list', '--color', 'always'])).out).toMatch(/^\u001b\[1m/);
});

test.each(['list', 'sessions', 'show', 'approaches', 'check'])('%s as Markdown', async (command) => {
  const argument = ['show', 'check'].includes(command) ? ['rses'] : [];
  const form = command === 'show' ? ['--form', 'a'] : [];
  const { code, out } = await run([command, ...argument, ...form, '--format', 'md'], {
    env: { LOTSE_HOME: '/nowhere/at/all' },
  });
  expect(code).toBe(0);
  if (command !== 'sessions') expect(out).toMatch(/^# \w/);
});

test.each(['list', 'show', 'check'])('%s --format json is what --json is', async (command) => {
  const argument = command === 'list' ? [] : ['gse'];
  expect(await run([command, ...argument, '--format', 'json'])).toEqual(
    await run([command, ...argument, '--json']),
  );
});

test('check as Markdown: what was found, with its place and what to do', async () => {
  const { code, out } = await run(['check', 'fixtures/broken/cycle.yaml', '--format', 'md']);
  expect(code).toBe(5);
  expect(out).toMatch(/^- fixtures\/broken\/cycle\\\.yaml:18:85 error cycle .+\n {2}- /m);
});
