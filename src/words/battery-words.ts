/** What a referral report says of a battery: several questionnaires about one learner. */
export interface BatteryWords {
  readonly sections: Readonly<Record<'parts' | 'compared' | 'details' | 'sources', string>>;
  readonly conditions: {
    /** By the rules of one source alone; `tier` is that or more. */
    readonly suggests: (source: string, tier: string, isHighest: boolean) => string;
    readonly suggestsNot: (source: string, tier: string) => string;
  };
  /** Where sources are missing; each once a section. */
  readonly notHandedIn: (sources: string) => string;
  readonly notAsked: (sources: string) => string;
  readonly parts: PartsWords;
  readonly compared: ComparedWords;
  readonly settle: {
    readonly wholeLead: string;
    readonly whole: (source: string, questionnaire: string, questions: number) => string;
    readonly ofSource: (source: string, lead: string) => string;
  };
  readonly critical: {
    readonly source: string;
    readonly notHandedIn: (source: string, categories: string) => string;
    readonly none: string;
    readonly notAsked: (sources: string) => string;
  };
  readonly findings: { readonly together: string };
  readonly gaps: { readonly whole: string; readonly absent: string; readonly notAsked: string };
  readonly details: { readonly lead: string };
  readonly limits: {
    readonly ofSource: (source: string, sentence: string) => string;
    readonly combination: string;
  };
}

interface PartsWords {
  readonly lead: string;
  readonly questionnaire: string;
  readonly questionnaireOf: (title: string, id: string, version: string, form: string | null) => string;
  readonly handedIn: string;
  readonly answered: (answered: number, of: number) => string;
  readonly notHandedIn: (questions: number) => string;
  readonly notAsked: string;
  /** Nobody can tell whether it is called for; what there is may count or not. */
  readonly undecidedLabel: string;
  readonly undecided: string;
  readonly strayedLabel: string;
  readonly strayed: (answers: number) => string;
  readonly alone: string;
  readonly noTiers: string;
  readonly because: (tier: string) => string;
  readonly becauseFilled: (tier: string) => string;
  readonly noReason: string;
  readonly openReasons: string;
}

interface ComparedWords {
  readonly lead: string;
  readonly matter: string;
  /** How it is with one observer. */
  readonly sees: string;
  readonly seesNot: string;
  readonly unknown: string;
  readonly notHandedIn: string;
  readonly notAsked: string;
  /** This source says nothing of the matter. */
  readonly none: string;
  /** With what the view rests on, where that is one scale. */
  readonly seen: (view: string, detail: string) => string;
  readonly differLead: string;
  readonly differ: (matter: string, seeing: string, notSeeing: string, open: string) => string;
  readonly agreeSeen: (matters: string) => string;
  readonly agreeUnseen: (matters: string) => string;
  readonly open: (matters: string) => string;
}
