import { expect, test } from 'vitest';
import {
  byUrgency,
  createRejects,
  rejectsFile,
  writeAlerts,
  type Alert,
  type Reject,
} from '../../../src/batch/out/side-files.ts';
import { FAST } from '../../../src/fast/speed.ts';
import { namelessSpool } from '../../../src/files/spool.ts';

/** More items than a JavaScript call accepts as arguments. */
const MANY = 200_000;

const alert = (line: number): Alert => ({
  id: `L${line}`,
  rule: 'no_way_forward',
  category: 'self_harm',
  urgency: line === MANY ? 'immediate' : line % 2 === 0 ? 'same_day' : 'within_3_days',
  contact: 'psychologist',
  answeredAt: line % 2 === 0 ? '2026-09-11T08:00:00+02:00' : null,
  line,
  scored: true,
});

test('a very large number of alerts is sorted and written completely (law 2)', () => {
  const spool = namelessSpool('alerts');
  const alerts = byUrgency(Array.from({ length: MANY }, (_, index) => alert(index + 1)));
  expect(alerts).toHaveLength(MANY);
  expect([0, 1, 2, MANY / 2, MANY / 2 + 1].map((at) => alerts[at]?.line)).toEqual([MANY, 2, 4, 1, 3]);
  writeAlerts(spool, alerts, '2026-09-14', { isBattery: false, csvLine: FAST.csvLine });
  const text = Buffer.concat([...spool.read()].map((block) => Buffer.from(block))).toString();
  expect(text.split('\r\n')).toHaveLength(MANY + 2);
  expect(text.split('\r\n')[1]).toBe(
    `L${MANY},no_way_forward,self_harm,immediate,psychologist,2026-09-14,2026-09-11T08:00:00+02:00,2026-09-11T08:00:00+02:00,${MANY},yes`,
  );
  spool.discard();
});

test('sorting alerts does not change the original list', () => {
  const raised = [1, 2, 3].map(alert);
  expect(byUrgency(raised).map(({ line }) => line)).toEqual([2, 1, 3]);
  expect(raised.map(({ line }) => line)).toEqual([1, 2, 3]);
});

test('all refused cells are written and counted, and the first are kept; notes are not counted', () => {
  const written: number[] = [];
  const rejects = createRejects(({ line }) => void written.push(line));
  const reject = (line: number): Reject => ({
    id: '',
    line,
    column: null,
    problem: { code: 'id-blank', args: {}, place: { file: 'in.csv', line } },
  });
  for (let line = 1; line <= 1500; line += 1) rejects.add(reject(line));
  rejects.note(reject(1501));
  expect(written).toHaveLength(1501);
  expect(rejects.count).toBe(1500);
  expect([rejects.kept.length, rejects.kept.at(-1)?.line]).toEqual([1000, 1000]);
});

test('the first refused cells of each source are kept, regardless of the others', () => {
  const rejects = createRejects(() => undefined);
  const problem = { code: 'id-blank', args: {}, place: { file: 'in.csv', line: 2 } } as const;
  for (let line = 2; line < 1500; line += 1)
    rejects.add({ source: 'staff', id: '', line, column: null, problem });
  rejects.add({ source: 'self', id: '', line: 7, column: null, problem });
  expect(rejects.kept).toHaveLength(1001);
  expect(rejects.kept.at(-1)).toMatchObject({ source: 'self', line: 7 });
});

test('the file of rejects is opened with the first one, or at the end for its header', () => {
  const spool = namelessSpool('rejects');
  let opened = 0;
  const open = () => {
    opened += 1;
    return spool;
  };
  const rejects = rejectsFile(open, () => 'why', { isBattery: false, csvLine: FAST.csvLine });
  expect(opened).toBe(0);
  rejects.end();
  rejects.end();
  expect(opened).toBe(1);
  expect(Buffer.concat([...spool.read()]).toString()).toBe('line,id,column,code,reason\r\n');
  spool.discard();
});
