import { describe, expect, test } from 'vitest';
import { assessmentOf } from '../../src/dialogue/about.ts';
import { newInterview } from '../../src/dialogue/step.ts';
import type { Action, Fields, InterviewState } from '../../src/dialogue/interview-state.ts';
import type { Block } from '../../src/document/model.ts';
import { nothingShown, type InterviewContext } from '../../src/interview/interview-context.ts';
import { showClosing } from '../../src/interview/places/closing.ts';
import { showStaffList } from '../../src/interview/places/staff-list.ts';
import type { Prompt } from '../../src/interview/prompter.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { HelpPlace } from '../../src/report/learner/learner.ts';
import { interviewWords } from '../../src/words/interview.ts';
import { reportWords } from '../../src/words/report.ts';
import type { Language } from '../../src/words/locale.ts';
import { learnerWords } from '../learner-words.ts';
import { firstWeeks } from './person.ts';

// The last screen that both see, and the list that only staff see.

const plan = firstWeeks();
const { end, introduction } = interviewWords.en;

const RESPONSIBLE: Fields = { responsible: 'Ms Example', reach: 'room 12' };

interface Talk {
  readonly fields?: Fields;
  readonly actions?: readonly Action[];
  readonly gaveUp?: number | null;
  readonly texts?: string;
  readonly plan?: Plan;
}

function talk({ fields = RESPONSIBLE, actions = [], gaveUp = 0, texts = 'en', plan: of = plan }: Talk) {
  const told = texts === 'en' ? {} : { told: { language: texts, reviewed: true } };
  const begun = newInterview(of, {
    ...{ language: texts, wave: null, guardianAge: 18, given: {}, offered: {}, informedBy: '1', ...told },
    earlier: null,
  });
  const position = of.questions.findIndex(({ id }) => id === 'gave_up');
  const replies = begun.replies.map((reply, index) =>
    index === position && gaveUp !== null
      ? {
          reply: 'given' as const,
          answer: { state: 'given' as const, kind: 'option' as const, option: gaveUp },
        }
      : reply,
  );
  return { ...begun, fields, actions, replies } as InterviewState;
}

/** Replies by the number of an option, from 1, and returns everything that was shown and asked. */
function screens(
  replies: readonly number[],
  { plan: of = plan, texts = 'en' }: Talk = {},
  change: Partial<InterviewContext> = {},
) {
  const seen: string[] = [];
  const left = [...replies];
  const text = (block: Block): string =>
    block.kind === 'list'
      ? block.items.map((item) => [item.text, ...(item.details ?? [])].join('\n')).join('\n')
      : block.kind === 'facts'
        ? block.facts.map(({ label, text: said }) => `${label}: ${said}`).join('\n')
        : 'text' in block
          ? block.text
          : '';
  const ask = (prompt: Prompt) => {
    seen.push(`? ${prompt.message}`);
    if (prompt.kind === 'choice') seen.push(...prompt.options.map(({ label }) => `( ) ${label}`));
    const option = left.shift();
    return Promise.resolve(
      option === undefined
        ? ({ reply: 'command', command: 'pause' } as const)
        : ({ reply: 'option', option: option - 1 } as const),
    );
  };
  const language: Language = change.language ?? 'en';
  const context: InterviewContext = {
    plan: of,
    scoringPlan: of,
    language,
    texts,
    learner: learnerWords(texts),
    words: interviewWords[language],
    prompter: {
      show: (blocks) => void seen.push(...blocks.map(text)),
      say: (line) => void seen.push(line),
      ask,
      clear: () => seen.push('(cleared)') > 0,
      close: () => undefined,
    },
    now: () => '2026-11-21T10:00:00.000Z',
    contact: () => null,
    sees: [],
    earlierPlan: null,
    shown: nothingShown(),
    ...change,
  };
  return { context, seen };
}

const places: readonly HelpPlace[] = [
  { name: 'Advice', reach: '555-0199', hours: 'daily', ages: [12, 25], note: null, confirmed: '2026-01-01' },
  { name: 'Nurse', reach: 'room 3', hours: null, ages: null, note: null, confirmed: '2026-01-01' },
];

async function closing(of: Talk, change: Partial<InterviewContext> = {}): Promise<readonly string[]> {
  const { context, seen } = screens([1, 1], of, change);
  await showClosing(context, talk(of), () => places);
  return seen;
}

