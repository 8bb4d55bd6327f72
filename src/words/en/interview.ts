import type { PlanQuestion } from '../../plan/plan.ts';
import { plural } from '../plural.ts';
import type { Words } from '../words.ts';
import { enEnd } from './interview-end.ts';
import { enFields, YES_NO } from './interview-fields.ts';
import { enIntroduction } from './interview-introduction.ts';
import { enDates } from './interview-dates.ts';
import { enPlan } from './interview-plan.ts';
import { enResult, enReview } from './interview-result.ts';

/** The words of `lotse interview` in English. */
export const enInterview = {
  /** Commands at a prompt. Each key is one letter, unique within a language. */
  commands: {
    back: { key: 'b', label: 'back' },
    skip: { key: 's', label: 'skip' },
    refuse: { key: 'r', label: 'rather not say' },
    note: { key: 'n', label: 'note' },
    why: { key: 'w', label: 'why do we ask?' },
    details: { key: 'd', label: 'for the person in charge' },
    list: { key: 'l', label: 'list again' },
    pause: { key: 'p', label: 'pause' },
    delete: { key: 'x', label: 'stop and delete' },
    finish: { key: 'f', label: 'finish' },
  },
  introduction: enIntroduction,
  fields: enFields,
  dates: enDates,
  faults: {
    needed: 'Please type something here.',
    tooLong: (limit: number) => `Please use at most ${String(limit)} characters.`,
    /** For characters that control a terminal or change the reading order. */
    control: 'Please use only letters, digits and ordinary characters.',
    age: 'Please type the age in whole years, such as 16.',
    date: 'Please type a date such as 2026-12-31 or 31.12.2026.',
    dateOver: 'That date is in the past. Please type today’s date or a later one.',
    number: 'Please type a number in digits.',
    /** If only whole numbers answer the question; `example` is one near the typed number. */
    whole: (example: string) => `Please type a whole number, such as ${example}.`,
    /** If a text can be a thousand or a fraction. */
    thousand: (typed: string, whole: string, part: string) =>
      `“${typed}” can be read as ${whole} or as ${part}. Please type one of the two.`,
    grade: (lower: string, upper: string) => `Please type a grade from ${lower} to ${upper}.`,
    answerNeeded: 'Please answer, or choose “skip” or “rather not say”.',
    exclusive: (option: string) => `“${option}” cannot be chosen together with others.`,
    tooMany: (limit: number) => `Please choose at most ${String(limit)}.`,
    reviewNumber: (most: number) =>
      `Please type a number from 1 to ${String(most)}, or just press Enter to go on.`,
    fileThere: 'There is already a file with that name. Please choose another name.',
  },
  question: {
    /** `Section 3 of 25: School days`. */
    section: (number: number, sections: number, title: string) =>
      `Part ${String(number)} of ${String(sections)}: ${title}`,
    progress: (number: number, questions: number) => `Question ${String(number)} of ${String(questions)}`,
    help: {
      choice: null,
      multiple: 'Choose all that apply.',
      number: 'A number.',
      grade: 'A grade.',
      date: 'A date such as 2026-12-31 or 31.12.2026.',
      text: 'In your own words. Please do not name anybody else.',
    } satisfies Record<PlanQuestion['kind'], string | null>,
    between: (lower: string | null, upper: string | null) => {
      if (lower !== null && upper !== null) return `A number from ${lower} to ${upper}.`;
      if (lower !== null) return `A number from ${lower}.`;
      return upper === null ? 'A number.' : `A number up to ${upper}.`;
    },
    atMost: (limit: number) => `Choose at most ${String(limit)}.`,
    /** Shown right after a question was left without an answer. */
    recorded: {
      skipped: 'Skipped: counts as unanswered.',
      refused: 'Recorded: preferred not to say.',
    },
    refused: 'so far: rather not say',
    skipped: 'so far: skipped',
    note: (text: string) => `Note: ${text}`,
    notePrompt: { message: 'Note', help: 'Only for the record. Leave it empty to delete the note.' },
    noteKept: 'The note is saved.',
    noteGone: 'There is no note.',
    whyNone: 'It helps us to see where support might be useful. You do not have to answer.',
    /** Asks whether to finish while questions are still open. */
    finish: (open: number) => ({
      message: 'Enough questions for today?',
      help: `${plural('en', open, { one: 'One question has no answer yet. You can leave it open, or answer it', other: `${open} questions have no answer yet. You can leave them open, or answer them` })} in the list of all answers.`,
      options: { yes: 'yes, go to the list of all answers', no: 'no, go on with the questions' },
    }),
    /** Asks to confirm a change that removes other answers. */
    drop: (questions: readonly string[]) => ({
      message: 'Change this answer?',
      help: `If you do, ${questions.length === 1 ? 'this question is no longer asked, and its answer is removed' : 'these questions are no longer asked, and their answers are removed'}: ${questions.map((text) => `“${text}”`).join('; ')}`,
      options: { no: 'no, leave it as it was', yes: 'yes, change it' },
    }),
    /** Answers removed by a change. */
    dropped: (questions: readonly string[]) =>
      `Removed: ${questions.map((text) => `“${text}”`).join('; ')}. Undo the change before the next answer to get ${questions.length === 1 ? 'the answer' : 'the answers'} back.`,
    restored: (questions: readonly string[]) =>
      `Restored: ${questions.map((text) => `“${text}”`).join('; ')}`,
    firstReached: 'This is the beginning; there is nothing before it.',
  },
  critical: {
    title: 'Let’s stop here for a moment',
    /** Default text of a screen that the learner sees. */
    shared:
      'Thank you for telling us. It matters, and you do not have to deal with it alone. Let’s talk about it now, before we go on.',
    who: 'Here for you today: {name} ({reach})',
    /** Asked after an answer that cannot wait. */
    trusted: 'Which adult do you trust to be with you, now and later today?',
    urgency: {
      immediate: 'We’ll sort this out together now.',
      same_day: 'We’ll sort this out together today.',
      within_3_days: 'We’ll sort this out together over the next few days.',
    },
    prompt: 'How shall we go on?',
    seen: 'We have talked about it: go on with the questions',
    stop: 'Stop the questions here and stay with the learner; the answers so far are kept',
    /** If somebody else answers about the learner. */
    byOthers: {
      title: 'Please stop here for a moment',
      shared:
        'Thank you for telling us. This cannot wait: please stop here, and involve the person in charge today.',
      who: 'In charge today: {name} ({reach})',
      trusted: 'Which adult that the learner trusts is with them now?',
      stop: 'Stop the questions here and act on it; the answers so far are kept',
      seen: 'I have read it: go on with the questions',
    },
    private: {
      message: 'This is for the person in charge. Can only you see the screen?',
      help: null,
      options: { show: 'yes, show it', not_now: 'no, not now' },
    },
    privateTitle: 'What to do now',
    privateDone: 'I have read it; hide it',
  },
  review: enReview,
  result: enResult,
  earlier: {
    title: 'Since last time',
    of: (moment: string) => `There is an earlier interview or questionnaire from ${moment}.`,
    /** What a shared screen may show of the result of another questionnaire. */
    strong: 'What gave you strength then:',
    present: 'What also helped:',
    topics: 'It was about these topics, among others:',
    goals: 'Goals then',
    actions: 'What was agreed',
    prompt: 'How do you want to start?',
    anew: 'ask all questions again',
    keep: 'look through the earlier answers and update them',
    cannotKeep:
      'The questionnaire has since changed in a way that matters for the result, so all questions are asked again.',
    /** If another version scored the earlier result. */
    unchecked: {
      earlier: 'Those answers were scored by an earlier version of Lotse; the result has not been checked.',
      another: 'Those answers were scored by another version of Lotse; the result has not been checked.',
    },
    /** If the earlier result is from another questionnaire. */
    another: 'Those were different questions. Today we build on them.',
    begin: 'begin',
    noPlan: 'Nothing was agreed then.',
  },
  /** When an interview continues on another day. */
  again: {
    title: 'Before we go on',
    lead: (day: string) =>
      `This interview was last held on ${day}. First, a few things that may have changed since then.`,
    interviewer: 'Who is holding the interview today?',
    /** The value from the previous day. */
    before: (text: string) => `Last time: ${text}`,
    withGuardian: (who: string, guardian: string) => `${who}; guardian: ${guardian}`,
    consent: (who: string) => ({
      message: 'Is it still all right to go on with the interview today?',
      help: who === '' ? null : `Please ask everyone who agreed: ${who}. With “no” the interview ends here.`,
      options: YES_NO,
    }),
    answersOf: (day: string) => `The answers so far are from ${day}.`,
    period: (period: string, today: string) =>
      `The questions are about ${period}: from now on, that means the time up to today, ${today}.`,
    prompt: 'How would you like to go on?',
    goOn: 'go on where we stopped',
    look: 'first look through the answers so far and update them',
  },
  plan: enPlan,
  leave: {
    declinePrompt: 'End here? Nothing of this interview will be kept.',
    declineYes: 'yes, end here',
    deletePrompt: 'Stop and delete all answers? This cannot be undone.',
    deleteYes: 'yes, delete everything',
    deleteNo: 'no, go on',
    deleted: 'Everything was deleted. Nothing of this interview is kept.',
    declined: 'Then we end here. Nothing of this interview is kept.',
    kept: 'The interview is saved as {id}.',
    resumeBy: (command: string) => `To continue later: ${command}`,
    /** How to get a report without answering more questions; `key` is the letter of the command `finish`. */
    reportBy: (key: string) =>
      `It is not in any report yet. For a report without more questions, continue the interview and press ${key} (finish) at the next question.`,
    nothingKept: 'Nothing had been saved yet.',
    /** If the answers cannot be removed from the window. */
    stillThere:
      'You can still scroll back to the answers in this window. Please clear or close it before somebody else looks.',
    stopped: (name: string, reach: string) => `Please contact ${name} now: ${reach}`,
    stoppedPlain: 'Please make sure now that somebody is there for the learner.',
  },
  end: enEnd,
  resume: {
    prompt: 'Which interview do you want to continue?',
    line: (id: string, questionnaire: string, learner: string, saved: string) =>
      `${id}: ${questionnaire}, ${learner}, saved ${saved}`,
    welcome: (answered: number, asked: number) =>
      `Continuing this interview: ${String(answered)} of ${String(asked)} questions so far.`,
    textChanged:
      'A text in the questionnaire has changed since then; the scoring has not. The interview continues.',
    damaged: (id: string) => `The last saved state of ${id} is damaged. The state before it is intact.`,
    usePrevious: 'continue from the state before it (at most one answer is lost)',
    leave: 'leave it as it is for now',
  },
};

/** The words of `lotse interview`: texts that learner and counsellor read together, and prompts for the counsellor. */
export type InterviewWords = Words<typeof enInterview>;

/** A choice between options, with a line of help. */
export interface ChoiceWords<Key extends string> {
  readonly message: string;
  readonly help: string | null;
  readonly options: Readonly<Record<Key, string>>;
}
