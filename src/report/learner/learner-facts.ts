import type { Assessment, SupportPlan } from '../../assessment/assessment.ts';
import type { Text } from '../../definition/schema/text.ts';
import { entryAt } from '../../plan/entry-at.ts';
import { isWithin, within } from '../../plan/stretch.ts';
import type { Plan, PlanBand, PlanPart, PlanScale } from '../../plan/plan.ts';
import { fromNumber } from '../../plan/rational.ts';
import { bandOf } from '../../score/band.ts';
import { dependenciesOf } from '../../tier/dependencies.ts';
import { known } from '../context.ts';
import { unled } from '../counsellor/source.ts';
import type { PartIndex, QuestionIndex } from '../../plan/positions.ts';

/**
 * All of an assessment that a learner's page may look at. Answers, notes, findings, critical answers, tier, decision
 * and interview are not among it, so no code behind this type can tell them (law 2), not even by mistake.
 */
export interface LearnerAssessment extends Pick<Assessment, 'learner' | 'at' | 'scales' | 'plan'> {
  /** Of a battery: positions of the parts that the learner answered, which alone are told; see `learnersOwn`. */
  readonly own?: readonly PartIndex[];
}

export type Strength = 'strong' | 'present';

/** What a learner's page says of this learner; everything else on it is the same for everyone. */
export interface LearnerFacts {
  readonly learner: string | null;
  readonly at: string | null;
  /** Who is spoken to; of a battery it is the learner: what others said is not told here. */
  readonly respondent: PlanPart['respondent'];
  /** Titles of resource scales, in the definition's order. */
  readonly strengths: Readonly<Record<Strength, readonly Text[]>>;
  /** Titles of sections, in the definition's order. */
  readonly topics: readonly Text[];
  readonly goals: readonly string[];
  /** Only those that the learner has agreed to. */
  readonly actions: SupportPlan['actions'];
  readonly nextDate: string | null;
}

/** For an assessment that fits its plan (see `misfit`). */
export function learnerFacts(assessment: LearnerAssessment, plan: Plan): LearnerFacts {
  const agreed = assessment.plan;
  const told = toldOf(assessment, plan);
  const strengths = told.scales.flatMap(({ scale, title, wording }) => {
    const strength = toldStrength(assessment, told.respondent, wording, scale);
    return strength === null ? [] : [{ strength, title }];
  });
  const ofLevel = (level: Strength): readonly Text[] =>
    strengths.filter(({ strength }) => strength === level).map(({ title }) => title);
  return {
    learner: assessment.learner,
    at: assessment.at,
    respondent: told.respondent,
    strengths: { strong: ofLevel('strong'), present: ofLevel('present') },
    topics: topicsOf(plan, told.sections),
    goals: agreed?.goals ?? [],
    // What staff plan among themselves may betray what only they may know.
    actions: (agreed?.actions ?? []).filter((action) => action.agreed),
    nextDate: agreed?.next_date ?? null,
  };
}

/** What a page may look at of a questionnaire, with the titles as the learner knows them. */
interface Told {
  readonly respondent: PlanPart['respondent'];
  readonly scales: readonly {
    readonly scale: PlanScale;
    readonly title: Text;
    readonly wording: Plan['wording'];
  }[];
  readonly sections: readonly { readonly questions: readonly QuestionIndex[]; readonly title: Text }[];
}

/**
 * Of a battery only what the learner answered: nothing that anybody else said, nor what they were asked. Where the learner
 * answered nothing, the page is that of a learner about whom others answered, and tells nothing of it.
 */
function toldOf({ own = [] }: LearnerAssessment, plan: Plan): Told {
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

/** Whose answers are someone else's view of the learner: told in confidence, and not on a page that parents read, too. */
const OBSERVERS: readonly PlanPart['respondent'][] = ['staff', 'parent', 'company'];

/**
 * What a page says of a resource: nothing of what observers said; and of a published instrument no more than that it is
 * there, for the top band of those mostly means that a value is not low.
 */
function toldStrength(
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
 * How strong a resource is for certain: by the least that it can be, whatever the missing answers are. A missing
 * answer is never good news (law 1), and a value that was filled in is no reason for praise. The lowest band, a scale
 * without a sorting into bands, and everybody for whom the bands are not meant, give null: nothing is said.
 */
function strengthOf({ scales }: LearnerAssessment, scale: PlanScale): Strength | null {
  const { band, lower, norm } = known(scales[scale.id], scale.id);
  if (scale.kind !== 'resource' || band === null || lower === null) return null;
  const lists = bandLists(scale, norm?.groups ?? []);
  const position = Math.min(...lists.map((bands) => bandOf(bands, fromNumber(lower))));
  if (position <= 0) return null;
  return position === scale.bands.length - 1 ? 'strong' : 'present';
}

/** The bands that hold for a learner: the scale's own, or those of the groups of its norms that cannot be excluded. */
function bandLists(scale: PlanScale, groups: readonly string[]): readonly (readonly PlanBand[])[] {
  if (scale.norms?.banded !== true) return [scale.bands];
  return scale.norms.groups.filter(({ id }) => groups.includes(id)).map(({ bands }) => bands);
}

/**
 * The topics that a page names are a matter of the questionnaire alone: no answer, given or refused, adds one or
 * takes one away, so the list cannot hint at any. Only sections in which everyone is asked something are named.
 *
 * Left out is every section with a question on which a critical rule rests, through whatever scale or finding. The
 * page may be read over the learner's shoulder, perhaps by whom the learner is afraid of, and a line such as "Being
 * safe" invites to ask what was answered there. The page says that there were other topics too.
 */
function topicsOf(plan: Plan, sections: Told['sections']): readonly Text[] {
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
