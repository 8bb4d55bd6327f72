import { entryAt } from '../../src/plan/entry-at.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { interviewWords } from '../../src/words/interview.ts';
import { prompterWords } from '../../src/words/prompter.ts';
import type { Language } from '../../src/words/locale.ts';
import { inLanguage } from '../../src/words/say.ts';
import type { Terminal } from './terminal.ts';
import { learnerWords } from '../learner-words.ts';
import { SOON_MS } from '../soon.ts';

// A scripted counsellor at a terminal, who waits for each prompt before replying to it.

export type Said = number | string | readonly string[];

export interface Counsellor {
  readonly terminal: Terminal;
  /** Waits for a prompt. */
  isAsked: (message: string) => Promise<void>;
  /** Waits for a question of the plan. */
  isAt: (question: string) => Promise<void>;
  /** Chooses an option of the current prompt by its number, from 1. */
  takes: (message: string, option: number) => Promise<void>;
  /** Types a line at the current prompt, replacing the text that it starts with. */
  writes: (message: string, text: string) => Promise<void>;
  /** Answers a question with the option's key, several keys, or a number or text as typed. */
  says: (question: string, answer: Said) => Promise<void>;
  /** Uses a command by its letter, or from the menu if the prompt takes a line. */
  does: (
    command: keyof (typeof interviewWords)['en']['commands'],
    where?: 'choice' | 'line',
  ) => Promise<void>;
  /** Types another line after the last one was refused. */
  retypes: (text: string) => Promise<void>;
  /**
   * Up to the first question, for a learner who consents alone. `knowsWho`: the interviewer was
   * asked before.
   */
  begins: (fields?: {
    readonly learner?: string;
    readonly knowsWho?: boolean;
    readonly critical?: boolean;
    /** Where the questionnaire needs it; a minor has a guardian's consent. */
    readonly age?: number;
  }) => Promise<void>;
  /** From the review to the end: no decision, no plan, no date. */
  ends: () => Promise<void>;
}

export function counsellor(
  terminal: Terminal,
  plan: Plan,
  language: Language,
  mode: 'drawn' | 'plain',
  texts: string = language,
): Counsellor {
  const words = interviewWords[language];
  const { fields } = words;
  const assent = (texts === language ? fields : learnerWords(texts).talk).assent.message;
  let read = 0;
  let typed = '';
  const isDrawn = mode === 'drawn';

  const isAsked = async (message: string): Promise<void> => {
    const spaced = message
      .split(/\s+/)
      .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
    const wanted = new RegExp(`${isDrawn ? String.raw`(?:^|\n)\? ` : ''}${spaced.join(String.raw`\s+`)}`);
    if (isDrawn) await terminal.waitFor(wanted);
    else await comesUp(wanted);
    await terminal.settled();
  };
  /** Line by line, the same prompt may have appeared before, so it must be below the earlier output. */
  const comesUp = async (wanted: RegExp): Promise<void> => {
    const patience = performance.now() + SOON_MS;
    while (!wanted.test(terminal.everything().slice(read))) {
      if (wasTooEarly()) await sends(typed);
      if (performance.now() > patience)
        throw new Error(`${String(wanted)} did not come:\n${terminal.everything().slice(read)}`);
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  };
  /** On a busy machine the end of a prompt may come so late that the line before it was not accepted. */
  const wasTooEarly = (): boolean =>
    terminal
      .everything()
      .slice(read)
      .replaceAll(/\s+/g, ' ')
      .includes(prompterWords[language].plain.tooEarly);
  const sends = async (text: string): Promise<void> => {
    typed = text;
    read = terminal.everything().length;
    if (isDrawn) {
      if (text !== '') await terminal.type(text);
      await terminal.key('enter');
    } else await terminal.type(`${text}\r`);
  };
  const takes = async (message: string, option: number): Promise<void> => {
    await isAsked(message);
    await sends(String(option));
  };
  const writes = async (message: string, text: string): Promise<void> => {
    await isAsked(message);
    if (isDrawn) await terminal.key('ctrl-u');
    await sends(text);
  };
  const questionOf = (id: string) => {
    const question = plan.questions.find((one) => one.id === id);
    if (question === undefined) throw new Error(`no question ${id}`);
    return question;
  };
  const isAt = (id: string): Promise<void> => isAsked(inLanguage(questionOf(id).text, plan, texts));
  const says = async (id: string, answer: Said): Promise<void> => {
    const question = questionOf(id);
    await isAt(id);
    const numberOf = (key: string): string => {
      const index = question.options.findIndex((option) => option.key === key);
      if (index < 0) throw new Error(`no option ${key}`);
      return String(entryAt([index], 0) + 1);
    };
    if (question.kind === 'choice') return sends(numberOf(String(answer)));
    if (Array.isArray(answer)) return sends(several(answer.map(String).map(numberOf)));
    return writes(inLanguage(question.text, plan, texts), String(answer));
  };
  const several = (numbers: readonly string[]): string =>
    isDrawn ? numbers.join('') : numbers.length === 0 ? '0' : numbers.join(' ');

  return {
    terminal,
    isAsked,
    isAt,
    takes,
    writes,
    says,
    does: async (command, where = 'choice') => {
      const { key, label } = words.commands[command];
      read = terminal.everything().length;
      if (!isDrawn) return terminal.type(`${where === 'line' ? '/' : ''}${key}\r`);
      if (where === 'choice') return terminal.type(key);
      await terminal.key('escape');
      await terminal.waitFor(`  ${key}: ${label}`);
      await terminal.type(key);
    },
    retypes: async (text) => {
      if (isDrawn) await terminal.key('ctrl-u');
      await sends(text);
    },
    begins: async ({ learner, knowsWho = false, critical = plan.critical.length > 0, age } = {}) => {
      if (!knowsWho) await writes(fields.interviewer.message, 'AB');
      if (learner !== undefined) await writes(fields.learner.message, learner);
      if (age === undefined) await takes(fields.minor(18).message, 2);
      else {
        await writes(fields.age.message, String(age));
        if (age < 18) await writes(fields.guardian(18).message, 'Ms Parent, in writing');
      }
      if (critical) {
        await writes(fields.responsible.message, 'Ms Example');
        await writes(fields.reach.message, 'room 12');
      }
      await takes(assent, 1);
    },
    ends: async () => {
      await writes(words.review.prompt.message, '');
      await takes(words.result.ready.message, 2);
      if (plan.tiers !== null) await takes(fields.tier.message, 4);
      await takes(words.plan.prompt, 2);
      await takes(words.plan.prompt, 2);
      await writes(fields.next_date.message, '');
      // The learner's language comes last.
      if (texts !== language) await takes(words.end.closing.first, 1);
      await takes(learnerWords(texts).talk.introduction.clear, 1);
      await takes(words.end.staff.ready.message, 2);
    },
  };
}
