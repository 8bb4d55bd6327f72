/** Common band ids, for definitions without labels of their own. */
export const deBands: Readonly<Record<string, string>> = {
  very_low: 'sehr niedrig',
  low: 'niedrig',
  normal: 'im üblichen Bereich',
  average: 'durchschnittlich',
  mild: 'leicht',
  medium: 'mittel',
  moderate: 'mittel',
  raised: 'erhöht',
  elevated: 'erhöht',
  high: 'hoch',
  very_high: 'sehr hoch',
  severe: 'schwer',
  none: 'keine',
  some: 'einige',
  talk_about: 'ansprechen',
};

/** Roles by id, as in „Ansprechstelle: …“. */
export const deRoles: Readonly<Record<string, string>> = {
  school_psychologist: 'Schulpsychologie',
  school_social_worker: 'Schulsozialarbeit',
  counsellor: 'Beratungsstelle der Schule',
  school_counsellor: 'Beratungslehrkraft',
  class_teacher: 'Klassenleitung',
  head_teacher: 'Schulleitung',
  principal: 'Schulleitung',
  child_protection: 'Ansprechperson für Kinderschutz',
  safeguarding_lead: 'Ansprechperson für Kinderschutz',
  school_nurse: 'Schulgesundheitsfachkraft',
  anti_bullying: 'Ansprechperson bei Mobbing',
  mentor: 'Mentorin oder Mentor',
  youth_coach: 'Jugendcoaching',
  career_guidance: 'Berufsberatung',
  crisis_service: 'Krisendienst',
  emergency_services: 'Rettungsdienst',
};
