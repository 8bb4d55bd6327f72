import { expect, test } from 'vitest';
import { run } from './run.ts';

const env = { NO_COLOR: '1' };
const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));

test('lists are framed on a terminal, up to a maximum width', async () => {
  for (const [columns, width] of [
    [90, 90],
    [400, 160],
  ] as const) {
    const { out } = await run(['list'], { columns, env });
    expect(out).toMatch(/^│ phq-9 +│ /m);
    expect(widest(out)).toBeLessThanOrEqual(width);
  }
});

test('an id is not broken even if everything else is', async () => {
  const { out } = await run(['list'], { columns: 80, env });
  expect(out).toMatch(/^│ counselling-profile │ /m);
});

test('a terminal too narrow for a frame gets a list, and one without a known width gets the default', async () => {
  const { out } = await run(['list'], { columns: 30, env });
  expect(out).toContain('Id: phq-9\n');
  expect(widest(out)).toBeLessThanOrEqual(40);
  expect(widest((await run(['list'], { columns: 0, env })).out)).toBeLessThanOrEqual(78);
});

test.each<readonly [string, readonly string[], object]>([
  ['in a pipe', [], {}],
  ['on a terminal that cannot draw', [], { columns: 90, env: { TERM: 'dumb' } }],
  ['on a terminal with --format txt', ['--format', 'txt'], { columns: 90, env }],
])('lists have no frame %s', async (_, flags, world) => {
  const { out } = await run(['list', ...flags], world);
  expect(out).not.toMatch(/[│─\u001b]/);
  // Each row is one line, so that it can be searched.
  expect(out).toMatch(/^phq-9 {2,}.*note says against what$/m);
});

test('requested colours only add bold text', async () => {
  expect((await run(['list', '--color', 'always'])).out).toMatch(/^\u001b\[1m/);
});

test.each(['list', 'sessions', 'show', 'approaches', 'check'])(
  '%s is printed as Markdown',
  async (command) => {
    const argument = ['show', 'check'].includes(command) ? ['rses'] : [];
    const form = command === 'show' ? ['--form', 'a'] : [];
    const { code, out } = await run([command, ...argument, ...form, '--format', 'md'], {
      env: { LOTSE_HOME: '/nowhere/at/all' },
    });
    expect(code).toBe(0);
    if (command !== 'sessions') expect(out).toMatch(/^# \w/);
  },
);

test.each(['list', 'show', 'check'])('%s --format json equals --json', async (command) => {
  const argument = command === 'list' ? [] : ['gse'];
  expect(await run([command, ...argument, '--format', 'json'])).toEqual(
    await run([command, ...argument, '--json']),
  );
});

test('check prints problems with their place and advice as Markdown', async () => {
  const { code, out } = await run(['check', 'fixtures/broken/cycle.yaml', '--format', 'md']);
  expect(code).toBe(5);
  expect(out).toMatch(/^- fixtures\/broken\/cycle\\\.yaml:18:85 error cycle .+\n {2}- /m);
});
