import type { Assessment, SupportPlan } from '../../assessment/assessment.ts';
import type { Text } from '../../definition/schema/text.ts';
import { entryAt } from '../../plan/entry-at.ts';
import { isWithin, within } from '../../plan/index-range.ts';
import type { Plan, PlanBand, PlanPart, PlanScale } from '../../plan/plan.ts';
import { fromNumber } from '../../plan/rational.ts';
import { bandOf } from '../../score/band.ts';
import { dependenciesOf } from '../../tier/dependencies.ts';
import { known } from '../context.ts';
import { unled } from '../counsellor/source.ts';
import type { PartIndex, QuestionIndex } from '../../plan/positions.ts';

/**
 * The part of an assessment that a learner's page may use. Answers, notes, findings, critical answers, tier, decision
 * and interview are excluded by type, so that no code behind it can reveal them (law 2).
 */
export interface LearnerAssessment extends Pick<Assessment, 'learner' | 'at' | 'scales' | 'plan'> {
  /** For a battery, the parts the learner answered; the page uses only these. See `learnersOwn`. */
  readonly own?: readonly PartIndex[];
}

export type Strength = 'strong' | 'present';

/** The individual content of a learner's page; everything else is the same for everyone. */
export interface LearnerFacts {
  readonly learner: string | null;
  readonly at: string | null;
  /** The person the page addresses; for a battery always the learner, since answers of other people are left out. */
  readonly respondent: PlanPart['respondent'];
  /** Titles of resource scales, in the definition's order. */
  readonly strengths: Readonly<Record<Strength, readonly Text[]>>;
  /** Titles of sections, in the definition's order. */
  readonly topics: readonly Text[];
  readonly goals: readonly string[];
  /** Only actions that the learner has agreed to. */
  readonly actions: SupportPlan['actions'];
  readonly nextDate: string | null;
}

/** Extracts the facts; the assessment must fit its plan (see `mismatch`). */
export function learnerFacts(assessment: LearnerAssessment, plan: Plan): LearnerFacts {
  const agreed = assessment.plan;
  const view = learnersViewOf(assessment, plan);
  const strengths = view.scales.flatMap(({ scale, title, wording }) => {
    const strength = shownStrength(assessment, view.respondent, wording, scale);
    return strength === null ? [] : [{ strength, title }];
  });
  const ofLevel = (level: Strength): readonly Text[] =>
    strengths.filter(({ strength }) => strength === level).map(({ title }) => title);
  return {
    learner: assessment.learner,
    at: assessment.at,
    respondent: view.respondent,
    strengths: { strong: ofLevel('strong'), present: ofLevel('present') },
    topics: topicsOf(plan, view.sections),
    goals: agreed?.goals ?? [],
    // Actions that staff plan among themselves may reveal confidential information.
    actions: (agreed?.actions ?? []).filter((action) => action.agreed),
    nextDate: agreed?.next_date ?? null,
  };
}

/** The part of a questionnaire that a page may use, with the titles known to the learner. */
interface LearnersView {
  readonly respondent: PlanPart['respondent'];
  readonly scales: readonly {
    readonly scale: PlanScale;
    readonly title: Text;
    readonly wording: Plan['wording'];
  }[];
  readonly sections: readonly { readonly questions: readonly QuestionIndex[]; readonly title: Text }[];
}

/**
 * For a battery, only the parts the learner answered: neither the answers nor the questions of other people. If the
 * learner answered nothing, the page is the one for a learner described by others, and contains none of it.
 */
function learnersViewOf({ own = [] }: LearnerAssessment, plan: Plan): LearnersView {
  const { respondent, wording, sections } = plan;
  if (respondent !== 'several')
    return {
      respondent,
      sections,
      scales: plan.scales.map((scale) => ({ scale, title: scale.title, wording })),
    };
  const parts = own.map((position) => entryAt(plan.parts, position));
  return {
    respondent: parts.length === 0 ? 'staff' : 'learner',
    scales: parts.flatMap((part) =>
      within(part.scales).map((position) => {
        const scale = entryAt(plan.scales, position);
        return { scale, title: unled(scale.title, part.title), wording: part.questionnaire.wording };
      }),
    ),
    sections: parts.flatMap((part) =>
      sections
        .filter(({ questions }) => questions.some((question) => isWithin(part.questions, question)))
        .map(({ questions, title }) => ({ questions, title: unled(title, part.title) })),
    ),
  };
}

/**
 * Respondents who describe the learner from outside. They answer in confidence, so nothing of it goes on a page that
 * parents may read.
 */
const OBSERVERS: readonly PlanPart['respondent'][] = ['staff', 'parent', 'company'];

/**
 * How a resource is described on the page. Answers of observers are left out. A published instrument never yields
 * "strong", because its top band mostly means that the value is not low.
 */
function shownStrength(
  assessment: LearnerAssessment,
  respondent: PlanPart['respondent'],
  wording: Plan['wording'],
  scale: PlanScale,
): Strength | null {
  if (OBSERVERS.includes(respondent)) return null;
  const strength = strengthOf(assessment, scale);
  return strength === 'strong' && wording === 'supplied' ? 'present' : strength;
}

/**
 * The certain strength of a resource, based on its lowest possible value given the missing answers. A missing answer is
 * never good news (law 1), and a filled-in value is no reason for praise. null if nothing can be stated: in the lowest
 * band, without bands, or if the bands do not apply to the learner.
 */
function strengthOf({ scales }: LearnerAssessment, scale: PlanScale): Strength | null {
  const { band, lower, norm } = known(scales[scale.id], scale.id);
  if (scale.kind !== 'resource' || band === null || lower === null) return null;
  const lists = bandLists(scale, norm?.groups ?? []);
  const position = Math.min(...lists.map((bands) => bandOf(bands, fromNumber(lower))));
  if (position <= 0) return null;
  return position === scale.bands.length - 1 ? 'strong' : 'present';
}

/** The bands that may apply to the learner: the scale's own, or those of all norm groups the learner may belong to. */
function bandLists(scale: PlanScale, groups: readonly string[]): readonly (readonly PlanBand[])[] {
  if (scale.norms?.banded !== true) return [scale.bands];
  return scale.norms.groups.filter(({ id }) => groups.includes(id)).map(({ bands }) => bands);
}

/**
 * The topics depend on the questionnaire alone, so that the list reveals nothing about any answer, given or refused. It
 * contains only sections with a question for everyone.
 *
 * Sections with a question that affects a critical rule, even through a scale or finding, are left out: someone the
 * learner is afraid of may read the page, and a line such as "Being safe" invites questions about the answers. The page
 * states that there were other topics as well.
 */
function topicsOf(plan: Plan, sections: LearnersView['sections']): readonly Text[] {
  const { questions: critical } = dependenciesOf(
    plan,
    plan.critical.map((rule) => rule.inputs),
  );
  return sections
    .filter(
      ({ questions }) =>
        questions.some((index) => entryAt(plan.questions, index).askIf === null) &&
        !questions.some((index) => critical.has(index)),
    )
    .map(({ title }) => title);
}