const step = (what: string, change: Partial<Action> = {}): Action => ({
  ...{ what, who: 'AB', by: null, agreed: true, status: 'open' },
  ...change,
});

describe('the last screen', () => {
  test('thanks, and says who reads the answers, who is there, what was agreed, the next date and where help is', async () => {
    const seen = await closing(
      { fields: { ...RESPONSIBLE, next_date: '2026-12-21' }, actions: [step('Bus', { by: '2026-12-01' })] },
      { sees: ['the nurse'] },
    );
    expect(seen).toEqual([
      '(cleared)',
      end.closing.learner.title,
      end.closing.learner.thanks,
      [
        'These people will see the answers: the nurse.',
        'Here for you today: Ms Example (room 12)',
        'What we agreed:',
        'Bus (AB, Tue 1 Dec 2026)',
        'We will meet again on: Mon 21 Dec 2026',
        'You can also get help here:',
        'Advice: 555-0199, daily (for ages 12 to 25)',
        'Nurse: room 3',
      ].join('\n'),
      expect.stringContaining('112'),
      `? ${introduction.clear}`,
      `( ) ${end.closing.learner.goOn}`,
    ]);
  });

  test('leaves out what was not said, and steps that the learner did not agree to or that are done', async () => {
    const actions = [step('A', { agreed: false }), step('B', { status: 'done' })];
    const { context, seen } = screens([1]);
    await showClosing(context, talk({ fields: {}, actions }), () => []);
    expect(seen[3]).toBe(end.closing.learner.noDate);
  });

  test('is the same whatever was answered', async () => {
    const calm = await closing({ gaveUp: 0 });
    expect(await closing({ gaveUp: 2 })).toEqual(calm);
    expect(await closing({ gaveUp: null })).toEqual(calm);
  });

  test('is in the interviewer’s language first, and last in the learner’s', async () => {
    const uk = learnerWords('uk');
    const seen = await closing({ texts: 'uk' });
    const split = seen.lastIndexOf('(cleared)');
    expect(seen.slice(0, split)).toContain(end.closing.learner.thanks);
    expect(seen.slice(0, split).at(-2)).toBe(`? ${end.closing.first}`);
    expect(seen.slice(split)).toContain(uk.talk.end.thanks);
    expect(seen.slice(split)).toContain(uk.page.help.emergency);
    expect(seen.slice(split)).not.toContain(end.closing.learner.thanks);
  });

  test('asks the interviewer to interpret if there are no texts in the language of the questions', async () => {
    const seen = await closing({}, { learner: null, texts: 'sr' });
    expect(seen).toContain(introduction.interpret('sr'));
  });

  test('does not address a parent as the learner', async () => {
    const parents: Plan = { ...plan, respondent: 'parent' };
    const seen = await closing({ plan: parents });
    expect(seen).toContain(end.closing.byOthers.emergency);
    expect(seen).toContain(`? ${end.closing.byOthers.prompt}`);
    expect(seen.join('\n')).toContain('In charge at the school: Ms Example (room 12)');
  });

  test.each<Partial<Plan>>([{ respondent: 'staff' }, { respondent: 'record' }, { private: true }])(
    'is not shown to somebody who answers alone: %j',
    async (change) => {
      expect(await closing({ plan: { ...plan, ...change } })).toEqual([]);
    },
  );
});

