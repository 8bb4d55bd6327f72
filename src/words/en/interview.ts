import type { PlanPart, PlanQuestion } from '../../plan/plan.ts';
import { plural } from '../plural.ts';
import type { Words } from '../words.ts';
import { enFields, YES_NO } from './interview-fields.ts';

const ABOUT_SOMEBODY = [
  'You are answering questions about a learner. Answer what you know; leave out what you do not know.',
  'It is not a test and not a diagnosis. It suggests what kind of support might help; people decide.',
  'What you enter is saved on this computer; Lotse does not send it anywhere.',
];

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
  /** Before the first question. Texts for the learner are separate from prompts for staff. */
  introduction: {
    title: 'Before we start',
    /** By respondent: an interview with the learner, or somebody answering about them. */
    points: {
      learner: [
        'These questions are about how things are going at school and in your training: what keeps you going, and what makes it hard. There are no right or wrong answers, and you do not get a mark.',
        'It is not a test and not a diagnosis. It gives us ideas about what might help. People decide what happens, together with you.',
        'You decide whether to take part. You can leave out any question, say that you would rather not answer, go back, take a break, or stop at any time. If you stop, everything can be deleted.',
        'Your answers are saved on this computer; Lotse does not send them anywhere.',
      ] satisfies [about: string, isNot: string, voluntary: string, stays: string],
      staff: ABOUT_SOMEBODY,
      record: ABOUT_SOMEBODY,
      parent: [
        'These questions are about how things are going for your child at school and in training. There are no right or wrong answers.',
        'It is not a test and not a diagnosis. It gives us ideas about what might help; people decide, together with you.',
        'You decide whether to take part. You can leave out any question, go back, take a break, or stop at any time. If you stop, everything can be deleted.',
        'Your answers are saved on this computer; Lotse does not send them anywhere.',
      ],
      company: [
        'These questions are about how the training is going from your point of view. Answer what you know yourself; leave out what you do not know.',
        'It is not a test and not a diagnosis, and it judges neither the apprentice nor your company. It suggests what kind of support might help; people decide.',
        'You decide whether to take part. You can leave out any question, go back, take a break, or stop at any time. If you stop, everything can be deleted.',
        'Your answers are saved on this computer; Lotse does not send them anywhere.',
      ],
    } satisfies Record<PlanPart['respondent'], readonly string[]>,
    /** For respondents who answer for themselves, with nobody else seeing the answers. */
    privately: [
      'These questions are about yourself. They are for you alone: nobody else sees your answers or the result, and nobody may ask you for them.',
      'It is not a test and not a diagnosis, and it does not say how good you are at your work. It is a moment to think about yourself.',
      'You can leave out any question, go back, take a break, or stop at any time and have everything deleted.',
      'Nothing is sent anywhere: what you enter stays on this computer, and only you can read it. If others use this computer under your name, keep the result somewhere else, or delete it.',
    ],
    /** How much is asked and how long it takes; without plurals, for languages that have several. */
    length: 'Number of questions: at most {questions}. Time needed: about {minutes} min.',
    sees: 'These people will see the answers: {roles}.',
    seesAsk: {
      learner: 'The person with you will now tell you who will see your answers. Ask if anything is unclear.',
      parent: 'The person with you will now tell you who will see your answers. Ask if anything is unclear.',
      company: 'The person with you will now tell you who will see your answers. Ask if anything is unclear.',
    },
    /** The limits of confidentiality. */
    limits: {
      learner:
        'We keep what you say confidential. There are limits: if you or somebody else might be in danger, we have to get help, and in rare cases the law can require us to pass something on. Whenever we can, we will talk to you about it first.',
      parent:
        'We keep what you say confidential. There are limits: if somebody might be in danger, we have to get help, and in rare cases the law can require us to pass something on.',
      company:
        'We keep what you say confidential. There are limits: if somebody might be in danger, we have to get help, and in rare cases the law can require us to pass something on.',
    },
    prompt: 'Have you read this, or has someone explained it to you?',
    goOn: 'Yes, go on',
    /** Asked of the learner when the information is shown in the learner's own language first. */
    clear: 'Is all of this clear? Please ask anything you want to know.',
    /** Precedes the translation, for the interviewer, of what the learner was shown in another language. */
    same: 'The same in English, for the interviewer:',
    /** Tells the interviewer that the program has no texts in the language of the questions (a tag). */
    interpret: (language: string) =>
      `Lotse’s own texts are in English here, not in the language of the questions (${language}). Please interpret them for the person with you.`,
  },
  fields: enFields,
  faults: {
    needed: 'Please type something here.',
    tooLong: (limit: number) => `Please use at most ${String(limit)} characters.`,
    /** For characters that control a terminal or change the reading order. */
    control: 'Please use only letters, digits and ordinary characters.',
    age: 'Please type the age in whole years, such as 16.',
    date: 'Please type a date such as 2026-12-31 or 31.12.2026.',
    dateOver: 'That date is in the past. Please type today’s date or a later one.',
    number: 'Please type a number.',
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
      help: `${plural('en', open, { one: 'One question has', other: `${open} questions have` })} no answer yet. You can leave them open, or answer them in the list of all answers.`,
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
  review: {
    title: 'All answers',
    lead: 'Look through them together. You can still change any of them.',
    number: 'No.',
    question: 'Question',
    answer: 'Answer',
    open: 'not answered',
    nothing: 'nothing chosen',
    prompt: {
      message: 'Which one do you want to change?',
      help: 'Type its number, or just press Enter to go on to the result.',
    },
    /** The learner's age is below the age of consent, and no guardian has consented. */
    guardianMissing: (age: number) =>
      `According to the age given, the learner is younger than ${String(age)}, and no guardian has consented. Go back and correct the age, or get consent before the result is used.`,
  },
  result: {
    ready: {
      message: 'The result is for the interviewer. Can only you see the screen?',
      help: 'Read it on your own first, then tell the learner in your own words what you see.',
      options: { show: 'yes, only I see it: show the result', later: 'no, not now: it is in the report' },
    },
    /** If a tier was already decided on; the decision is kept and not shown. */
    keep: 'no, keep the decision as it is and go on',
    note: 'This is a suggestion based on answers. It says nothing about who somebody is, and the decision is yours.',
    /** If the result is for the respondent alone. */
    privateReady: {
      message: 'You can now look at your answers as a whole. Can only you see the screen?',
      help: 'It is for you alone.',
      options: { show: 'yes, show it', later: 'no, go on without it' },
    },
    privateNote:
      'This is a summary of what you said. It is not a verdict. If it says that you are carrying a lot, please talk to somebody.',
    criticalFirst: (number: number) =>
      `${plural('en', number, { one: 'There was a critical answer', other: `There were ${String(number)} critical answers` })} in this interview: act on that first.`,
    criticalUnknown:
      'Some questions about safety have no clear answer. That does not mean “no”: keep it in mind, without pressing.',
    goOn: 'Go on',
    /** Shows the numbers behind the reasons. */
    numbers: 'show the numbers behind the reasons first',
  },
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
  plan: {
    goals: 'Goals',
    noGoals: 'No goals yet.',
    actions: 'Next steps',
    noActions: 'Nothing agreed yet.',
    prompt: 'What next?',
    goOn: 'go on',
    addGoal: 'add a goal',
    dropGoal: (goal: string) => `remove: ${goal}`,
    addAction: 'add a step',
    markAction: (action: string) => `change: ${action}`,
    actionLine: (what: string, who: string, by: string | null, agreed: boolean, status: string) =>
      `${what}: ${who}${by === null ? '' : `, by ${by}`}${agreed ? '' : ', not yet agreed by the learner'} (${status})`,
    statusPrompt: 'How is it going with this step?',
    statuses: {
      open: 'still to do',
      done: 'done',
      dropped: 'no longer planned',
      removed: 'take it off the list',
      unchanged: 'leave it as it is',
    },
  },
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
  end: {
    file: { message: 'Where should the result be saved?', help: 'A file name; the file must not exist yet.' },
    written: (file: string) => `Written to ${file}; only you can read it.`,
    next: (report: string, page: string) => [
      `Report for staff:   ${report}`,
      `Page for the learner: ${page}`,
    ],
    sessionGone: 'The saved interview was deleted; everything is in the result.',
  },
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
