import type { AnswersFileCodes } from '../../../diagnostic/codes-answers-file.ts';
import { words, type ProblemTexts } from '../../problem-words.ts';
import { didYouMean, q } from '../quote.ts';

const agreed = {
  consent: 'The consent',
  guardian: 'The guardian’s consent',
  assent: 'The learner’s assent',
  go_ahead: 'The go-ahead for the translation',
};

/** Problems in a file with one learner's answers, and in a school's contacts. */
export const answersFileProblems: ProblemTexts<AnswersFileCodes> = {
  'answers-for-another': ({ what, named: name, asked }) =>
    words(
      asked === null
        ? `These answers are for the form ${q(name)}, and no form was chosen.`
        : `These answers are for ${q(name)}, not for ${q(asked)}.`,
      asked === null ? null : `${what}: ${asked}`,
      what === 'form' ? `Add --form ${name}.` : 'Choose the answers for this questionnaire.',
    ),
  'answers-unchecked': ({ questionnaire, because, suggestion }) =>
    words(
      questionnaire === null
        ? 'Only the format of these answers was checked: no questionnaire is named.'
        : because === 'invalid'
          ? `Only the format of these answers was checked: the questionnaire ${q(questionnaire)} itself has errors.`
          : `Only the format of these answers was checked: the questionnaire ${q(questionnaire)} was not found.`,
      'a bundled questionnaire, or a file beside the answers that is named after its id',
      questionnaire === null
        ? 'Add “questionnaire: …”.'
        : because === 'invalid'
          ? 'Check the questionnaire first.'
          : didYouMean(suggestion, `Put ${q(`${questionnaire}.yaml`)} beside the answers.`),
    ),
  'answered-and-refused': ({ question }) =>
    words(
      `${q(question)} has an answer but is also listed as refused.`,
      'one of the two',
      'Delete the answer, or take the question out of “refused”.',
    ),
  'answer-off-path': ({ question }) =>
    words(
      `According to the other answers, ${q(question)} should not have been asked. The answer is kept, but not scored.`,
      null,
      'Check the answers that decide whether it is asked.',
    ),
  'consent-none': () =>
    words(
      'Neither consent nor another legal basis is recorded. Without one, nothing is scored.',
      'consent: { who: …, at: …, basis: … }',
      'Record the consent or legal basis as it was before the first question.',
    ),
  'consent-later': ({ what }) =>
    words(
      `${agreed[what]} is dated after the interview.`,
      'the time of the interview, or before',
      'Correct the date. Consent that was not given beforehand cannot be added afterwards.',
    ),
  'guardian-none': ({ limit }) =>
    words(
      `At this age a learner cannot consent alone here: below ${limit}, a parent or guardian has to consent as well.`,
      'guardian: { who: …, at: … }',
      'Record the guardian’s consent under “consent”, or set the age limit of your school in the contacts file.',
    ),
  'assent-none': ({ limit }) =>
    words(
      `A parent or guardian consented, but it is not recorded whether the learner agreed as well (required below ${limit}).`,
      'assent: when the learner agreed',
      'Record it under “consent”. Nobody should be asked against their will.',
    ),
  'age-unknown': ({ limit }) =>
    words(
      `The age is not known, so it is unclear whether a guardian had to consent (below ${limit}).`,
      'age: in completed years',
      'Add the age, or the guardian’s consent.',
    ),
  'responsible-none': () =>
    words(
      'This questionnaire asks about danger to the learner or to others, but names no person in charge who could be reached.',
      'responsible: { who: …, reach: … }',
      'Add who it was. Without such a person, these questions should not be asked.',
    ),
  'go-ahead-none': ({ language }) =>
    words(
      `No native speaker has reviewed the questionnaire’s texts in ${q(language)}, and nobody is named who agreed to use them.`,
      'go_ahead: { who: …, at: … }',
      'Add who agreed, and when.',
    ),
  'confirmed-without-tiers': () =>
    words('This questionnaire has no tiers, so none can be confirmed.', null, 'Delete “confirmed”.'),
  'confirmed-without-reason': () =>
    words(
      'The decision differs from the suggestion, but no reason is given.',
      'reason: …',
      'Add the reason. Those who read the report need it.',
    ),
  'next-date-early': () =>
    words('The next meeting is before this interview.', 'a day after the interview', 'Correct the date.'),
  'contact-none': ({ role, suggestion }) =>
    words(
      `The contacts name nobody for ${q(role)}, who may be needed for this questionnaire.`,
      `${role}: { name: …, reach: … }`,
      didYouMean(suggestion, 'Add who that is at your school, and how to reach them.'),
    ),
  'help-unconfirmed': ({ name }) =>
    words(
      `Nobody at your school has confirmed ${q(name)} yet, so it is not on the learners’ pages.`,
      'confirmed: 2026-09-01',
      'Call them. If name, number, hours and ages are right, add the date of your call.',
    ),
  'help-stale': ({ name, confirmed }) =>
    words(
      `${q(name)} was last confirmed on ${confirmed}, more than twelve months ago, and is on every learner’s page.`,
      'a date in the past twelve months',
      'Call them again, correct what has changed, and set the new date.',
    ),
};
