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
    control: 'Please use letters, digits and ordinary signs only.',
    age: 'Please type the age in whole years, such as 16.',
    date: 'Please type a date such as 2026-12-31 or 31.12.2026.',
    dateOver: 'That day is past. Please type a date from today on.',
    number: 'Please type a number in digits.',
    /** If only whole numbers answer the question; `example` is one near the typed number. */
    whole: (example: string) => `Please type a whole number, such as ${example}.`,
    /** If a text can be a thousand or a fraction. */
    thousand: (typed: string, whole: string, part: string) =>
      `“${typed}” can be read as ${whole} or as ${part}. Please type one of the two.`,
    grade: (lower: string, upper: string) => `Please type a grade from ${lower} to ${upper}.`,
    answerNeeded: 'Please answer, or choose skip or rather not say.',
    exclusive: (option: string) => `“${option}” cannot be chosen together with others.`,
    tooMany: (limit: number) => `Please choose at most ${String(limit)}.`,
    reviewNumber: (most: number) => `Please type a number from 1 to ${String(most)}, or nothing to go on.`,
    fileThere: 'There is a file of that name already. Please choose another name.',
  },
  question: {
    /** `Section 3 of 25: School days`. */
    section: (number: number, sections: number, title: string) =>
      `Part ${String(number)} of ${String(sections)}: ${title}`,
    progress: (number: number, questions: number) => `Question ${String(number)} of ${String(questions)}`,
    help: {
      choice: null,
      multiple: 'Choose all that fit.',
      number: 'A number.',
      grade: 'A grade.',
      date: 'A date such as 2026-12-31 or 31.12.2026.',
      text: 'In your own words. Please name nobody else.',
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
    notePrompt: { message: 'Note', help: 'Only for the record. Leave it empty for none.' },
    noteKept: 'The note is kept.',
    noteGone: 'There is no note.',
    whyNone: 'It helps to see where support might be useful. You need not answer.',
    /** Asks whether to finish while questions are still open. */
    finish: (open: number) => ({
      message: 'Enough questions for today?',
      help: `${plural('en', open, { one: 'One question has', other: `${open} questions have` })} no answer yet. What is open stays open, and can still be answered in the list of all answers.`,
      options: { yes: 'yes, on to the list of all answers', no: 'no, go on with the questions' },
    }),
    /** Asks to confirm a change that removes other answers. */
    drop: (questions: readonly string[]) => ({
      message: 'Change this answer?',
      help: `Then ${questions.length === 1 ? 'this question is no longer asked, and its answer is removed' : 'these questions are no longer asked, and their answers are removed'}: ${questions.map((text) => `“${text}”`).join('; ')}`,
      options: { no: 'no, leave it as it was', yes: 'yes, change it' },
    }),
    /** Answers removed by a change. */
    dropped: (questions: readonly string[]) =>
      `Removed: ${questions.map((text) => `“${text}”`).join('; ')}. Undo the change before the next answer, and ${questions.length === 1 ? 'the answer is' : 'the answers are'} back.`,
    restored: (questions: readonly string[]) =>
      `Back again: ${questions.map((text) => `“${text}”`).join('; ')}`,
    firstReached: 'This is the beginning; there is nothing before it.',
  },
  critical: {
    title: 'Let us stop here for a moment',
    /** Default text of a screen that the learner sees. */
    shared:
      'Thank you for saying this. It matters, and you do not have to deal with it alone. We talk about it now, before we go on.',
    who: 'Here for you today: {name} ({reach})',
    /** Asked after an answer that cannot wait. */
    trusted: 'Which adult you trust can be with you, now and later today?',
    urgency: {
      immediate: 'We look after this together now.',
      same_day: 'We look after this together today.',
      within_3_days: 'We look after this together in the next days.',
    },
    prompt: 'How do we go on?',
    seen: 'We have talked about it: go on with the questions',
    stop: 'Stop the questions here and stay with the learner; what was said so far is kept',
    /** If somebody else answers about the learner. */
    byOthers: {
      title: 'Please stop here for a moment',
      shared:
        'Thank you for saying this. It does not wait: please stop here, and involve the person in charge today.',
      who: 'In charge today: {name} ({reach})',
      trusted: 'Which adult whom the learner trusts is with them now?',
      stop: 'Stop the questions here and act on it; what was said so far is kept',
      seen: 'Seen: go on with the questions',
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
    of: (moment: string) => `There is an earlier interview or questionnaire of ${moment}.`,
    /** What a shared screen may show of the result of another questionnaire. */
    strong: 'What gave you strength then:',
    present: 'What was there as well:',
    topics: 'What it was about, among other things:',
    goals: 'Goals then',
    actions: 'What was agreed',
    prompt: 'How do you want to start?',
    anew: 'ask all questions anew',
    keep: 'look through the earlier answers and change what has changed',
    cannotKeep:
      'The questionnaire has changed since in a way that matters for the result, so all questions are asked anew.',
    /** If another version scored the earlier result. */
    unchecked: {
      earlier: 'Those answers were scored by an earlier version of Lotse; the result has not been checked.',
      another: 'Those answers were scored by another version of Lotse; the result has not been checked.',
    },
    /** If the earlier result is from another questionnaire. */
    another: 'Those were other questions. Today we build on what came of them.',
    begin: 'begin',
    noPlan: 'Nothing was agreed then.',
  },
  /** When an interview continues on another day. */
  again: {
    title: 'Before we go on',
    lead: (day: string) =>
      `This interview was last held on ${day}. First, a few things that may have changed since.`,
    interviewer: 'Who holds the interview today?',
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
      `The questions are about ${period}: from now on that means up to today, ${today}.`,
    prompt: 'How would you like to go on?',
    goOn: 'go on where we stopped',
    look: 'first look through the answers so far, and change what has changed',
  },
  plan: enPlan,
  leave: {
    declinePrompt: 'End here? Nothing of this interview will be kept.',
    declineYes: 'yes, end here',
    deletePrompt: 'Stop, and delete everything that was said? This cannot be undone.',
    deleteYes: 'yes, delete everything',
    deleteNo: 'no, go on',
    deleted: 'Everything was deleted. Nothing of this interview is kept.',
    declined: 'Then we end here. Nothing of this interview is kept.',
    kept: 'The interview is saved as {id}.',
    resumeBy: (command: string) => `Go on with it later: ${command}`,
    /** How to get a report without answering more questions; `key` is the letter of the command `finish`. */
    reportBy: (key: string) =>
      `Nothing of it is in a report yet. For a report without more questions: go on, and press ${key} (finish) at the next question.`,
    nothingKept: 'Nothing had been kept yet.',
    /** If the answers cannot be removed from the window. */
    stillThere:
      'In this window one can still scroll back to what was said. Please clear or close it before somebody else looks.',
    stopped: (name: string, reach: string) => `Please call in ${name} now: ${reach}`,
    stoppedPlain: 'Please see to it now that somebody is there for the learner.',
  },
  end: enEnd,
  resume: {
    prompt: 'Which interview do you want to go on with?',
    line: (id: string, questionnaire: string, learner: string, saved: string) =>
      `${id}: ${questionnaire}, ${learner}, kept ${saved}`,
    welcome: (answered: number, asked: number) =>
      `Going on with this interview: ${String(answered)} of ${String(asked)} questions so far.`,
    textChanged: 'A text of the questionnaire has changed since; the scoring has not. The interview goes on.',
    damaged: (id: string) => `The last saved state of ${id} is damaged. The state before it is whole.`,
    usePrevious: 'go on from the state before it (at most one answer is lost)',
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
