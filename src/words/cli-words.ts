import type { PlanCritical, PlanQuestion, PlanScale } from '../plan/plan.ts';

/** Words of `lotse check`, `list` and `show`, and of how a run ends. */
export interface CliWords {
  readonly bug: string;
  readonly outputFailed: (reason: string) => string;
  readonly checked: (files: number, errors: number, warnings: number) => string;
  readonly list: {
    readonly id: string;
    readonly title: string;
    readonly languages: string;
    readonly respondent: string;
    readonly evidence: string;
    readonly forms: string;
    /** Behind forms of which one has to be chosen. */
    readonly choose: string;
    /** Answered by: of a battery. */
    readonly several: string;
    /** The folders that questionnaires lie in. */
    readonly families: Readonly<
      Record<'general' | 'learner' | 'staff' | 'talk' | 'workplace' | 'keys' | 'batteries', string>
    >;
  };
  readonly show: ShowWords;
  readonly template: TemplateWords;
}

/** Comments in an empty wording: what is to be filled in where. */
interface TemplateWords {
  readonly head: (questionnaire: string) => string;
  readonly use: string;
  readonly licence: string;
  readonly source: string;
  readonly intro: string;
  readonly titles: string;
  readonly questions: string;
  readonly answers: string;
  readonly ownAnswers: string;
}

interface ShowWords {
  readonly id: string;
  readonly version: string;
  readonly form: string;
  readonly forms: string;
  readonly languages: string;
  readonly unreviewed: string;
  readonly respondent: string;
  readonly evidence: string;
  readonly recall: string;
  readonly ages: string;
  readonly agesOf: (from: number, to: number) => string;
  readonly supplied: string;
  /** For nobody but the person who answers. */
  readonly privately: string;
  readonly digest: string;
  readonly kinds: Readonly<Record<PlanQuestion['kind'], string>>;
  readonly numberFrom: (lower: string | null, upper: string | null) => string;
  readonly askedIf: (condition: string) => string;
  readonly background: string;
  readonly scales: string;
  readonly methods: Readonly<Record<PlanScale['method'], string>>;
  readonly kindOfScale: Readonly<Record<PlanScale['kind'], string>>;
  readonly reversed: string;
  readonly weight: (weight: string) => string;
  readonly range: string;
  readonly bandFrom: (value: string) => string;
  readonly bandAbove: (value: string) => string;
  /** Of a group of norms. */
  readonly meanAndSd: (mean: string, sd: string) => string;
  /** What counts as a change, in the values of a scale. */
  readonly change: (least: string) => string;
  readonly byReliability: (sd: string, reliability: string) => string;
  readonly missing: string;
  readonly allAnswers: string;
  readonly allow: (count: number) => string;
  readonly findings: string;
  readonly critical: string;
  readonly categories: Readonly<Record<PlanCritical['category'], string>>;
  readonly urgencies: Readonly<Record<PlanCritical['urgency'], string>>;
  /** The tier that a critical rule calls for, universal: none; and the rules whose alert its own stands for. */
  readonly callsFor: Readonly<Record<PlanCritical['tier'], string>>;
  readonly covers: (rules: string) => string;
  readonly tiers: string;
  readonly noTiers: string;
  readonly sources: string;
  readonly unconfirmed: string;
  readonly battery: BatteryShowWords;
}

/** Of a battery: its questionnaires and what is put side by side; their questions are shown with each of them. */
interface BatteryShowWords {
  readonly parts: string;
  readonly questions: (count: number) => string;
  readonly always: string;
  readonly askedIf: (condition: string) => string;
  readonly undecided: Readonly<Record<'ask' | 'leave_open', string>>;
  readonly look: (command: string) => string;
  readonly compared: string;
}
