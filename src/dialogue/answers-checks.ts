import type { AnswerSheet } from '../answer/answer.ts';
import { isLater, isMoment } from '../answer/moment.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan } from '../plan/plan.ts';
import { toNumber } from '../plan/rational.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { Path } from '../source/node.ts';
import { isInert } from '../escape/is-inert.ts';
import { pseudonym } from './answers-about.ts';
import { isNameLike } from './name-like.ts';
import type { AnswersContext } from './answers-looked.ts';

/** Checks that the answers belong to this questionnaire, form and language, and that the learner's id is valid. */
export function checkPlace(context: AnswersContext): void {
  const { plan, value, report } = context;
  const { questionnaire, form, language } = value;
  if (questionnaire !== undefined && questionnaire !== plan.id)
    report('answers-for-another', ['questionnaire'], {
      what: 'questionnaire',
      named: questionnaire,
      asked: plan.id,
    });
  else if (form !== undefined && form !== plan.form)
    report('answers-for-another', ['form'], { what: 'form', named: form, asked: plan.form });
  checkLanguage(context, language);
  checkPseudonym(context, 'learner');
  checkPseudonym(context, 'wave');
  if (value.confirmed !== undefined && plan.tiers === null)
    report('confirmed-without-tiers', ['confirmed'], {}, 'key');
}

function checkLanguage({ plan, isPresent, report }: AnswersContext, language: string | undefined): void {
  if (language === undefined) return;
  const known = plan.languages.find(({ id }) => id === language);
  const ids = plan.languages.map(({ id }) => id);
  if (known === undefined)
    report('unknown-id', ['language'], {
      kind: 'language',
      id: language,
      suggestion: suggestion(language, ids),
    });
  else if (!known.reviewed && !isPresent(['go_ahead'])) report('go-ahead-none', ['language'], { language });
}

/** As in a batch: not blank, and without control characters that a terminal would execute. */
function checkPseudonym({ value, report }: AnswersContext, key: 'learner' | 'wave'): void {
  const text = pseudonym(value[key]);
  if (text === '') report('id-blank', [key], {});
  else if (text !== null && !isInert(text)) report('id-control-character', [key], {});
  else if (key === 'learner' && text !== null && isNameLike(text)) report('learner-name-like', [key], {});
}

type Dated = readonly (readonly [moment: string | undefined, path: Path])[];

/**
 * Checks that every moment is valid, that no permission is later than the interview, and that the next meeting is not
 * earlier.
 */
export function checkMoments(context: AnswersContext): void {
  const { value, report } = context;
  const { consent, plan, handled } = value;
  const dated: Dated = [
    [value.at, ['at']],
    [consent?.at, ['consent', 'at']],
    [consent?.guardian?.at, ['consent', 'guardian', 'at']],
    [consent?.assent, ['consent', 'assent']],
    [value.go_ahead?.at, ['go_ahead', 'at']],
    [value.confirmed?.at, ['confirmed', 'at']],
    ...Object.entries(handled ?? {}).map(([id, moment]) => [moment, ['handled', id]] as const),
    ...(plan?.actions ?? []).map(({ by }, index) => [by, ['plan', 'actions', index, 'by']] as const),
    [plan?.next_date, ['plan', 'next_date']],
  ];
  for (const [moment, path] of dated)
    if (moment !== undefined && !isMoment(moment))
      report('bad-format', path, { expected: 'moment', value: moment });
  checkOrder(context);
}

const BEFORE = [
  ['consent', ['consent', 'at']],
  ['guardian', ['consent', 'guardian', 'at']],
  ['assent', ['consent', 'assent']],
  ['go_ahead', ['go_ahead', 'at']],
] as const;

function checkOrder({ value, at: interviewAt, report }: AnswersContext): void {
  const { consent, go_ahead: goAhead, plan } = value;
  const moments = {
    consent: consent?.at,
    guardian: consent?.guardian?.at,
    assent: consent?.assent,
    go_ahead: goAhead?.at,
  };
  for (const [what, path] of BEFORE)
    if (isAfter(moments[what], interviewAt)) report('consent-later', path, { what });
  if (isAfter(interviewAt, plan?.next_date)) report('next-date-early', ['plan', 'next_date'], {});
}

/** Whether both moments are known and valid, and the first is later. */
function isAfter(one: string | null | undefined, other: string | null | undefined): boolean {
  const [a, b] = [one ?? '', other ?? ''];
  return isMoment(a) && isMoment(b) && isLater(a, b);
}

/** Checks what must be settled before the first question. */
export function checkAgreed(context: AnswersContext, sheet: AnswerSheet): void {
  const { plan, isPresent, report } = context;
  if (plan.critical.length > 0 && !isPresent(['responsible'])) report('responsible-none', [], {});
  if (isPresent(['consent'])) checkGuardian(context, sheet);
  else report('consent-none', [], {});
}

/** A basis that mentions consent is consent, whatever else it says: otherwise the guardian could be bypassed. */
const CONSENT = /consent|einwillig|zustimm|einverst/i;

/** Below the age limit, a guardian must consent and the learner agree. */
function checkGuardian(
  { plan, value, guardianAge: limit, isPresent, report }: AnswersContext,
  sheet: AnswerSheet,
): void {
  const { consent } = value;
  if (consent === undefined || !CONSENT.test(consent.basis)) return;
  const age = lowestAge(plan, value.age, sheet);
  const hasGuardian = isPresent(['consent', 'guardian']);
  if (age === null) {
    if (!hasGuardian && !isPresent(['age'])) report('age-unknown', ['consent'], { limit }, 'key');
  } else if (age < limit) {
    if (!hasGuardian) report('guardian-none', ['consent'], { limit }, 'key');
    else if (!isPresent(['consent', 'assent'])) report('assent-none', ['consent'], { limit }, 'key');
  }
}

/** The known age; if two sources differ, the lower one. */
function lowestAge({ appliesTo }: Plan, givenAge: number | undefined, sheet: AnswerSheet): number | null {
  const question = appliesTo?.question ?? null;
  const answer = question === null ? null : entryAt(sheet, question);
  const answered = answer?.state === 'given' && answer.kind === 'number' ? [toNumber(answer.number)] : [];
  const ages = [...answered, ...(givenAge === undefined ? [] : [givenAge])];
  return ages.length === 0 ? null : Math.min(...ages);
}