describe('the list for staff', () => {
  const written = { file: '/a/r.json', report: 'lotse report', page: 'lotse report --for learner' };

  async function list(
    replies: readonly number[],
    of: Talk = {},
    change: Partial<InterviewContext> = {},
  ): Promise<readonly string[]> {
    const { context, seen } = screens(replies, of, change);
    const interview = talk(of);
    const now = '2026-11-21T10:00:00.000Z';
    await showStaffList(
      context,
      assessmentOf(of.plan ?? plan, interview, { at: now, provenance: {} }),
      written,
    );
    return seen;
  }

  const ready = [
    `? ${end.staff.ready.message}`,
    `( ) ${end.staff.ready.options.show}`,
    `( ) ${end.staff.ready.options.later}`,
  ];

  test.each([[[2]], [[]]])(
    'shows nothing before they say that nobody else sees the screen: %j',
    async (replies) => {
      expect(await list(replies, { gaveUp: 2 })).toEqual(ready);
    },
  );

  test('asks the same whatever was answered', async () => {
    expect(await list([2], { gaveUp: 0 })).toEqual(ready);
  });

  test('has the critical answer with its day, the person, the steps, the next date and the files', async () => {
    const seen = await list(
      [1, 1, 6],
      {
        gaveUp: 2,
        fields: { ...RESPONSIBLE, next_date: '2026-12-21' },
        actions: [step('Bus', { by: '2026-12-01' })],
      },
      { contact: () => ({ name: 'Alex Muster', reach: '555-0112' }) },
    );
    const { critical } = reportWords.en;
    expect(seen.slice(3, 12)).toEqual([
      end.staff.title,
      critical.categories.self_harm,
      [
        `By when: ${critical.urgencies.same_day} (by Sat 21 Nov 2026)`,
        'Whom to involve: the school psychologist: Alex Muster, 555-0112',
      ].join('\n'),
      'Agreed steps:',
      'Bus: AB, by Tue 1 Dec 2026 (still to do)',
      'Next meeting: Mon 21 Dec 2026',
      'Result: /a/r.json\nReport for staff: lotse report\nPage for the learner: lotse report --for learner',
      `? ${end.staff.prompt}`,
      `( ) ${end.staff.done}`,
    ]);
  });

  test('names who was in charge if the school has nobody for the role', async () => {
    expect((await list([1, 1, 6], { gaveUp: 2 })).join('\n')).toContain(
      'the school psychologist; in charge during the interview: Ms Example (room 12)',
    );
    const unnamed = await list([1, 1, 6], { gaveUp: 2, fields: {} });
    expect(unnamed.join('\n')).toMatch(/the school psychologist$/m);
  });

  test('says to ask the safety questions first if they are open', async () => {
    const { safetyFirst } = reportWords.en.tier;
    expect(await list([1, 1], { gaveUp: null })).toContain(safetyFirst);
    expect(await list([1, 1], { gaveUp: 0 })).not.toContain(safetyFirst);
  });

  test('says that nothing was agreed, and leaves out files that are not written', async () => {
    const { context, seen } = screens([1, 1]);
    const at = '2026-11-21T10:00:00.000Z';
    const assessment = assessmentOf(plan, talk({}), { at, provenance: {} });
    await showStaffList(context, assessment, { file: null, report: null, page: null });
    expect(seen).toContain(end.staff.noSteps);
    expect(seen).toContain(`Next meeting: ${end.staff.noDate}`);
    expect(seen.join('\n')).not.toContain('Result:');
  });

  test('has no deadline for what has to be done at once', async () => {
    const at = firstWeeks((text) => text.replace('urgency: same_day', 'urgency: immediate'));
    const seen = await list([1, 1, 6], { gaveUp: 2, plan: at });
    expect(seen.join('\n')).toContain(`By when: ${reportWords.en.critical.urgencies.immediate}\n`);
  });

  test('is not there after a private self-check', async () => {
    expect(await list([1], { plan: { ...plan, private: true } })).toEqual([]);
  });

  describe('after an acute talk', () => {
    const { self } = end;

    test('ends with the question who is there for the interviewer, on a cleared screen', async () => {
      const seen = await list([1, 1, 1, 1], { gaveUp: 2 });
      expect(seen.slice(seen.indexOf('(cleared)'), seen.indexOf('(cleared)') + 2)).toEqual([
        '(cleared)',
        `? ${self.message}`,
      ]);
      expect(seen).toContain(`? ${self.somebody}`);
    });

    test('suggests calling somebody if there is nobody', async () => {
      expect(await list([1, 1, 5, 1], { gaveUp: 2 })).toContain(`? ${self.nobody}`);
    });

    test('takes no answer for an answer', async () => {
      const skipped = await list([1, 1, 6], { gaveUp: 2 });
      expect(skipped.at(-1)).toBe(`( ) ${self.options.skip}`);
      expect((await list([1, 1], { gaveUp: 2 })).at(-1)).toBe(`( ) ${self.options.skip}`);
    });

    test('is not asked if nothing was acute', async () => {
      const later = firstWeeks((text) => text.replace('urgency: same_day', 'urgency: within_3_days'));
      expect(await list([1, 1], { gaveUp: 2, plan: later })).not.toContain(`? ${self.message}`);
      expect(await list([1, 1], { gaveUp: 0 })).not.toContain(`? ${self.message}`);
    });
  });
});
