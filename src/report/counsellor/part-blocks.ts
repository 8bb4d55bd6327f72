import type { Reason } from '../../assessment/assessment.ts';
import { formatMoment } from '../../words/locale.ts';
import { consentFacts, interviewFacts } from './about.ts';
import { type Context, say, type Source } from '../context.ts';
import { type Block, type Fact, heading, ledList, paragraph } from '../../document/model.ts';
import { ruleItem } from './reasons.ts';
import { tierFacts } from './tier.ts';

/** A summary of each source of a battery: respondent, completeness, and the result by its own rules. */
export function partBlocks(context: Context): readonly Block[] {
  return [
    paragraph(context.words.battery.parts.lead),
    ...context.sources.flatMap((source) => oneSource(context, source)),
  ];
}

function oneSource(context: Context, source: Source): readonly Block[] {
  const facts = [
    ...whoFacts(context, source),
    ...handedInFacts(context, source),
    ...ownFacts(context, source),
    ...aloneFacts(context, source),
  ];
  return [
    heading(source.title),
    { kind: 'facts', key: source.part.id, facts },
    ...ageBlocks(source),
    ...reasonBlocks(source),
  ];
}

function whoFacts(context: Context, { part }: Source): readonly Fact[] {
  const { about, battery } = context.words;
  const { id, version, form } = part.definition;
  const title = battery.parts.questionnaireOf(say(context, part.questionnaire.title), id, version, form);
  return [
    {
      key: 'respondent',
      label: about.respondent,
      text: about.respondents[part.respondent],
      value: part.respondent,
    },
    { key: 'questionnaire', label: battery.parts.questionnaire, text: title, value: id },
  ];
}

/** Whether the source was handed in and counts. A missing source is not good news (law 1). */
function handedInFacts(context: Context, source: Source): readonly Fact[] {
  const words = context.words.battery.parts;
  const { state, answered, of, strayed, assessed } = source;
  const said = {
    handed_in: words.answered(answered, of),
    absent: words.notHandedIn(of),
    not_asked: words.notAsked,
  };
  const isUndecided = assessed.asked === 'unknown';
  return [
    { key: 'handed_in', label: words.handedIn, text: said[state], value: state },
    ...(isUndecided
      ? [{ key: 'asked', label: words.undecidedLabel, text: words.undecided, value: assessed.asked }]
      : []),
    ...(strayed === 0 || state !== 'not_asked'
      ? []
      : [{ key: 'strayed', label: words.strayedLabel, text: words.strayed(strayed), value: strayed }]),
  ];
}

/** For a source with an assessment of its own: date, consent and interviewer. */
function ownFacts(context: Context, { part, assessed }: Source): readonly Fact[] {
  const { at: made, consent, interview } = assessed;
  const [first, end] = part.critical;
  return [
    ...(made === undefined
      ? []
      : [
          {
            key: 'at',
            label: context.words.about.at,
            text: formatMoment(made, context.language),
            value: made,
          },
        ]),
    ...consentFacts(context, consent ?? null),
    ...interviewFacts(context, { interview, asksCritical: first < end }),
  ];
}

/** The source's own suggestion; empty if it was not handed in. */
function aloneFacts(context: Context, { state, assessed, context: own }: Source): readonly Fact[] {
  if (state !== 'handed_in') return [];
  const { alone, noTiers } = context.words.battery.parts;
  const { tier } = assessed;
  if (tier === null) {
    const isWithheld = own.isTierWithheld && own.plan.tiers !== null;
    const text = isWithheld ? own.words.unchecked.noneShown : noTiers;
    return [{ key: 'suggested', label: alone, text, value: null }];
  }
  return tierFacts(own, tier).map((fact) => (fact.key === 'suggested' ? { ...fact, label: alone } : fact));
}

/** Whether the source applies to the learner's age, unless that is certain. */
function ageBlocks({ state, assessed, context: { plan, words } }: Source): readonly Block[] {
  if (state !== 'handed_in' || plan.appliesTo === null || assessed.applies === 'true') return [];
  const [from, to] = plan.appliesTo.age;
  const { appliesUnknown } = words.limits;
  return [paragraph(assessed.applies === 'unknown' ? appliesUnknown(from, to) : words.tier.notFor(from, to))];
}

const STATES = ['holds', 'holds_filled'] as const;
const TIERS = ['individual', 'selective'] as const;

/** The source's own reasons that hold. Possible ones are listed above, with the answers that would settle them. */
function reasonBlocks({ part, state, assessed: { tier }, context: own }: Source): readonly Block[] {
  if (state !== 'handed_in' || tier === null || tier.basis === 'not_applicable') return [];
  const words = own.words.battery.parts;
  const because = { holds: words.because, holds_filled: words.becauseFilled };
  const held = STATES.flatMap((known) =>
    TIERS.flatMap((id) => {
      const here = tier.reasons.filter((reason) => isOf(reason, known, id));
      const lead = because[known](own.words.tier.names[id]);
      return ledList(
        `${part.id}_${known}_${id}`,
        lead,
        here.map((reason) => ruleItem(own, reason)),
      );
    }),
  );
  if (held.length > 0) return held;
  return [paragraph(tier.reasons.length === 0 ? words.noReason : words.openReasons)];
}

function isOf({ state, tier }: Reason, known: Reason['state'], id: Reason['tier']): boolean {
  return state === known && tier === id;
}
