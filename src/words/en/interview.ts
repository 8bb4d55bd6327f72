import type { InterviewWords } from '../interview-words.ts';

const YES_NO = { yes: 'yes', no: 'no' } as const;

const ABOUT_SOMEBODY = [
  'You are filling this in about a learner. Answer from what you know; leave out what you do not know.',
  'It is not a test and not a diagnosis. It suggests what kind of support might help; people decide.',
  'Lotse sends nothing anywhere: what you enter is saved on this computer.',
] as const;

/** Words of `lotse interview` in English. */
export const enInterview: InterviewWords = {
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
  introduction: {
    title: 'Before we start',
    points: {
      learner: [
        'These are questions about how things are going at school and in training: what keeps you going, and what makes it hard. There are no right or wrong answers, and there is no mark.',
        'It is not a test and not a diagnosis. It gives ideas of what might help. People decide what happens, together with you.',
        'Taking part is up to you. You can leave out any question, say that you would rather not answer, go back, take a break, or stop at any time. If you stop, everything can be deleted.',
        'Your answers are saved on this computer; Lotse sends nothing anywhere.',
      ],
      staff: ABOUT_SOMEBODY,
      record: ABOUT_SOMEBODY,
      parent: [
        'These are questions about how things are going for your child at school and in training. There are no right or wrong answers.',
        'It is not a test and not a diagnosis. It gives ideas of what might help; people decide, together with you.',
        'Taking part is up to you. You can leave out any question, go back, take a break, or stop at any time. If you stop, everything can be deleted.',
        'Your answers are saved on this computer; Lotse sends nothing anywhere.',
      ],
      company: [
        'These are questions about how the training is going, seen from your side. Answer from what you know yourself; leave out what you do not know.',
        'It is not a test and not a diagnosis, and it judges neither the apprentice nor your company. It suggests what kind of support might help; people decide.',
        'Taking part is up to you. You can leave out any question, go back, take a break, or stop at any time. If you stop, everything can be deleted.',
        'Your answers are saved on this computer; Lotse sends nothing anywhere.',
      ],
    },
    privately: [
      'These questions are about yourself. They are for you alone: nobody else sees your answers or what comes of them, and nobody may ask you for them.',
      'It is not a test and not a diagnosis, and it does not say how good you are at your work. It is a moment to think about yourself.',
      'You can leave out any question, go back, take a break, or stop at any time and have everything deleted.',
      'Nothing is sent anywhere: what you enter stays on this computer, readable by you alone. If others use it under your name, keep the result elsewhere, or delete it.',
    ],
    sees: (roles) => `These people see the answers: ${roles}.`,
    seesAsk: {
      learner: 'The person beside you now tells you who will see your answers. Ask if anything is unclear.',
      parent: 'The person beside you now tells you who will see your answers. Ask if anything is unclear.',
      company: 'The person beside you now tells you who will see your answers. Ask if anything is unclear.',
    },
    limits: {
      learner:
        'What you say is treated as confidential. There are limits: if you or somebody else might be in danger, help has to be called in, and in single cases the law can require that something is passed on. Whenever we can, we talk about that with you first.',
      parent:
        'What you say is treated as confidential. There are limits: if somebody might be in danger, help has to be called in, and in single cases the law can require that something is passed on.',
      company:
        'What you say is treated as confidential. There are limits: if somebody might be in danger, help has to be called in, and in single cases the law can require that something is passed on.',
    },
    prompt: 'Has all of this been read or told?',
    goOn: 'Yes, go on',
    clear: 'Is all of this clear? Ask whatever you would like to know.',
    same: 'The same in English, for the person who holds the talk:',
    interpret: (language) =>
      `What Lotse says itself stands here in English, not in the language of the questions (${language}). Please interpret it for the person beside you.`,
  },
  fields: {
    interviewer: {
      message: 'Who holds the talk?',
      help: 'Your name or initials, as they should stand in the record.',
    },
    go_ahead: {
      message:
        'Texts of this talk have not yet been reviewed in the language that was chosen. Use them all the same?',
      help: 'With "yes" it is recorded that you decided so.',
      options: YES_NO,
    },
    learner: { message: 'Code of the learner', help: 'A number or code, not the name.' },
    age: { message: 'Age of the learner, in completed years', help: null },
    minor: (age) => ({
      message: `Is the learner younger than ${String(age)}?`,
      help: 'Younger learners need a guardian’s consent as well as their own agreement.',
      options: YES_NO,
    }),
    basis: {
      message: 'What allows us to ask and to keep the answers?',
      help: 'It is recorded with the date.',
      options: {
        consent: 'consent: the learner or a guardian agrees',
        legal: 'another legal basis, such as a duty of the school',
        none: 'nothing: end here, keep nothing',
      },
    },
    consent_who: { message: 'Who consents?', help: 'For example: learner; learner and mother.' },
    legal: { message: 'Which legal basis?', help: 'For example the section of the school act.' },
    guardian_given: { message: 'Has a guardian consented?', help: null, options: YES_NO },
    guardian: { message: 'Who consented as guardian?', help: 'For example: mother, in writing.' },
    assent: {
      message: 'To you as the learner: is it all right for you to start?',
      help: null,
      options: YES_NO,
    },
    assentGiven: { message: 'Does the learner agree as well?', help: null, options: YES_NO },
    responsible: {
      message: 'Who is responsible today if an answer shows that somebody needs help at once?',
      help: 'A person who can be reached while this talk is going on.',
    },
    reach: { message: 'How can they be reached right now?', help: 'Telephone, room.' },
    tier: {
      message: 'Your decision: which support?',
      help: 'The suggestion is not a decision; you make it.',
      options: {
        universal: 'universal support: what the school offers to everyone',
        selective: 'selective support: an offer for a group',
        individual: 'individual support: planned for this learner',
        later: 'decide later',
      },
    },
    tier_by: { message: 'Who decides?', help: null },
    tier_reason: {
      message: 'Why?',
      help: 'In a sentence. Needed where you decide otherwise than suggested.',
    },
    tierSuggested: 'suggested',
    tierReasonNeeded: 'You decide otherwise than suggested: please say why in a sentence.',
    tierReasonAlways: 'The result was not looked at: please say in a sentence why you decide so.',
    next_date: {
      message: 'When do you meet again?',
      help: 'As 2026-12-31 or 31.12.2026. Leave it empty if there is no date yet.',
    },
    goal: {
      message: 'Goal, in the learner’s own words',
      help: 'It stands on the learner’s page as it is here. Leave it empty to add none.',
    },
    agreedIn: (language) => `Best in the learner’s own language (${language}) too.`,
    action_what: {
      message: 'What will be done?',
      help: 'If the learner agrees to it, it stands on their page as it is here.',
    },
    action_who: { message: 'Who does it?', help: null },
    action_by: {
      message: 'By when?',
      help: 'As 2026-12-31 or 31.12.2026. Leave it empty if there is no date.',
    },
    action_agreed: { message: 'Does the learner agree?', help: null, options: YES_NO },
  },
  faults: {
    needed: 'Please type something here.',
    tooLong: (limit) => `Please use at most ${String(limit)} characters.`,
    control: 'Please use letters, digits and ordinary signs only.',
    age: 'Please type the age in whole years, such as 16.',
    date: 'Please type a date such as 2026-12-31 or 31.12.2026.',
    dateOver: 'That day is past. Please type a date from today on.',
    number: 'Please type a number.',
    answerNeeded: 'Please answer, or choose skip or rather not say.',
    exclusive: (option) => `“${option}” cannot be chosen together with others.`,
    tooMany: (limit) => `Please choose at most ${String(limit)}.`,
    reviewNumber: (most) => `Please type a number from 1 to ${String(most)}, or nothing to go on.`,
    fileThere: 'There is a file of that name already. Please choose another name.',
  },
  question: {
    section: (number, sections, title) => `Part ${String(number)} of ${String(sections)}: ${title}`,
    progress: (number, questions) => `Question ${String(number)} of ${String(questions)}`,
    help: {
      choice: null,
      multiple: 'Choose all that fit.',
      number: 'A number.',
      grade: 'A grade.',
      date: 'A date such as 2026-12-31 or 31.12.2026.',
      text: 'In your own words. Please name nobody else.',
    },
    between: (lower, upper) => {
      if (lower !== null && upper !== null) return `A number from ${lower} to ${upper}.`;
      if (lower !== null) return `A number from ${lower}.`;
      return upper === null ? 'A number.' : `A number up to ${upper}.`;
    },
    atMost: (limit) => `Choose at most ${String(limit)}.`,
    refused: 'so far: rather not say',
    skipped: 'so far: skipped',
    note: (text) => `Note: ${text}`,
    notePrompt: { message: 'Note', help: 'Only for the record. Leave it empty for none.' },
    noteKept: 'The note is kept.',
    noteGone: 'There is no note.',
    whyNone: 'It helps to see where support might be useful. You need not answer.',
    finish: (open) => ({
      message: 'Enough questions for today?',
      help: `${open === 1 ? 'One question has' : `${open} questions have`} no answer yet. What is open stays open, and can still be answered in the list of all answers.`,
      options: { yes: 'yes, on to the list of all answers', no: 'no, go on with the questions' },
    }),
    drop: (questions) => ({
      message: 'Change this answer?',
      help: `Then ${questions.length === 1 ? 'this question is no longer asked, and its answer is removed' : 'these questions are no longer asked, and their answers are removed'}: ${questions.map((text) => `“${text}”`).join('; ')}`,
      options: { no: 'no, leave it as it was', yes: 'yes, change it' },
    }),
    dropped: (questions) =>
      `Removed: ${questions.map((text) => `“${text}”`).join('; ')}. Undo the change before the next answer, and ${questions.length === 1 ? 'the answer is' : 'the answers are'} back.`,
    restored: (questions) => `Back again: ${questions.map((text) => `“${text}”`).join('; ')}`,
    firstReached: 'This is the beginning; there is nothing before it.',
  },
  critical: {
    title: 'Let us stop here for a moment',
    shared:
      'Thank you for saying this. It matters, and you do not have to deal with it alone. We talk about it now, before we go on.',
    who: (name, reach) => `Here for you today: ${name} (${reach})`,
    urgency: {
      immediate: 'We look after this together now.',
      same_day: 'We look after this together today.',
      within_3_days: 'We look after this together in the next days.',
    },
    prompt: 'How do we go on?',
    seen: 'We have talked about it: go on with the questions',
    stop: 'Stop the questions here and stay with the learner; what was said so far is kept',
    byOthers: {
      title: 'Please stop here for a moment',
      shared:
        'Thank you for saying this. It does not wait: please stop here, and involve the person in charge today.',
      who: (name, reach) => `In charge today: ${name} (${reach})`,
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
  review: {
    title: 'All answers',
    lead: 'Look through them together. Anything can be changed now.',
    number: 'No.',
    question: 'Question',
    answer: 'Answer',
    open: 'not answered',
    nothing: 'nothing chosen',
    prompt: {
      message: 'Which one do you want to change?',
      help: 'Type its number, or nothing to go on to the result.',
    },
    guardianMissing: (age) =>
      `By the age that was answered the learner is younger than ${String(age)}, and no guardian has consented. Go back and correct that, or see to it before the result is used.`,
  },
  result: {
    ready: {
      message: 'The result is for the person who holds the talk. Can only you see the screen?',
      help: 'Read it alone, then say in your own words what you see.',
      options: { show: 'yes, only I see it: show the result', later: 'no, not now: it is in the report' },
    },
    keep: 'no, and the decision stands as it is: go on from there',
    note: 'This is a suggestion drawn from answers. It says nothing about who somebody is, and you decide.',
    privateReady: {
      message: 'Your answers can be looked at as a whole now. Can only you see the screen?',
      help: 'It is for you alone.',
      options: { show: 'show it', later: 'no, go on without' },
    },
    privateNote:
      'This is what you said, put together. It is no verdict. If it says that much is weighing on you, please talk to somebody.',
    criticalFirst: (number) =>
      `${number === 1 ? 'There was a critical answer' : `There were ${String(number)} critical answers`} in this talk: see to that first.`,
    criticalUnknown:
      'Some questions about safety have no clear answer. That is not a “no”: keep it in mind, without pressing.',
    goOn: 'Go on',
    numbers: 'first the numbers behind the reasons',
  },
  earlier: {
    title: 'Since last time',
    of: (moment) => `There is an earlier talk or questionnaire of ${moment}.`,
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
    unchecked: {
      earlier: 'Those answers were scored by an earlier version of Lotse; the result has not been checked.',
      another: 'Those answers were scored by another version of Lotse; the result has not been checked.',
    },
    another: 'Those were other questions. Today we build on what came of them.',
    begin: 'begin',
    noPlan: 'Nothing was agreed then.',
  },
  again: {
    title: 'Before we go on',
    lead: (day) => `This talk was last held on ${day}. First, a few things that may have changed since.`,
    interviewer: 'Who holds the talk today?',
    before: (text) => `Last time: ${text}`,
    withGuardian: (who, guardian) => `${who}; guardian: ${guardian}`,
    consent: (who) => ({
      message: 'Is it still all right to go on with the talk today?',
      help: who === '' ? null : `Please ask everyone who agreed: ${who}. With “no” the talk ends here.`,
      options: YES_NO,
    }),
    answersOf: (day) => `The answers so far are from ${day}.`,
    period: (period, today) =>
      `The questions are about ${period}: from now on that means up to today, ${today}.`,
    prompt: 'How would you like to go on?',
    goOn: 'go on where we stopped',
    look: 'first look through the answers so far, and change what has changed',
  },
  plan: {
    goals: 'Goals',
    noGoals: 'No goals yet.',
    actions: 'What will be done',
    noActions: 'Nothing agreed yet.',
    prompt: 'What next?',
    goOn: 'go on',
    addGoal: 'add a goal',
    dropGoal: (goal) => `take away: ${goal}`,
    addAction: 'add something to do',
    markAction: (action) => `change: ${action}`,
    actionLine: (what, who, by, agreed, status) =>
      `${what}: ${who}${by === null ? '' : `, by ${by}`}${agreed ? '' : ', not yet agreed by the learner'} (${status})`,
    statusPrompt: 'How does it stand?',
    statuses: {
      open: 'still to do',
      done: 'done',
      dropped: 'given up',
      removed: 'take it off the list',
      unchanged: 'leave it as it is',
    },
  },
  leave: {
    declinePrompt: 'End here? Nothing of this talk will be kept.',
    declineYes: 'yes, end here',
    deletePrompt: 'Stop, and delete everything that was said? This cannot be undone.',
    deleteYes: 'yes, delete everything',
    deleteNo: 'no, go on',
    deleted: 'Everything was deleted. Nothing of this talk is kept.',
    declined: 'Then we end here. Nothing of this talk is kept.',
    kept: (id) => `The talk is kept as ${id}.`,
    resumeBy: (command) => `Go on with it later: ${command}`,
    reportBy: (key) =>
      `Nothing of it is in a report yet. For a report without more questions: go on, and press ${key} (finish) at the next question.`,
    nothingKept: 'Nothing had been kept yet.',
    stillThere:
      'In this window one can still scroll back to what was said. Please clear or close it before somebody else looks.',
    stopped: (name, reach) => `Please call in ${name} now: ${reach}`,
    stoppedPlain: 'Please see to it now that somebody is there for the learner.',
  },
  end: {
    file: { message: 'Where should the result be kept?', help: 'Name of a file; it must not be there yet.' },
    written: (file) => `Written to ${file}; only you can read it.`,
    next: (report, page) => `Report for staff:   ${report}\nPage for the learner: ${page}`,
    sessionGone: 'The saved talk was deleted; the result has all of it.',
  },
  resume: {
    prompt: 'Which talk do you want to go on with?',
    line: (id, questionnaire, learner, saved) => `${id}: ${questionnaire}, ${learner}, kept ${saved}`,
    welcome: (answered, asked) =>
      `Going on with this talk: ${String(answered)} of ${String(asked)} questions so far.`,
    textChanged: 'A text of the questionnaire has changed since; the scoring has not. The talk goes on.',
    damaged: (id) => `The last saved state of ${id} is damaged. The state before it is whole.`,
    usePrevious: 'go on from the state before it (at most one answer is lost)',
    leave: 'leave it as it is for now',
  },
};
