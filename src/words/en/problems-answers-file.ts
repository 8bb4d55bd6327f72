import type { AnswersFileCodes } from '../../diagnostic/codes-answers-file.ts';
import { words, type ProblemTexts } from '../problem-words.ts';
import { didYouMean, q } from './quote.ts';

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
        ? `These answers are to the form ${q(name)}, and no form was asked for.`
        : `These answers are to ${q(name)}, not to ${q(asked)}.`,
      asked === null ? null : `${what}: ${asked}`,
      what === 'form' ? `Add --form ${name}.` : 'Choose the answers to this questionnaire.',
    ),
  'answers-unchecked': ({ questionnaire, because, suggestion }) =>
    words(
      questionnaire === null
        ? 'Only how these answers are written was checked: no questionnaire is named.'
        : because === 'invalid'
          ? `Only how these answers are written was checked: the questionnaire ${q(questionnaire)} has errors itself.`
          : `Only how these answers are written was checked: the questionnaire ${q(questionnaire)} is not at hand.`,
      'a bundled questionnaire, or one beside the answers that is named after its id',
      questionnaire === null
        ? 'Add “questionnaire: …”.'
        : because === 'invalid'
          ? 'Check the questionnaire first.'
          : didYouMean(suggestion, `Put ${q(`${questionnaire}.yaml`)} beside the answers.`),
    ),
  'answered-and-refused': ({ question }) =>
    words(
      `${q(question)} has an answer and is listed as refused.`,
      'one of the two',
      'Delete the answer, or take the question out of “refused”.',
    ),
  'answer-off-path': ({ question }) =>
    words(
      `Going by the other answers, ${q(question)} was not to be asked. The answer is kept, but not scored.`,
      null,
      'Check the answers that decide whether it is asked.',
    ),
  'consent-none': () =>
    words(
      'Neither consent nor another legal basis is recorded. Without one, nothing is scored.',
      'consent: { who: …, at: …, basis: … }',
      'Record what the interview rested on, as it was before the first question.',
    ),
  'consent-later': ({ what }) =>
    words(
      `${agreed[what]} is dated after the interview.`,
      'the time of the interview, or before',
      'Correct the date. What was not agreed beforehand cannot be made good by a date.',
    ),
  'guardian-none': ({ limit }) =>
    words(
      `At this age a learner does not consent alone here: below ${limit}, a parent or guardian has to consent as well.`,
      'guardian: { who: …, at: … }',
      'Record the guardian’s consent under “consent”, or the age that holds for your school in the contacts file.',
    ),
  'assent-none': ({ limit }) =>
    words(
      `A parent or guardian consented; whether the learner agreed as well is not recorded (asked below ${limit}).`,
      'assent: when the learner agreed',
      'Record it under “consent”. Nobody is asked against their will.',
    ),
  'age-unknown': ({ limit }) =>
    words(
      `The age is not known, so nobody can tell whether a guardian had to consent (below ${limit}).`,
      'age: completed years',
      'Add the age, or the guardian’s consent.',
    ),
  'responsible-none': () =>
    words(
      'This questionnaire asks about danger to the learner or to others, and nobody is named who was in charge and could be reached.',
      'responsible: { who: …, reach: … }',
      'Add who it was. Without such a person these questions should not be asked.',
    ),
  'go-ahead-none': ({ language }) =>
    words(
      `The questionnaire’s texts in ${q(language)} have not been reviewed by a native speaker, and nobody is named who agreed to use them.`,
      'go_ahead: { who: …, at: … }',
      'Add who agreed, and when.',
    ),
  'confirmed-without-tiers': () =>
    words('This questionnaire has no tiers, so none can be confirmed.', null, 'Delete “confirmed”.'),
  'confirmed-without-reason': () =>
    words(
      'What was decided differs from the suggestion, and nothing says why.',
      'reason: …',
      'Add the reason. Those who read the report need it.',
    ),
  'next-date-early': () =>
    words('The next meeting is before this interview.', 'a day after the interview', 'Correct the date.'),
  'contact-none': ({ role, suggestion }) =>
    words(
      `The contacts have nobody for ${q(role)}, whom the questionnaire may call for.`,
      `${role}: { name: …, reach: … }`,
      didYouMean(suggestion, 'Add who it is at your school, and how to reach them.'),
    ),
  'help-unconfirmed': ({ name }) =>
    words(
      `Nobody at your school has confirmed ${q(name)} yet, so it is not on the learners’ pages.`,
      'confirmed: 2026-09-01',
      'Call there. If name, number, hours and ages are right, add the day on which you did.',
    ),
  'help-stale': ({ name, confirmed }) =>
    words(
      `${q(name)} was last confirmed on ${confirmed}, more than twelve months ago, and is on every learner’s page.`,
      'a day in the past twelve months',
      'Call there again, correct what has changed, and set the new day.',
    ),
};
