import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lacks, places, run, text, TO_FILES } from './lotse.ts';

const place = places('network');
const root = join(import.meta.dirname, '../..');

/** Logs every network call of all threads and children. */
const UNDER = ['strace', '-f', '-qq', '-o', 'strace.log', '-e', 'trace=network'];

// Law 6: nothing leaves the machine. Another test checks that no file imports a network module; this one observes the
// running program.
describe.skipIf(lacks('strace'))('no network address is ever used', () => {
  test.each<readonly [what: string, args: readonly string[]]>([
    ['score', TO_FILES],
    ['report', ['report', 'out.ndjson', '--out', 'reports/']],
    ['report for learners', ['report', 'out.ndjson', '--for', 'learner', '--out', 'pages/']],
    ['check', ['check', join(root, 'questionnaires/risiko-check.yaml')]],
    ['interview', ['interview', 'first-weeks.yaml', '--answers', 'answers.yaml', '--out', 'result.json']],
    ['sessions', ['sessions']],
  ])('no network address is used by: %s', (what, args) => {
    const at = place();
    copyFileSync(join(root, 'fixtures/definitions/example-check.yaml'), join(at.folder, 'first-weeks.yaml'));
    copyFileSync(join(root, 'fixtures/definitions/example-answers.yaml'), join(at.folder, 'answers.yaml'));
    if (what.startsWith('report')) expect(run(at, TO_FILES).code).toBe(4);
    const { code } = run(at, args, UNDER);
    expect(code).toBe(what === 'score' ? 4 : 0);
    expect(existsSync(join(at.folder, 'strace.log'))).toBe(true);
    // Sockets of type AF_UNIX stay on the machine: Node's pipes and the system's list of users.
    expect(text(at, 'strace.log')).not.toMatch(/AF_INET|AF_PACKET|AF_NETLINK|AF_BLUETOOTH/);
  });
});
