// What the kinds of help, the roles and the places of `vignettes.yaml` are called in the catalogue.

type Names = Readonly<Record<string, readonly string[]>>;

/** Approaches, by kind of help. */
export const KINDS: Names = {
  conflict_at_work: ['workplace-mediation'],
  career_guidance: ['career-guidance'],
  motivation: ['building-motivation', 'reflection'],
  study_help: ['learning-support'],
  talking_group: ['mental-health-group', 'group-psychosocial'],
  psychological_help: ['confidential-talk', 'mental-health-individual', 'therapeutic-support'],
  trauma_aware_help: ['displaced-support'],
  language_help: ['language-support', 'displaced-support'],
  many_problems_at_once: ['comprehensive-support'],
  // The approach names the advice services to which somebody goes along with the learner.
  addiction_help: ['referral', 'therapeutic-support'],
  money_help: ['practical-help'],
  basic_needs: ['practical-help'],
  safety_talk: ['referral', 'mental-health-individual'],
  stop_bullying: ['personal-safety', 'conflict-and-bullying'],
  attendance_follow_up: ['reach-out'],
  sleep_and_rhythm: ['day-rhythm'],
  belonging: ['settling-in', 'peer-support'],
  mentoring: ['mentoring'],
  school_climate: ['safe-school-climate', 'informal-interactions', 'mental-health-universal'],
  // The catalogue has neither. If one is ever added, it must be named here.
  peer_mediation: [],
  // A place and not an approach.
  qualification_recognition: [],
};

/** Roles of the catalogue, by the names that the vignettes use. */
export const ROLES: Names = {
  chamber_training_adviser: ['training_adviser'],
  apprenticeship_counsellor: ['training_adviser', 'coach'],
  school_psychologist: ['school_psychologist'],
  psychologist: ['school_psychologist', 'therapist'],
  counsellor: ['school_psychologist', 'social_worker'],
  addiction_counsellor: ['therapist'],
  social_worker: ['social_worker'],
  class_teacher: ['class_teacher'],
  teacher: ['teacher', 'class_teacher'],
  subject_teacher: ['teacher'],
  learning_support: ['learning_support'],
  career_counsellor: ['career_counsellor'],
  attendance_officer: ['social_worker'],
  school_doctor: ['nurse'],
  mentor: ['mentor'],
  peer_mentor: ['peer_mentor'],
};

/** Practices, by place. */
export const PLACES: Names = {
  chamber_training_advice: ['ausbildungsberatung'],
  quabb: ['quabb'],
  vera: ['vera'],
  apprenticeship_coaching: ['lehrlingscoaching'],
  chamber_of_labour: ['arbeiterkammer'],
  apprenticeship_office: ['lehrlingsstelle'],
  school_social_work: ['schulsozialarbeit'],
  youth_employment_agency: ['jugendberufsagentur'],
  youth_coaching: ['jugendcoaching'],
  assisted_training: ['asa-flex'],
  qualification_recognition: ['ast'],
};

/** Returns the catalogue's ids for names of the vignettes, and throws for a name that nobody has explained. */
export function idsOf(names: readonly string[], of: Names): readonly string[] {
  return names.flatMap((name) => {
    const ids = of[name];
    if (ids === undefined) throw new Error(`${name} is not explained in kinds.ts`);
    return ids;
  });
}
