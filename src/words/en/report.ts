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
    about: 'About this report',
    critical: 'Critical answers',
    strengths: 'Strengths and resources',
    tier: 'Suggested support',
    reasons: 'Why this is suggested',
    findings: 'What else stands out',
    talk: 'What was talked about',
    own_words: 'In their own words',
    scales: 'All scales',
    gaps: 'What is not known',
    decision: 'Decisions and agreements',
    limits: 'What this report cannot tell',
    sources: 'Sources',
  },
  /** Labels of facts. */
  about: {
    confidential:
      'Confidential. For the staff who act on it; do not hand it to the learner, the family or a training company.',
    learner: 'Learner',
    noLearner: 'no code given',
    wave: 'Wave',
    at: 'Date',
    noDate: 'not recorded',
    consent: 'Consent or legal basis',
    consentOf: (who: string, at: string, basis: string) => `${who}, ${at} (${basis})`,
    consentText: 'Information shown',
    guardian: 'Consent of a parent or guardian',
    assent: 'Learner’s agreement',
    interviewer: 'Interviewer',
    goAhead: 'Approval of the translation',
    /** The contact who was available while critical questions were asked. */
    responsible: 'In charge during the interview',
    /** One day of an interview that took several. */
    sitting: (number: number) => `Day ${String(number)} of the interview`,
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
      record: 'nobody; taken from school records',
      parent: 'a parent or guardian',
      company: 'the training company',
      several: 'several sources, each listed below',
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
      'This version may give different results, so score the answers again before you rely on this report. Do not wait for that to act on critical answers.',
    /** Replaces the tier while a critical rule holds or cannot be excluded. */
    withheld:
      'No tier is shown, because there is a critical answer, or one cannot be ruled out. Act on that first, and score the answers again.',
    /** As `withheld`, for one source of a battery. */
    noneShown: 'not shown; score the answers again',
    /** While a critical rule cannot be excluded. */
    askFirst: 'Ask the safety questions first.',
  },
  critical: enCritical,
  strengths: {
    high: 'Strong; build on this:',
    middle: 'Present to some extent:',
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
    basis: 'How certain it is',
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
        'The learner may benefit from an offer for a group: early support, together with others for whom difficulties are more likely.',
      individual:
        'The learner may benefit from individual support, planned together with them, because what is known points to a high level of difficulty.',
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
      'The learner preferred not to answer a safety question. Mention once where to find help, and do not press.',
    /** While a critical rule cannot be excluded, regardless of the basis. */
    safetyFirst:
      'Ask the safety questions first. Until they are answered, nobody can tell whether this support is enough.',
    review: 'review by a person',
    reviewExplains:
      'Too little is known to suggest a tier. A person looks at what is known and decides what to do next.',
    none: 'none',
    bases: {
      complete: 'Complete: nothing that matters is missing.',
      settled: 'Settled: answers are missing, but they could not change the suggestion.',
      filled:
        'Estimated: answers are missing. The questionnaire’s own rule estimates them, and the suggestion is based on those values. The true answers could change it within the range.',
      safety_open:
        'Safety open: a question about safety has no clear answer. It comes first, and could change the suggestion.',
      open: 'Open: the missing answers could change it.',
      not_applicable: 'Not applicable: the questionnaire is not meant for this learner.',
    } satisfies Record<TierBasis, string>,
    rangeOf: (atLeast: string, atMost: string) => `at least ${atLeast}, at most ${atMost}`,
    rangeSure: (tier: string) => `${tier}, whatever the missing answers are`,
    notFor: (from: number, to: number) =>
      `The questionnaire is meant for people aged ${from} to ${to}. The scales have values, but no bands or tiers are derived from them.`,
    noTiers:
      'This questionnaire does not suggest a tier of support. Its results are below; people decide what follows from them.',
    settleTitle: 'What would settle it',
    /** By respondent: people can be asked again, a register can be looked up. */
    settleLead: {
      learner: 'If the learner is willing, ask again about:',
      staff: 'Ask the person who filled it in about:',
      record: 'Look up in the records:',
      parent: 'If the parent or guardian is willing, ask again about:',
      company: 'Ask the training company again about:',
      several: 'Look up, or ask the person who answered that part again, if they are willing:',
    } satisfies Record<Plan['respondent'], string>,
    refusedLead: 'The person preferred not to answer these. That is everybody’s right; please do not press:',
    nothingToSettle: 'No single question would settle it.',
  },
  reasons: {
    /** By the state of the rule, with the tier it suggests. */
    states: {
      holds: (tier: string) => `Reasons for: ${tier}`,
      holds_filled: (tier: string) => `Reasons for: ${tier}, based on estimated values`,
      possible: (tier: string) => `Not known and not ruled out; would be reasons for: ${tier}`,
    },
    none: 'None of the questionnaire’s rules applies.',
    /** The heading of critical answers that raise the tier, and one of them. */
    critical: 'These answers call for it, whatever the scales say',
    criticalItem: (category: string, tier: string) => `${category}: ${tier}`,
    universal: 'No rule calls for more support, so universal support is suggested.',
    /** For a rule with many parts: the parts that hold or are open. */
    partsHolding: (parts: string) => `These apply: ${parts}.`,
    partsOpen: (parts: string) => `Not known: ${parts}.`,
    allOpen: 'Not known: all of them.',
    /** For a rule that is not known to hold; its reason must not read like a fact. */
    possibleRule: (because: string, condition: string) => `${condition} (would mean: ${because})`,
    rule: (because: string, condition: string) => `${because} (Rule: ${condition})`,
    value: 'Value',
    range: 'Range of the scale',
    rangeOf: (lower: string, upper: string) => `from ${lower} to ${upper}`,
    from: (lower: string) => `from ${lower} upwards`,
    to: (upper: string) => `up to ${upper}`,
    noBound: 'without limits',
    band: 'Band',
    noValue: 'none',
    possible: 'Could be',
    missingRule: 'Estimated',
    question: 'Question',
    answer: 'Answer',
    share: 'Share',
    sum: 'Sum',
    filled: 'estimate for missing answers',
    /** For a scale without a fill rule that is composed of a filled-in one. */
    filledBeneath: 'a scale that it is made of was estimated',
    rounding: 'rounding',
    constant: 'fixed part of the scale',
    ofScale: 'scale',
    decidedBy: 'Decided by',
    counted: 'counted',
    /** Precedes the answers of a scale without a value, which therefore has no shares. */
    answersOf: 'There is no value, so there are no shares. What is known:',
    /** A multiple-choice question without a chosen option. */
    noneChosen: 'none of these',
    lookedAt: 'Answers that the rules use directly',
  },
  /** Free text and notes, if requested. */
  ownWords: enOwnWords,
  findings: {
    holds: 'These apply:',
    unknown: 'These are not known, because an answer is missing, was refused, or leaves it open:',
    none: 'None of the questionnaire’s findings applies.',
    neverAsked: 'This questionnaire has no findings besides its scales.',
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
    filledMark: '(estimated)',
    /** The original of a converted grade, as in the data file. */
    inFile: (grade: string) => `in the file ${grade}`,
    filledNote: 'Estimated: answers are missing, and the value is estimated by the questionnaire’s own rule.',
    openNote:
      '“Could be” gives the lowest and the highest value that is possible once the missing answers are known.',
    noValue: {
      too_many_missing: 'none (too few answers)',
      maybe_not_asked: 'none (not known whether it was asked)',
      form_not_valid: 'none (too few answers on the whole form)',
      not_asked: 'none (not asked)',
    } satisfies Record<NoValueReason, string>,
    fills: {
      prorate: 'missing answers are estimated from the given ones, in proportion',
      least: 'each missing answer is counted as the lowest one',
      mean: 'each missing answer is counted as the mean of the given ones',
    } satisfies Record<PlanMissing['fill'], string>,
    rounded: {
      half_up: 'rounded; halves are rounded up',
      half_even: 'rounded; halves are rounded to the even number',
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
        sex_open: 'Open, because they differ by sex, which is not known here.',
        age_open: 'Open, because they differ by age, which is not known here.',
        sex_and_age_open: 'Open, because they differ by sex and age, which are not both known here.',
        outside: 'None: there are no norms for this learner’s age and sex, so there is no band.',
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
      refused: 'Preferred not to answer',
      not_asked: 'Not asked',
      unscorable: 'Answered, but cannot be scored',
    } satisfies Record<Exclude<AnswerState, 'given'>, string>,
    explains: {
      missing: 'The answer is not known. It does not count as “no” or as zero.',
      refused: 'The person preferred not to answer. Please do not press.',
      not_asked: 'According to other answers, it did not apply.',
      unscorable: 'The answer means something, but it has no points on the scale.',
    } satisfies Record<Exclude<AnswerState, 'given'>, string>,
    offPath: 'Answered although it did not apply',
    offPathExplains: 'According to other answers, it should not have been asked. It is kept, but not scored.',
    none: 'Every question has an answer.',
  },
  decision: {
    lead: 'The suggestion decides nothing. A person decides together with the learner, and writes the decision down here.',
    tier: 'Tier of support',
    by: 'Decided by',
    at: 'Date',
    reason: 'Reason, if it differs from the suggestion',
    reasonNeeded: 'it differs from the suggestion; please add why',
    goals: 'Goals, in the learner’s own words where possible',
    actions: 'Actions',
    what: 'What',
    who: 'Who',
    until: 'By when',
    agreed: 'Agreed with the learner',
    status: 'Status',
    statuses: { open: 'still to do', done: 'done', dropped: 'no longer planned' },
    yes: 'yes',
    no: 'not yet',
    nextDate: 'Next meeting',
    signatures: 'Signatures',
    signLearner: 'Learner',
    signStaff: 'Member of staff',
    signGuardian: 'Parent or guardian, if needed',
  },
  limits: {
    suggestion:
      'This is a suggestion based on answers at one point in time. It does not say how somebody’s training will go. People who know the learner may know better.',
    respondents: {
      learner: 'The answers are the learner’s own view, on that day.',
      staff: 'The answers are the view of one member of staff; the learner may see things differently.',
      record: 'The values come from records. They show what was recorded, not why.',
      parent: 'The answers are the view of a parent or guardian; the learner may see things differently.',
      company: 'The answers are the view of the training company; the learner may see things differently.',
      several:
        'Several sources are combined here. Each gives its own view; where they differ, none of them is simply right.',
    } satisfies Record<Plan['respondent'], string>,
    evidence: {
      validated:
        'The questionnaire was tested in studies; its note says against what. It is still wrong at times: it misses some learners who need support, and suggests support for others who do not.',
      adapted:
        'The questionnaire was adapted. What is known about the original may not be true of it: it is not known how many learners who need support it misses, or for how many it suggests support that they do not need.',
      unvalidated:
        'Nobody has yet checked this questionnaire against what became of learners. It is not known how many learners who need support it misses, or for how many it suggests support that they do not need.',
    } satisfies Record<Plan['evidence']['status'], string>,
    missing: (count: number) =>
      plural('en', count, {
        one: 'One answer is missing or was refused.',
        other: `${count} answers are missing or were refused.`,
      }),
    filled: 'At least one value was estimated by a rule. It is not an answer.',
    appliesFalse: (from: number, to: number) =>
      `The questionnaire is meant for people aged ${from} to ${to}; this learner is not.`,
    appliesUnknown: (from: number, to: number) =>
      `The questionnaire is meant for people aged ${from} to ${to}. The learner’s age is not known here.`,
    supplied:
      'The questions appear as topics, not in the words that were used: the wording belongs to its publisher.',
    unreviewed: 'No native speaker has reviewed the questionnaire’s texts in this language.',
    otherLanguage:
      'Some of the questionnaire’s texts do not exist in this language and appear in another one.',
    textsChanged:
      'The questionnaire’s texts have changed since the answers were scored; the scoring is the same. This report shows the current texts.',
    unconfirmed: (sources: string) => `Recalled, but not yet checked in the source itself: ${sources}.`,
  },
  sources: {
    lead: 'Sources of the rules and findings that apply in this report:',
    none: 'None of the rules and findings that apply in this report cites a source.',
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
