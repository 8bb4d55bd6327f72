import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fill } from '../../src/words/fill.ts';
import { interviewWords } from '../../src/words/interview.ts';
import type { Counsellor } from './counsellor.ts';
import { answers, BEGIN, plan, firstWeeks } from './first-weeks.ts';

const en = interviewWords.en;
const { folder, interview, sessionId } = firstWeeks();

describe('leaving an interview at a terminal', () => {
  test('a pause saves the interview', async () => {
    const person = interview(BEGIN, 'drawn');
    await person.begins();
    await person.isAt('bored');
    await person.does('pause');
    expect(await person.terminal.exit).toEqual({ code: 0, signal: 0 });
    await person.terminal.waitFor(fill(en.leave.kept, { id: sessionId() }));
  });

  test('deleting leaves nothing, after confirmation', async () => {
    const person = interview(BEGIN, 'drawn');
    await person.begins();
    await person.isAt('bored');
    await person.does('delete');
    await person.takes(en.leave.deletePrompt, 1);
    await person.isAt('bored');
    await person.does('delete');
    await person.takes(en.leave.deletePrompt, 2);
    expect(await person.terminal.exit).toEqual({ code: 0, signal: 0 });
    await person.terminal.waitFor(en.leave.deleted);
    expect(readdirSync(join(folder(), 'home/sessions'))).toEqual([]);
    expect(readdirSync(folder())).toEqual(['home']);
  });

  test('without consent nothing is asked or saved', async () => {
    const person = interview(BEGIN, 'plain');
    await person.writes(en.fields.interviewer.message, 'AB');
    await person.takes(en.fields.minor(18).message, 2);
    await person.writes(en.fields.responsible.message, 'Ms Example');
    await person.writes(en.fields.reach.message, 'room 12');
    await person.takes(en.fields.assent.message, 2);
    await person.takes(en.leave.declinePrompt, 2);
    expect(await person.terminal.exit).toEqual({ code: 0, signal: 0 });
    await person.terminal.waitFor(en.leave.declined);
    expect(readdirSync(join(folder(), 'home/sessions'))).toEqual([]);
  });

  test('stopping at a critical answer names whom to call and saves the interview, and the notice returns', async () => {
    const person = interview(BEGIN, 'drawn');
    await person.begins();
    await answers(person, 0, 5);
    await person.says('gave_up', '2');
    await person.takes(en.critical.prompt, 1);
    expect(await person.terminal.exit).toEqual({ code: 0, signal: 0 });
    await person.terminal.waitFor(en.leave.stopped('Ms Example', 'room 12'));
    const again = interview(['--resume'], 'drawn');
    await again.terminal.waitFor('Thank you for saying that.');
    await again.takes(en.critical.prompt, 2);
    await again.isAt('since');
  });
});

describe('the drawn screen and its scrollback', () => {
  const started = async (): Promise<Counsellor> => {
    const person = interview(BEGIN, 'drawn', 'en', { rows: 20 });
    await person.begins();
    await person.says('bored', '2');
    await person.isAt('left_before');
    expect(person.terminal.everything()).toContain('Lessons drag for me');
    return person;
  };
  const isClean = async ({ terminal }: Counsellor, says: string): Promise<void> => {
    await terminal.exit;
    expect(terminal.everything()).toContain(says);
    for (const said of ['Lessons', 'drag', 'true', 'K-07 ', 'Ms Example', en.introduction.title])
      expect(terminal.everything()).not.toContain(said);
  };

  test('a new or resumed interview shows nothing of the one before', async () => {
    const before = `Please call in Ms Example now: room 12\r\n${'more\r\n'.repeat(30)}`;
    const fresh = interview(BEGIN, 'drawn', 'en', { before });
    await fresh.isAsked(en.fields.interviewer.message);
    expect(fresh.terminal.everything()).not.toContain('Please call in');
    await fresh.begins();
    await fresh.does('pause');
    await fresh.terminal.exit;
    const again = interview(['--resume'], 'drawn', 'en', { before });
    await again.isAt('bored');
    expect(again.terminal.everything()).not.toContain('Please call in');
    expect(again.terminal.everything()).toContain(en.resume.welcome(0, plan.questions.length - 1));
  });

  test('a pause leaves only the command to resume', async () => {
    const person = await started();
    await person.does('pause');
    await isClean(person, 'lotse interview --resume');
  });

  test('a deletion leaves only its confirmation', async () => {
    const person = await started();
    await person.does('delete');
    await person.takes(en.leave.deletePrompt, 2);
    await isClean(person, en.leave.deleted);
  });

  test.each(['ctrl-c', 'ctrl-d'] as const)('after %s only the command to resume is left', async (key) => {
    const person = await started();
    await person.terminal.key(key);
    await isClean(person, 'lotse interview --resume');
  });

  test('a signal leaves only the command to resume', async () => {
    const person = await started();
    person.terminal.signal('SIGTERM');
    await isClean(person, 'lotse interview --resume');
  });

  test('a finished interview leaves only the place of the result', async () => {
    const person = await started();
    await person.says('left_before', 'no');
    await person.writes('Hours of work beside school', '4');
    await person.says('helpers', ['family']);
    await person.says('gave_up', '0');
    await person.writes('Since when are you here?', '2025-09-01');
    await person.writes('What else?', 'nothing');
    await person.ends();
    await isClean(person, 'Written to');
  });
});
