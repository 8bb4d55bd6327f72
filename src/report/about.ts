import { formatMoment } from '../words/locale.ts';
import { type Context, say } from './context.ts';
import { type Block, type Fact, paragraph } from './model.ts';

/** Long enough to tell two definitions apart by eye; the whole digest is in the data. */
const DIGEST_SHOWN = 12;

/** Who and when, and with what it was measured. */
export function aboutBlocks(context: Context): readonly Block[] {
  return [
    paragraph(context.words.about.confidential),
    { kind: 'facts', key: 'who', facts: [...whoFacts(context), ...definitionFacts(context)] },
  ];
}

function whoFacts(context: Context): readonly Fact[] {
  const { learner, wave, at, consent } = context.assessment;
  const words = context.words.about;
  const moment = (iso: string): string => formatMoment(iso, context.language);
  return [
    { key: 'learner', label: words.learner, text: learner ?? words.noLearner, value: learner },
    ...(wave === null ? [] : [{ key: 'wave', label: words.wave, text: wave }]),
    { key: 'at', label: words.at, text: at === null ? words.noDate : moment(at), value: at },
    ...(consent === null
      ? []
      : [
          {
            key: 'consent',
            label: words.consent,
            text: words.consentOf(consent.who, moment(consent.at), consent.basis),
          },
        ]),
  ];
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
