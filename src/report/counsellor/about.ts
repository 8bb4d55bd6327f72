import type { Assessment, Interview, InterviewDay } from '../../assessment/assessment.ts';
import { formatMoment } from '../../words/locale.ts';
import { type Context, say } from '../context.ts';
import { type Block, type Fact, paragraph } from '../../document/model.ts';

/** Enough to distinguish two definitions at a glance; the data contains the whole digest. */
const DIGEST_SHOWN = 12;

/** Learner, dates and questionnaire. */
export function aboutBlocks(context: Context): readonly Block[] {
  return [
    paragraph(context.words.about.confidential),
    ...uncheckedBlocks(context),
    {
      kind: 'facts',
      key: 'who',
      facts: [
        ...whoFacts(context),
        ...interviewFacts(context, ofWhole(context)),
        ...definitionFacts(context),
      ],
    },
  ];
}

/** Warns that the result was not checked by this engine, and explains what to do. */
function uncheckedBlocks({ unchecked, words }: Context): readonly Block[] {
  if (unchecked === null) return [];
  return [paragraph(`${words.unchecked.by[unchecked]} ${words.unchecked.again}`, true)];
}

function whoFacts(context: Context): readonly Fact[] {
  const { learner, wave, at } = context.assessment;
  const words = context.words.about;
  const moment = (iso: string): string => formatMoment(iso, context.language);
  return [
    { key: 'learner', label: words.learner, text: learner ?? words.noLearner, value: learner },
    ...(wave === null ? [] : [{ key: 'wave', label: words.wave, text: wave }]),
    { key: 'at', label: words.at, text: at === null ? words.noDate : moment(at), value: at },
    ...consentFacts(context, context.assessment.consent),
  ];
}

/**
 * The consent to the interview: who consented to what, including guardian and learner. In a battery each source has its
 * own, because consent to one does not cover another.
 */
export function consentFacts(context: Context, consent: Assessment['consent']): readonly Fact[] {
  if (consent === null) return [];
  const words = context.words.about;
  const { who, at, basis, text, guardian, assent } = consent;
  const moment = (iso: string): string => formatMoment(iso, context.language);
  return [
    { key: 'consent', label: words.consent, text: words.consentOf(who, moment(at), basis) },
    ...(text === undefined ? [] : [{ key: 'consent_text', label: words.consentText, text }]),
    ...(guardian === undefined
      ? []
      : [{ key: 'guardian', label: words.guardian, text: `${guardian.who}, ${moment(guardian.at)}` }]),
    ...(assent === undefined
      ? []
      : [{ key: 'assent', label: words.assent, text: moment(assent), value: assent }]),
  ];
}

function ofWhole({ assessment: { interview }, plan }: Context): ReportedInterview {
  return { interview, asksCritical: plan.critical.length > 0 };
}

/** The interview of a questionnaire or of one source of a battery; undefined if there was none. */
interface ReportedInterview {
  readonly interview: Interview | undefined;
  readonly asksCritical: boolean;
}

/** The interviewer, and the contact who was available for urgent matters; empty without an interview. */
export function interviewFacts(
  context: Context,
  { interview, asksCritical }: ReportedInterview,
): readonly Fact[] {
  if (interview === undefined) return [];
  const words = context.words.about;
  const { interviewer, go_ahead: goAhead, responsible, sittings = [] } = interview;
  const inCharge =
    responsible === null ? words.nobodyNamed : words.reachedBy(responsible.who, responsible.reach);
  const isNeeded = responsible !== null || asksCritical;
  return [
    ...(interviewer === null ? [] : [{ key: 'interviewer', label: words.interviewer, text: interviewer }]),
    ...(goAhead === null
      ? []
      : [
          {
            key: 'go_ahead',
            label: words.goAhead,
            text: `${goAhead.who}, ${formatMoment(goAhead.at, context.language)}`,
          },
        ]),
    ...(isNeeded
      ? [{ key: 'responsible', label: words.responsible, text: inCharge, value: responsible?.who ?? null }]
      : []),
    ...sittings.map((sitting, index) => sittingFact(context, sitting, index + 1)),
  ];
}

/** With several interview days, each lists who was present, since that may differ. */
function sittingFact(context: Context, sitting: InterviewDay, number: number): Fact {
  const { about: words } = context.words;
  const { at, interviewer, responsible, consent_confirmed: confirmed } = sitting;
  const parts = [
    formatMoment(at, context.language),
    ...(interviewer === null ? [] : [interviewer]),
    ...(responsible === null
      ? []
      : [`${words.responsible}: ${words.reachedBy(responsible.who, responsible.reach)}`]),
    ...(confirmed === undefined ? [] : [words.consentConfirmed]),
  ];
  return { key: `sitting_${number}`, label: words.sitting(number), text: parts.join('; '), value: at };
}

function definitionFacts(context: Context): readonly Fact[] {
  const { plan, assessment } = context;
  const { id, version, form, digest } = assessment.definition;
  const words = context.words.about;
  return [
    {
      key: 'questionnaire',
      label: words.questionnaire,
      text: `${say(context, plan.title)} (${id})`,
      value: id,
    },
    { key: 'version', label: words.version, text: version },
    ...(form === null ? [] : [{ key: 'form', label: words.form, text: form }]),
    { key: 'digest', label: words.digest, text: digest.slice(0, DIGEST_SHOWN), value: digest },
    {
      key: 'respondent',
      label: words.respondent,
      text: words.respondents[plan.respondent],
      value: plan.respondent,
    },
    {
      key: 'evidence',
      label: words.evidence,
      text: `${words.evidenceStatus[plan.evidence.status]}. ${say(context, plan.evidence.note)}`,
      value: plan.evidence.status,
    },
  ];
}
