import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { interviewWords } from '../../src/words/interview.ts';
import { counsellor, type Counsellor, type Said } from './counsellor.ts';
import { endAll, startLotse } from './terminal.ts';
import { planOf } from '../bundled.ts';
import { learnerWords } from '../learner-words.ts';
import { fill } from '../../src/words/fill.ts';

// An interview whose questions are in a language in which the program has no texts.

const plan = planOf('displaced-learner');
const de = interviewWords.de;
const uk = learnerWords('uk').talk;

/** The text without line breaks and without marks at the beginning of lines. */
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lotse-texts-'));
});
afterEach(() => {
  endAll();
  rmSync(folder, { recursive: true, force: true });
});

function interview(args: readonly string[], mode: 'drawn' | 'plain', lang: 'en' | 'de'): Counsellor {
  const env = { LOTSE_HOME: join(folder, 'home') };
  const flags = mode === 'plain' ? ['--plain'] : [];
  const terminal = startLotse(['interview', ...args, '--lang', lang, ...flags], {
    cwd: folder,
    cols: 90,
    rows: 40,
    env,
  });
  return counsellor(terminal, plan, 'de', mode, 'uk');
}

const FIRST: readonly (readonly [string, Said])[] = [
  ['talk_language', 'interpreter'],
  ['company', 'two'],
  ['place', 'good'],
  ['stop_sign', 'ask_me'],
];

const REST: readonly (readonly [string, Said])[] = [
  ...(
    ['own_way', 'trusted_person', 'brought_along', 'look_forward', 'want_to_learn', 'picture'] as const
  ).map((id) => [id, '2'] as const),
  ...(['open_days', 'open_learning', 'open_people', 'open_practical', 'open_safe'] as const).map(
    (id) => [id, 'not_today'] as const,
  ),
  ['open_going_on', 'yes'],
  ['think_leaving', '0'],
  ['no_point', '0'],
  ['wanted_on', '3'],
  ['wanted_first', ['buddy', 'sport_music_art']],
  ['may_know', 'ask_me'],
  ['how_was_it', 'fine'],
  ['remarks', 'дякую'],
];

test.each(['drawn', 'plain'] as const)(
  'Ukrainian texts, German prompts, a pause between, %s',
  async (mode) => {
    const person = interview(
      ['displaced-learner', '--texts', 'uk', '--learner', 'K-07', '-o', 'out.json'],
      mode,
      'de',
    );
    await person.writes(de.fields.interviewer.message, 'AB');
    await person.takes(de.fields.go_ahead.message, 1);
    await person.writes(de.fields.age.message, '19');
    await person.writes(de.fields.responsible.message, 'Ms Example');
    await person.writes(de.fields.reach.message, 'room 12');
    // The text for the interviewer, and right above the decision what the learner reads.
    await person.isAsked(uk.assent.message);
    const page = flat(person.terminal.everything());
    const { title, points, seesAsk, limits, clear } = uk.introduction;
    const own = [de.introduction.ownFirst, ...de.introduction.points.learner, de.introduction.limits.learner];
    const places = [...own, title, ...points, seesAsk, limits, clear].map((text) =>
      page.lastIndexOf(flat(text)),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    await person.takes(uk.assent.message, 1);
    for (const [question, answer] of FIRST) await person.says(question, answer);
    await person.isAt('own_way');
    await person.does('pause');
    await person.terminal.waitFor(fill(uk.leave.kept, { id: '' }).replace('.', '').trim());
    expect(await person.terminal.exit).toEqual({ code: 0, signal: 0 });

    // Resumed on a machine that uses English, the interview keeps both its languages.
    const again = interview(['--resume', '-o', 'out.json'], mode, 'en');
    for (const [question, answer] of REST) await again.says(question, answer);
    await again.ends();
    expect(await again.terminal.exit).toEqual({ code: 0, signal: 0 });
    // The terminal breaks a long command at the end of a line.
    expect(again.terminal.everything().replaceAll(/\s/g, '')).toContain('--langde--forlearner--textsuk');
    expect(readdirSync(join(folder, 'home/sessions'))).toEqual([]);
    const assessment = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')) as Assessment;
    expect(assessment).toMatchObject({
      language: 'uk',
      consent: { text: 'lotse-talk/3 (uk, de)' },
      interview: { go_ahead: { who: 'AB' } },
      tier: { suggested: 'review', basis: 'open', at_least: 'universal', at_most: 'individual' },
      critical: [],
      findings: { wishes_peer: 'true', wishes_creative: 'true', ask_before_telling: 'true' },
    });
    expect(assessment.critical_unknown).toHaveLength(plan.critical.length);
  },
);

test('a language that the questionnaire lacks is refused', async () => {
  const { terminal } = interview(['displaced-learner', '--texts', 'fr'], 'plain', 'en');
  await terminal.waitFor('uk');
  expect(await terminal.exit).toEqual({ code: 2, signal: 0 });
});
