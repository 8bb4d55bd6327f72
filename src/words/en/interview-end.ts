/** The end of an interview in English: the last screen for the respondent, then what only staff see. */
export const enEnd = {
  /** The last screen that both see. It is the same whatever was answered (law 13). */
  closing: {
    learner: {
      title: 'Those were all the questions',
      thanks: 'Thank you for your time and for what you told us. What happens now:',
      noDate: 'We have not set a date for another talk. You can ask for one at any time.',
      steps: 'What we agreed:',
      goOn: 'That is all: goodbye, and see you soon',
    },
    /** A parent or somebody at a training company. */
    byOthers: {
      title: 'Those were all the questions',
      thanks: 'Thank you for your time and for what you told us. What happens now:',
      noDate: 'No date for another talk has been set. You can ask for one at any time.',
      steps: 'What was agreed:',
      who: 'In charge at the school: {name} ({reach})',
      places: 'Help for learners:',
      emergency:
        'If somebody is in danger, call 112. The call is free, from any phone, everywhere in the European Union.',
      prompt: 'Is there anything else that you would like to ask?',
      goOn: 'no, that is all: goodbye',
    },
    /** The interviewer reads the closing first, so that the learner's language stays on the screen to the end. */
    first: 'In English first, for the person holding the interview.',
    goOn: 'Now in the learner’s language',
  },
  file: { message: 'Where should the result be saved?', help: 'A file name; the file must not exist yet.' },
  /** What staff have to do, once nobody else sees the screen. */
  staff: {
    ready: {
      message: 'What to do today is for you alone. Are you the only one who can see the screen?',
      help: 'Wait until the learner has left, or turn the screen away.',
      options: { show: 'yes, only I see it: show what to do', later: 'no, not now: it is in the report' },
    },
    title: 'What to do today',
    person: (role: string, name: string, reach: string) => `${role}: ${name}, ${reach}`,
    /** If the school's contacts name nobody for the role. */
    nobody: (role: string, responsible: string) =>
      `${role}${responsible === '' ? '' : `; in charge during the interview: ${responsible}`}`,
    steps: 'Agreed steps',
    noSteps: 'No steps have been agreed.',
    next: 'Next meeting',
    noDate: 'not set yet',
    result: 'Result',
    report: 'Report for staff',
    page: 'Page for the learner',
    prompt: 'Write down what you need: the screen is cleared next.',
    done: 'Done',
  },
  /**
   * Asked after an acute talk. Tip 6 of the page on psychosocial support in Cedefop's VET toolkit for tackling early
   * leaving is to look after the self-care of teachers and trainers. The reply is stored nowhere.
   */
  self: {
    message: 'And you: who is there for you today?',
    help: 'A conversation like this can stay with you. Your reply is not saved.',
    options: {
      colleague: 'a colleague',
      supervision: 'supervision or a counselling service',
      leadership: 'the head of the school',
      other: 'somebody else',
      nobody: 'nobody so far',
      skip: 'I would rather not say',
    },
    done: 'Done: clear the screen',
    somebody: 'Good. Take ten minutes with them before you go home today.',
    nobody:
      'Then please call one person before you go home: a colleague, your supervision or the head of your school. You do not have to carry this alone either.',
  },
  written: (file: string) => `Written to ${file}; only you can read it.`,
  next: (report: string, page: string) => [`Report for staff:   ${report}`, `Page for the learner: ${page}`],
  sessionGone: 'The saved interview was deleted; everything is in the result.',
};
