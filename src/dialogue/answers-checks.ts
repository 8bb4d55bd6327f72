import type { AnswerSheet } from '../answer/answer.ts';
import { isLater, isMoment } from '../answer/moment.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan } from '../plan/plan.ts';
import { toNumber } from '../plan/rational.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { Path } from '../source/node.ts';
import { inert } from '../escape/inert.ts';
import { pseudonym } from './answers-about.ts';
import type { Looked } from './answers-looked.ts';

/** Whether the answers are to this questionnaire, form and language, and whose they are. */
export function checkPlace(looked: Looked): void {
  const { plan, value, report } = looked;
  const { questionnaire, form, language } = value;
  if (questionnaire !== undefined && questionnaire !== plan.id)
    report('answers-for-another', ['questionnaire'], {
      what: 'questionnaire',
      named: questionnaire,
      asked: plan.id,
    });
  else if (form !== undefined && form !== plan.form)
    report('answers-for-another', ['form'], { what: 'form', named: form, asked: plan.form });
  checkLanguage(looked, language);
  checkPseudonym(looked, 'learner');
  checkPseudonym(looked, 'wave');
  if (value.confirmed !== undefined && plan.tiers === null)
    report('confirmed-without-tiers', ['confirmed'], {}, 'key');
}

function checkLanguage({ plan, isThere, report }: Looked, language: string | undefined): void {
  if (language === undefined) return;
  const known = plan.languages.find(({ id }) => id === language);
  const ids = plan.languages.map(({ id }) => id);
  if (known === undefined)
    report('unknown-id', ['language'], {
      kind: 'language',
      id: language,
      suggestion: suggestion(language, ids),
    });
  else if (!known.reviewed && !isThere(['go_ahead'])) report('go-ahead-none', ['language'], { language });
}

/** As a batch takes them: neither blank, nor with a sign that a terminal would obey. */
function checkPseudonym({ value, report }: Looked, key: 'learner' | 'wave'): void {
  const text = pseudonym(value[key]);
  if (text === '') report('id-blank', [key], {});
  else if (text !== null && inert(text) !== text) report('id-control-character', [key], {});
}

type Dated = readonly (readonly [moment: string | undefined, path: Path])[];

/** Every moment is one, nothing that allows the talk is later than it, and the next meeting is not before it. */
export function checkMoments(looked: Looked): void {
  const { value, report } = looked;
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
  checkOrder(looked);
}

const BEFORE = [
  ['consent', ['consent', 'at']],
  ['guardian', ['consent', 'guardian', 'at']],
  ['assent', ['consent', 'assent']],
  ['go_ahead', ['go_ahead', 'at']],
] as const;

function checkOrder({ value, at: held, report }: Looked): void {
  const { consent, go_ahead: goAhead, plan } = value;
  const moments = {
    consent: consent?.at,
    guardian: consent?.guardian?.at,
    assent: consent?.assent,
    go_ahead: goAhead?.at,
  };
  for (const [what, path] of BEFORE)
    if (isAfter(moments[what], held)) report('consent-later', path, { what });
  if (isAfter(held, plan?.next_date)) report('next-date-early', ['plan', 'next_date'], {});
}

/** Whether both are there, and one is later. */
function isAfter(one: string | null | undefined, other: string | null | undefined): boolean {
  const [a, b] = [one ?? '', other ?? ''];
  return isMoment(a) && isMoment(b) && isLater(a, b);
}

/** What had to be settled before the first question. */
export function checkAgreed(looked: Looked, sheet: AnswerSheet): void {
  const { plan, isThere, report } = looked;
  if (plan.critical.length > 0 && !isThere(['responsible'])) report('responsible-none', [], {});
  if (isThere(['consent'])) checkGuardian(looked, sheet);
  else report('consent-none', [], {});
}

/** A basis that speaks of consent is consent, whatever else it says: it must not slip past the guardian. */
const CONSENT = /consent|einwillig|zustimm|einverst/i;

/** Below the age, a guardian consents, and the learner agrees. */
function checkGuardian(
  { plan, value, guardianAge: limit, isThere, report }: Looked,
  sheet: AnswerSheet,
): void {
  const { consent } = value;
  if (consent === undefined || !CONSENT.test(consent.basis)) return;
  const age = youngest(plan, value.age, sheet);
  const hasGuardian = isThere(['consent', 'guardian']);
  if (age === null) {
    if (!hasGuardian && !isThere(['age'])) report('age-unknown', ['consent'], { limit }, 'key');
  } else if (age < limit) {
    if (!hasGuardian) report('guardian-none', ['consent'], { limit }, 'key');
    else if (!isThere(['consent', 'assent'])) report('assent-none', ['consent'], { limit }, 'key');
  }
}

/** The age as far as it is known; where it is said twice, the lower one. */
function youngest({ appliesTo }: Plan, said: number | undefined, sheet: AnswerSheet): number | null {
  const question = appliesTo?.question ?? null;
  const answer = question === null ? null : entryAt(sheet, question);
  const answered = answer?.state === 'given' && answer.kind === 'number' ? [toNumber(answer.number)] : [];
  const ages = [...answered, ...(said === undefined ? [] : [said])];
  return ages.length === 0 ? null : Math.min(...ages);
}
