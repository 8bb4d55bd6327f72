import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { interviewWords } from '../../src/words/interview.ts';
import { BEGIN, FILE, type Mode, plan, firstWeeks } from './first-weeks.ts';
import { startLotse } from './terminal.ts';

const en = interviewWords.en;
const { folder, interview, result } = firstWeeks();

describe.each<Mode>(['drawn', 'plain'])('a whole interview, %s', (mode) => {
  test('an interview with all commands and a critical answer gives the same result as a cohort file', async () => {
    const person = interview(BEGIN, mode);
    const { terminal } = person;
    await person.begins();
    await person.says('bored', '1');
    await person.says('left_before', 'yes');
    await person.says('talked', 'no');
    await person.isAt('hours');
    await person.does('back', 'line');
    await person.isAt('talked');
    await person.does('back');
    await person.isAt('left_before');
    await person.does('back');
    await person.says('bored', '2');
    await person.says('left_before', 'no');
    await person.takes(en.question.drop(['']).message, 2);
    await terminal.waitFor('Removed: “Somebody talked it over with me”');
    await person.isAt('hours');
    expect(terminal.screen()).toContain('Question 3 of 7');
    await person.writes('Hours of work beside school', '61');
    await terminal.waitFor('A number from 0 to 60.');
    await person.retypes('12,5');
    await person.isAt('helpers');
    await person.does('why');
    await terminal.waitFor('You do not have to answer.');
    await person.says('helpers', ['family', 'friends']);
    await person.isAt('gave_up');
    await person.does('note');
    await person.writes(en.question.notePrompt.message, 'said it twice');
    await person.says('gave_up', '2');
    await terminal.waitFor('Thank you for saying that.');
    await terminal.waitFor('Ms Example (room 12)');
    expect(terminal.screen()).not.toContain('ask openly');
    await person.isAsked(en.critical.prompt);
    await person.does('details');
    await person.takes(en.critical.private.message, 2);
    await terminal.waitFor('Stay with the learner and ask openly.');
    await person.takes(en.critical.privateTitle, 1);
    await person.takes(en.critical.prompt, 2);
    await person.isAt('since');
    await person.does('skip', 'line');
    await person.isAt('remarks');
    await person.does('refuse', 'line');
    await person.isAsked(en.review.prompt.message);
    expect(terminal.everything()).toMatch(/said it twice/);
    await person.ends();
    expect(await terminal.exit).toEqual({ code: 0, signal: 0 });
    expect(readdirSync(join(folder(), 'home/sessions'))).toEqual([]);
    const assessment = result();
    expect(assessment).toMatchObject({
      learner: 'K-07',
      answers: {
        bored: { state: 'given', value: 2 },
        left_before: { state: 'given', value: 'no' },
        talked: { state: 'not_asked' },
        hours: { state: 'given', value: 12.5 },
        gave_up: { state: 'given', value: 2, note: 'said it twice' },
        since: { state: 'missing' },
        remarks: { state: 'refused' },
      },
      critical: [{ id: 'no_way_forward', from: 'own' }],
      tier: { suggested: 'individual', basis: 'complete' },
      consent: { who: 'learner', basis: 'consent' },
      interview: {
        interviewer: 'AB',
        responsible: { who: 'Ms Example', reach: 'room 12' },
        handled: [{ critical: 'no_way_forward' }],
      },
    });
    expect(scored(assessment)).toEqual(scored(await batch('K-07;2;no;;12,5;family,friends;2;;')));
  });
});

/** Everything that does not depend on the route. Only an interview has notes and refusals. */
function scored({ scales, findings, critical, critical_unknown, tier, definition }: Assessment): unknown {
  return { scales, findings, critical, critical_unknown, tier, definition };
}

/** The same answers as a row of a cohort file. */
async function batch(row: string): Promise<Assessment> {
  const table = join(folder(), 'cohort.csv');
  const head = ['id', ...plan.questions.map(({ id }) => id)].join(';');
  writeFileSync(table, `${head}\n${row}\n`);
  const out = join(folder(), 'scored.json');
  const terminal = startLotse(['score', FILE, table, '--id', 'id', '--format', 'json', '-o', out]);
  expect(await terminal.exit).toEqual({ code: 0, signal: 0 });
  const [assessment] = JSON.parse(readFileSync(out, 'utf8')) as readonly Assessment[];
  if (assessment === undefined) throw new Error('nothing was scored');
  return assessment;
}
