import type { AnswerState } from '../../assessment/assessment.ts';
import type { PlanCritical, PlanMissing, Plan, PlanRounding, PlanScale, TierId } from '../../plan/plan.ts';
import type { NoGroupReason, NoValueReason } from '../../score/result.ts';
import type { TierBasis } from '../../tier/result.ts';
import { ledBy } from '../say.ts';
import { plural } from '../plural.ts';
import type { Words } from '../words.ts';
import { enOwnWords } from './report-own-words.ts';
import { enBattery, type BatteryWords } from './battery.ts';
import { enBands, enRoles } from './names.ts';
import { enCritical } from './report-critical.ts';

/** The words of a counsellor's report in English. */
export const enReport = {
  title: 'Referral report',
  /** The sections of a counsellor's report, in order. */
  sections: {
    about: 'Who, when and with what',
    critical: 'Critical answers',
    strengths: 'Strengths and resources',
    tier: 'Suggested support',
    reasons: 'Why this is suggested',
    findings: 'What else stands out',
    talk: 'What was talked about',
    own_words: 'In their own words',
    scales: 'All scales',
    gaps: 'What is not known',
    decision: 'What is decided and agreed',
    limits: 'What this report cannot tell',
    sources: 'Sources',
  },
  /** Labels of facts. */
  about: {
    confidential:
      'Confidential. For the staff who act on it; it is not written to be handed to the learner, the family or a training company.',
    learner: 'Learner',
    noLearner: 'no pseudonym given',
    wave: 'Time of asking',
    at: 'Date',
    noDate: 'not recorded',
    consent: 'Consent or legal basis',
    consentOf: (who: string, at: string, basis: string) => `${who}, ${at} (${basis})`,
    consentText: 'Information that was shown',
    guardian: 'Consent of a parent or guardian',
    assent: 'Assent of the learner',
    interviewer: 'Interviewer',
    goAhead: 'Go-ahead for the translation',
    /** The contact who was available while critical questions were asked. */
    responsible: 'In charge during the talk',
    /** One day of an interview that took several. */
    sitting: (number: number) => `Day ${String(number)} of the talk`,
    consentConfirmed: 'consent confirmed again',
    reachedBy: (who: string, reach: string) => `${who} (${reach})`,
    nobodyNamed: 'nobody was named',
    questionnaire: 'Questionnaire',
    version: 'Version',
    form: 'Form',
    digest: 'Digest of the definition',
    respondent: 'Answered by',
    respondents: {
      learner: 'the learner',
      staff: 'a member of staff',
      record: 'nobody; taken from the school’s records',
      parent: 'a parent or guardian',
      company: 'the training company',
      several: 'several sources, each told below',
    } satisfies Record<Plan['respondent'], string>,
    evidence: 'Evidence',
    evidenceStatus: {
      validated: 'tested in studies; the note says against what',
      adapted: 'adapted from an instrument that was tested in studies',
      unvalidated: 'not yet compared with outcomes',
    } satisfies Record<Plan['evidence']['status'], string>,
  },
  /** If the result was scored by another version and therefore not checked. */
  unchecked: {
    by: {
      earlier: 'Scored by an earlier version of Lotse; not checked.',
      another: 'Scored by another version of Lotse; not checked.',
    },
    /** What to do then; critical answers are urgent anyway. */
    again:
      'This version may come to other results, so score the answers again before you rely on this report. Act on critical answers without waiting for that.',
    /** Replaces the tier while a critical rule holds or cannot be excluded. */
    withheld:
      'No tier is shown, because a critical answer was given or is not known. See to that first, and score the answers again.',
    /** As `withheld`, for one source of a battery. */
    noneShown: 'not shown; score the answers again',
    /** While a critical rule cannot be excluded. */
    askFirst: 'Ask the safety questions first.',
  },
  critical: enCritical,
  strengths: {
    high: 'Strong; build on this:',
    middle: 'There to some extent:',
    low: 'Could grow with support:',
    withoutBand: 'Also asked about:',
    /** `3 on a scale from 1 to 5`. */
    on: (value: string, range: string) => `${value} on a scale ${range}`,
    couldBe: (title: string, range: string) => `${title}: could be ${range}`,
    unknown: 'Not known, because answers are missing:',
    neverAsked:
      'This questionnaire does not ask about strengths. Start the conversation with them: what goes well, and who or what helps?',
  },
  tier: {
    suggestion: 'Suggestion',
    basis: 'How firm it is',
    range: 'Range',
    names: {
      universal: 'universal support',
      selective: 'selective support',
      individual: 'individual support',
    } satisfies Record<TierId, string>,
    explains: {
      universal:
        'The learner may benefit from what the whole school offers to everyone. The rules of this questionnaire give no reason to suggest more.',
      selective:
        'The learner may benefit from an offer for a group: support early on, together with others for whom difficulties are more likely.',
      individual:
        'The learner may benefit from support of their own, planned together with them, because what is known points to a high level of difficulty.',
    } satisfies Record<TierId, string>,
    /** The tier by the rules alone, if critical answers raise it. */
    byRules: 'Without the critical answers',
    /** Replaces the tier's description while a critical rule holds: one answer does not establish a level of risk. */
    safetyTalk: (by: string) => `A safety talk first, ${by}; that talk decides which support follows.`,
    /** When the conversation is due: a deadline, or the urgency in words if there is none. */
    talkBy: (moment: string) => `by ${moment}`,
    talkUrgencies: {
      immediate: 'at once',
      same_day: 'today',
      within_3_days: 'within three days',
    } satisfies Record<PlanCritical['urgency'], string>,
    /** If all open questions were refused. */
    safetyRefused:
      'A safety question was left unanswered on purpose. Mention once where help is, and do not press.',
    /** While a critical rule cannot be excluded, regardless of the basis. */
    safetyFirst:
      'Ask the safety questions first. Until they are answered, nobody can say that this support is enough.',
    review: 'review by a person',
    reviewExplains:
      'Too little is known to suggest a tier. A person looks at what is there and decides how to go on.',
    none: 'none',
    bases: {
      complete: 'Complete: nothing is missing that matters for it.',
      settled: 'Settled: something is missing, but no answer to it could change the suggestion.',
      filled:
        'Filled in: something is missing. The questionnaire’s own rule fills it in, and the suggestion rests on those values. The true answers could change it within the range.',
      safety_open:
        'Safety open: a question about safety has no clear answer. It comes first, and could change the suggestion.',
      open: 'Open: the missing answers could change it.',
      not_applicable: 'Not applicable: the questionnaire is not meant for this learner.',
    } satisfies Record<TierBasis, string>,
    rangeOf: (atLeast: string, atMost: string) => `at least ${atLeast}, at most ${atMost}`,
    rangeSure: (tier: string) => `${tier}, whatever the missing answers would be`,
    notFor: (from: number, to: number) =>
      `The questionnaire is meant for people aged ${from} to ${to}. The values of the scales can be read, but bands and tiers are not drawn from them.`,
    noTiers:
      'This questionnaire does not suggest a tier of support. What it measured is told below; people decide what follows from it.',
    settleTitle: 'What would settle it',
    /** By respondent: people can be asked again, a register can be looked up. */
    settleLead: {
      learner: 'If the learner is willing, ask again about:',
      staff: 'Ask whoever filled it in about:',
      record: 'Look up in the records:',
      parent: 'If the parent or guardian is willing, ask again about:',
      company: 'Ask the training company again about:',
      several: 'Look up, or ask again whoever answers that part, if they are willing:',
    } satisfies Record<Plan['respondent'], string>,
    refusedLead: 'These were refused. That is everybody’s right; please do not press:',
    nothingToSettle: 'No single question would settle it.',
  },
  reasons: {
    /** By the state of the rule, with the tier it suggests. */
    states: {
      holds: (tier: string) => `This holds, and speaks for: ${tier}`,
      holds_filled: (tier: string) => `This holds on values that were filled in, and speaks for: ${tier}`,
      possible: (tier: string) => `This is not known and not ruled out; it would speak for: ${tier}`,
    },
    none: 'No rule of the questionnaire holds.',
    /** The heading of critical answers that raise the tier, and one of them. */
    critical: 'These answers call for it, whatever the scales say',
    criticalItem: (category: string, tier: string) => `${category}: ${tier}`,
    universal: 'No rule for more support holds; universal support is what remains.',
    /** For a rule with many parts: the parts that hold or are open. */
    partsHolding: (parts: string) => `These hold: ${parts}.`,
    partsOpen: (parts: string) => `Not known: ${parts}.`,
    allOpen: 'Not known: all of them.',
    /** For a rule that is not known to hold; its reason must not read like a fact. */
    possibleRule: (because: string, condition: string) => `${condition} (would mean: ${because})`,
    rule: (because: string, condition: string) => `${because} (Rule: ${condition})`,
    value: 'Value',
    range: 'The scale reaches',
    rangeOf: (lower: string, upper: string) => `from ${lower} to ${upper}`,
    from: (lower: string) => `from ${lower} upwards`,
    to: (upper: string) => `up to ${upper}`,
    noBound: 'without bound',
    band: 'Band',
    noValue: 'none',
    possible: 'Could be',
    missingRule: 'Filled in',
    question: 'Question',
    answer: 'Answer',
    share: 'Share',
    sum: 'Sum',
    filled: 'filled in for what is missing',
    /** For a scale without a fill rule that is composed of a filled-in one. */
    filledBeneath: 'a scale that it is built of was filled in',
    rounding: 'rounding',
    constant: 'fixed part of the scale',
    ofScale: 'scale',
    decidedBy: 'Decided by',
    counted: 'counted',
    /** Precedes the answers of a scale without a value, which therefore has no shares. */
    answersOf: 'There is no value, so no shares. What is known of it:',
    /** A multiple-choice question without a chosen option. */
    noneChosen: 'none of these',
    lookedAt: 'Answers that the rules look at directly',
  },
  /** Free text and notes, if requested. */
  ownWords: enOwnWords,
  findings: {
    holds: 'These hold:',
    unknown: 'These are not known, because an answer is missing, was refused, or leaves it open:',
    none: 'None of the questionnaire’s findings holds.',
    neverAsked: 'This questionnaire has no findings beside its scales.',
  },
  scales: {
    scale: 'Scale',
    kind: 'High means',
    kinds: { risk: 'a difficulty', resource: 'a strength' } satisfies Record<PlanScale['kind'], string>,
    value: 'Value',
    possible: 'Could be',
    band: 'Band',
    answered: 'Answered',
    answeredOf: (answered: number, of: number) => `${answered} of ${of}`,
    filledMark: '(filled in)',
    /** The original of a converted grade, as in the data file. */
    inFile: (grade: string) => `in the file ${grade}`,
    filledNote:
      'Filled in: something is missing, and the questionnaire’s own rule says what the value is taken to be without it.',
    openNote:
      '“Could be” is the least and the most that the scale could come to once the missing answers are known.',
    noValue: {
      too_many_missing: 'none (too much is missing)',
      maybe_not_asked: 'none (not known whether it was asked)',
      form_not_valid: 'none (too much is missing on the whole form)',
      not_asked: 'none (not asked)',
    } satisfies Record<NoValueReason, string>,
    fills: {
      prorate: 'missing answers are taken to be like the given ones, in proportion',
      least: 'each missing answer is counted as the lowest one',
      mean: 'each missing answer is counted as the mean of the given ones',
    } satisfies Record<PlanMissing['fill'], string>,
    rounded: {
      half_up: 'rounded, a half upwards',
      half_even: 'rounded, a half to the even neighbour',
      up: 'rounded up',
      down: 'rounded down',
    } satisfies Record<PlanRounding['mode'], string>,
    norms: {
      norms: 'Norms',
      z: 'z score',
      t: 'T score',
      /** Precedes a range of scores. */
      could: (range: string) => `could be ${range}`,
      /** A norm group and its population. */
      of: (group: string, population: string) => `${group} (${population})`,
      open: (reason: string, groups: string, population: string) =>
        `${reason} Could be: ${groups} (${population})`,
      noGroup: {
        sex_open: 'Open, because they differ by sex, and it is not known which group holds.',
        age_open: 'Open, because they differ by age, and it is not known.',
        sex_and_age_open: 'Open, because they differ by sex and age, and it is not known which group holds.',
        outside: 'None: they have no group for this learner’s age and sex, so the value stands for itself.',
        not_applicable: 'None: the questionnaire is not meant for this age.',
      } satisfies Record<NoGroupReason, string>,
      years: (from: number, to: number) => (from === to ? `${from} years` : `${from} to ${to} years`),
      everyone: 'everyone',
    },
    /** Common band ids, for definitions without labels of their own. */
    bands: enBands,
    none: 'This questionnaire has no scales.',
  },
  gaps: {
    states: {
      missing: 'Not answered',
      refused: 'Refused',
      not_asked: 'Not asked',
      unscorable: 'Answered, but cannot be scored',
    } satisfies Record<Exclude<AnswerState, 'given'>, string>,
    explains: {
      missing: 'Nobody knows the answer. It is not counted as “no” or as zero.',
      refused: 'Whoever was asked preferred not to answer. Please do not press.',
      not_asked: 'It did not apply, going by earlier answers.',
      unscorable: 'The answer says something, but it has no points on the scale.',
    } satisfies Record<Exclude<AnswerState, 'given'>, string>,
    offPath: 'Answered although it did not apply',
    offPathExplains: 'Going by other answers it should not have been asked. It is kept, but not scored.',
    none: 'Every question has an answer.',
  },
  decision: {
    lead: 'The suggestion does not decide anything. A person decides, together with the learner, and writes it down here.',
    tier: 'Tier of support',
    by: 'Decided by',
    at: 'Date',
    reason: 'Reason, where it differs from the suggestion',
    reasonNeeded: 'it differs from the suggestion; please add why',
    goals: 'Goals, in the learner’s own words where possible',
    actions: 'Actions',
    what: 'What',
    who: 'Who',
    until: 'By when',
    agreed: 'Agreed with the learner',
    status: 'Status',
    statuses: { open: 'open', done: 'done', dropped: 'dropped' },
    yes: 'yes',
    no: 'not yet',
    nextDate: 'Next meeting',
    signatures: 'Signatures',
    signLearner: 'Learner',
    signStaff: 'Member of staff',
    signGuardian: 'Parent or guardian, where needed',
  },
  limits: {
    suggestion:
      'It is a suggestion drawn from answers at one point in time. It does not say how somebody’s training will go. Whoever knows the learner may know better.',
    respondents: {
      learner: 'The answers are the learner’s own view, on that day.',
      staff: 'The answers are the view of one member of staff; the learner may see things differently.',
      record: 'The values come from records. They say what was written down, not why.',
      parent: 'The answers are the view of a parent or guardian; the learner may see things differently.',
      company: 'The answers are the view of the training company; the learner may see things differently.',
      several:
        'Several sources are put together here. Each tells its own view; where they differ, none of them is simply right.',
    } satisfies Record<Plan['respondent'], string>,
    evidence: {
      validated:
        'The questionnaire was tested in studies; its note says against what. It is still wrong at times: some who need support are missed, and others are pointed at who do not need it.',
      adapted:
        'The questionnaire was adapted. What is known of the original need not hold for it: nobody knows how many who need support it misses, or for how many it suggests support that they do not need.',
      unvalidated:
        'Nobody has yet checked this questionnaire against what became of learners. It is not known how many who need support it misses, or for how many it suggests support that they do not need.',
    } satisfies Record<Plan['evidence']['status'], string>,
    missing: (count: number) =>
      plural('en', count, {
        one: 'One answer is missing or was refused.',
        other: `${count} answers are missing or were refused.`,
      }),
    filled: 'At least one value was filled in by a rule. It is an estimate, not an answer.',
    appliesFalse: (from: number, to: number) =>
      `The questionnaire is meant for people aged ${from} to ${to}; this learner is not.`,
    appliesUnknown: (from: number, to: number) =>
      `The questionnaire is meant for people aged ${from} to ${to}. The learner’s age is not known here.`,
    supplied:
      'The questions appear as topics, not in the words in which they were asked: the wording belongs to its publisher.',
    unreviewed: 'The questionnaire’s texts in this language have not been reviewed by a native speaker.',
    otherLanguage:
      'Some of the questionnaire’s texts do not exist in this language and appear in another one.',
    textsChanged:
      'The questionnaire’s texts have changed since the answers were scored; the scoring is the same. Texts here are those of today.',
    unconfirmed: (sources: string) => `Recalled, but not yet read in the source itself: ${sources}.`,
  },
  sources: {
    lead: 'Cited by what holds in this report:',
    none: 'Nothing that holds in this report cites a source.',
    unconfirmed: 'not yet confirmed',
  },
  /** Descriptions of rule conditions. */
  conditions: {
    quote: (text: string) => `“${text}”`,
    is: (subject: string, value: string) => `${ledBy(subject)} ${value}`,
    orHigher: (band: string) => `${band} or higher`,
    answered: (question: string) => `${question} has an answer`,
    notAnswered: (question: string) => `${question} has no answer`,
    atLeast: (value: string) => `at least ${value}`,
    moreThan: (value: string) => `more than ${value}`,
    atMost: (value: string) => `at most ${value}`,
    lessThan: (value: string) => `less than ${value}`,
    finding: (say: string) => `finding ${say}`,
    notFinding: (say: string) => `not the finding ${say}`,
    count: (tests: string, of: string) => `${tests} of these: ${of}`,
    any: (of: string) => `one or more of these: ${of}`,
    all: (of: string) => `all of these: ${of}`,
    not: (of: string) => `not: ${of}`,
  },
  battery: enBattery,
  /** Printed after reports were written to a folder. */
  written: (count: number, folder: string) => `${count} reports written to ${folder}.`,
  /** Roles by id; names and numbers come from the school's contacts file. */
  roles: enRoles,
};

/** All words of a counsellor's report; a missing one is a compile error. */
export type ReportWords = Words<typeof enReport>;

/** A section of a counsellor's report; some exist only in battery reports. */
export type SectionId = keyof ReportWords['sections'] | keyof BatteryWords['sections'];
