import type { PlanCritical, PlanQuestion, PlanScale } from '../../plan/plan.ts';
import { counted } from '../plural.ts';
import type { Words } from '../words.ts';

export const enCli = {
  bug: 'This is a bug in lotse, not a mistake of yours. Please report it: run the same command with LOTSE_DEBUG=1 set, check that the output names nobody, and send it along.',
  outputFailed: (reason: string) => `The output could not be written completely (${reason}).`,
  checked: (files: number, errors: number, warnings: number) => {
    const read = counted('en', files, { one: 'file', other: 'files' });
    if (errors + warnings === 0) return `${read} checked, no problems found.`;
    const found = [
      counted('en', errors, { one: 'error', other: 'errors' }),
      counted('en', warnings, { one: 'warning', other: 'warnings' }),
    ];
    return `${read} checked: ${found.join(', ')}.`;
  },
  /** `lotse check` as a document. */
  check: { heading: 'Check', problems: 'Problems' },
  list: {
    heading: 'Questionnaires',
    id: 'Id',
    title: 'Title',
    languages: 'Languages',
    respondent: 'Answered by',
    evidence: 'Evidence',
    questions: 'Questions',
    minutes: 'Minutes',
    forms: 'Forms',
    /** Follows a list of forms if one of them has to be chosen. */
    choose: 'choose one',
    /** Respondent of a battery. */
    several: 'several sources',
    /** The folders that contain questionnaires. */
    families: {
      general: 'For a whole school',
      learner: 'For learners',
      staff: 'For staff',
      talk: 'For an interview with one learner',
      workplace: 'For training at the workplace',
      keys: 'Scoring keys of published instruments',
      batteries: 'Batteries: several sources about one learner',
    },
  },
  /** Comments in an empty wording file. */
  template: {
    head: (questionnaire: string) => `Your licensed wording of: ${questionnaire}`,
    use: 'Fill in the blanks, word for word as in your licensed form. Then run this, with the name of this file:',
    licence:
      'What allows you to use the wording on a screen (a licence, a permission, public domain). It is stored with each result.',
    source: 'The edition or form that the wording was taken from.',
    intro: 'What the form says before its first question. Delete this if it says nothing.',
    titles: 'The headings above the questions.',
    questions: 'Above each text is its topic, as the scoring key names it.',
    answers: 'The answers, as the form prints them. Above each is what the scoring key calls it.',
    ownAnswers: 'If one question has different answers from the rest, they go under its id:',
  },
  show: {
    id: 'Id',
    version: 'Version',
    form: 'Form',
    forms: 'Forms',
    languages: 'Languages',
    unreviewed: 'not yet reviewed by a native speaker',
    respondent: 'Answered by',
    evidence: 'Evidence',
    recall: 'Period asked about',
    length: 'Length',
    questionsOf: (questions: string) => `${questions} questions`,
    lengthOf: (questions: string, alone: string, talk: string) =>
      `${questions} questions; about ${alone} min alone, ${talk} min in an interview`,
    ages: 'Meant for',
    agesOf: (from: number, to: number) => `ages ${from} to ${to}`,
    /** For the respondent alone. */
    privately:
      'Only for the person who answers: no tiers, no reports for others, no files of several people.',
    supplied: 'The texts are topic labels; you supply the licensed wording in a file of your own.',
    digest: 'Digest',
    kinds: {
      choice: 'one of',
      multiple: 'any of',
      number: 'a number',
      grade: 'a grade',
      date: 'a date',
      text: 'free text, never scored',
    } satisfies Record<PlanQuestion['kind'], string>,
    numberFrom: (lower: string | null, upper: string | null) => {
      if (lower === null) return upper === null ? '' : `up to ${upper}`;
      return upper === null ? `from ${lower}` : `from ${lower} to ${upper}`;
    },
    askedIf: (condition: string) => `asked if ${condition}`,
    background: 'background: never raises a tier',
    optional: 'optional: a file may leave this column out',
    scales: 'Scales',
    methods: {
      sum: 'sum of',
      mean: 'mean of',
      max: 'highest of',
      count: 'how many are true of',
      value: 'the value of',
    } satisfies Record<PlanScale['method'], string>,
    kindOfScale: { risk: 'high means more risk', resource: 'high means more strength' } satisfies Record<
      PlanScale['kind'],
      string
    >,
    reversed: 'reversed',
    weight: (weight: string) => `weight ${weight}`,
    range: 'range',
    bandFrom: (value: string) => `from ${value}`,
    bandAbove: (value: string) => `above ${value}`,
    /** A norm group. */
    meanAndSd: (mean: string, sd: string) => `mean ${mean}, standard deviation ${sd}`,
    /** The difference in scale values that counts as a change. */
    change: (least: string) => `counts as a change: a difference of ${least} or more`,
    byReliability: (sd: string, reliability: string) =>
      `from a standard deviation of ${sd} and a reliability of ${reliability} (Jacobson & Truax 1991)`,
    missing: 'missing answers',
    allAnswers: 'none allowed',
    allow: (count: number) => `up to ${count}`,
    findings: 'Findings',
    critical: 'Critical answers',
    categories: {
      self_harm: 'self-harm',
      abuse: 'abuse or neglect',
      violence: 'violence',
      danger_to_others: 'danger to others',
      bullying: 'bullying',
      basic_needs: 'basic needs',
    } satisfies Record<PlanCritical['category'], string>,
    urgencies: {
      immediate: 'at once',
      same_day: 'on the same day',
      within_3_days: 'within three days',
    } satisfies Record<PlanCritical['urgency'], string>,
    /** The tier that a critical rule raises to (universal: none), and the rules covered by its alert. */
    callsFor: {
      individual: 'calls for individual support, whatever the scales say',
      selective: 'calls for selective support at least',
      universal: 'raises no tier',
    } satisfies Record<PlanCritical['tier'], string>,
    covers: (rules: string) => `its alert replaces those of: ${rules}`,
    tiers: 'Tiers',
    noTiers: 'This questionnaire suggests no tier.',
    sources: 'Sources',
    unconfirmed: 'not yet confirmed in the source',
    /** A battery: its questionnaires and comparisons. The questions are shown with each questionnaire. */
    battery: {
      parts: 'Parts, in this order',
      questions: (count: number) => `${count} questions`,
      always: 'always asked',
      askedIf: (condition: string) => `asked if ${condition}`,
      undecided: {
        ask: 'if too much is missing to tell: it is asked and counts',
        leave_open: 'if too much is missing to tell: it stays open whether the answers count',
      },
      look: (command: string) => `its questions, scales and rules: ${command}`,
      compared: 'Compared side by side',
    },
  },
};

/** The words of `lotse check`, `list` and `show`, and of the end of a run. */
export type CliWords = Words<typeof enCli>;
