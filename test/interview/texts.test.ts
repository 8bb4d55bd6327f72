import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadDefinition, plan as planOf } from '../../src/index.ts';
import { assessmentOf } from '../../src/dialogue/about.ts';
import { interviewWords } from '../../src/words/interview.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { runScript, type Reply } from './person.ts';

// Questions in a language in which the program itself has no texts.

const FILE = join(import.meta.dirname, '../../questionnaires/learner/displaced-learner.yaml');
const de = interviewWords.de;

function load(): Plan {
  const { definition } = loadDefinition(readFileSync(FILE, 'utf8'));
  if (definition === null) throw new Error('cannot be read');
  return planOf(definition);
}

const plan = load();

/** Interviewer, permission for the translation, code, age, person in charge, consent. */
const BEGIN: readonly Reply[] = ['AB', 1, 'K-07', '19', 'Ms Example', 'room 12', 1];

/** Setting and strengths; then sections are declined until the one about people. */
const TO_PEOPLE: readonly Reply[] = [2, 1, 1, 2, 3, 3, 3, 2, 2, 2, 2, 2, 1];

const runIn = (script: readonly Reply[]) => runScript(plan, script, { language: 'uk' }, { language: 'de' });

describe('questions in Ukrainian, prompts in German', () => {
  test('an unreviewed translation needs permission, which is recorded', async () => {
    const { seen, kept } = await runIn(BEGIN);
    expect(seen).toContain(`? ${de.fields.go_ahead.message}`);
    const { language, interview } = assessmentOf(plan, kept.at(-1)!, {
      at: '2026-11-21T11:00:00.000Z',
      provenance: {},
    });
    expect(language).toBe('uk');
    expect(interview?.go_ahead).toMatchObject({ who: 'AB' });
    expect((await runIn(['AB', 2, 2])).ending?.how).toBe('declined');
  });

  test('sections, questions, options and reasons are in Ukrainian and German; progress and commands are in German', async () => {
    const { seen, asked } = await runIn([...BEGIN, 2, 1, 1, 2, 3, 3, 3, 2, 2, 2, { command: 'why' }]);
    expect(seen).toContain('# Teil 1 von 9: Перед початком – Bevor wir anfangen');
    expect(seen.some((line) => line.startsWith('Ти вирішуєш, про що ми говоримо.'))).toBe(true);
    const first = asked.find(({ message }) => message === 'Якою мовою нам говорити?');
    expect(first).toMatchObject({
      kind: 'choice',
      commands: expect.arrayContaining([
        expect.objectContaining({ id: 'skip', label: 'überspringen' }),
      ]) as unknown,
    });
    expect(first).toMatchObject({ beside: 'In welcher Sprache wollen wir sprechen?' });
    expect(first?.help).toContain('Frage 1 von');
    expect(first?.kind === 'choice' ? first.options.map(({ label }) => label) : []).toContain(
      'моєю мовою, з перекладачем',
    );
    expect(seen).toContain(
      'Щоб побачити, що може полегшити дні: перерви, тиха кімната, менше справ одночасно.',
    );
  });

  test('a critical notice is in Ukrainian; the instructions for staff are in German', async () => {
    const { seen } = await runIn([...BEGIN, ...TO_PEOPLE, 1, 3, { command: 'details' }, 2]);
    const shared = seen.findIndex((line) => line.startsWith('Дякуємо, що кажеш про це.'));
    const staff = seen.findIndex((line) => line.startsWith('Zuerst mit der betroffenen Person sprechen'));
    expect(shared).toBeGreaterThan(0);
    expect(staff).toBeGreaterThan(shared);
  });

  test('the list of answers, which the learner reads as well, is in Ukrainian', async () => {
    const shut: readonly Reply[] = [...TO_PEOPLE.slice(0, -1), 2, 2, 2, 2];
    const { seen } = await runIn([...BEGIN, ...shut, [1], 1, 1, 'дякую']);
    const table = seen.find((line) => line.includes(' | Якою мовою нам говорити? | '));
    expect(table).toContain('моєю мовою, з перекладачем');
    expect(seen).toContain(`# ${de.review.title}`);
  });
});
