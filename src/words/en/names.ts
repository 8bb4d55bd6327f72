/** Common band ids, for definitions without labels of their own. */
export const enBands: Readonly<Record<string, string>> = {
  very_low: 'very low',
  low: 'low',
  normal: 'in the normal range',
  average: 'average',
  mild: 'mild',
  medium: 'medium',
  moderate: 'moderate',
  raised: 'raised',
  elevated: 'raised',
  high: 'high',
  very_high: 'very high',
  severe: 'severe',
  none: 'none',
  some: 'some',
  talk_about: 'worth talking about',
};

/** Roles by id, as in “contact: …”. */
export const enRoles: Readonly<Record<string, string>> = {
  school_psychologist: 'the school psychologist',
  school_social_worker: 'the school social worker',
  counsellor: 'the counsellor',
  school_counsellor: 'the school counsellor',
  class_teacher: 'the class teacher',
  head_teacher: 'the head of the school',
  principal: 'the head of the school',
  child_protection: 'the person in charge of child protection',
  safeguarding_lead: 'the person in charge of child protection',
  school_nurse: 'the school nurse',
  anti_bullying: 'the person in charge of bullying cases',
  mentor: 'the mentor',
  youth_coach: 'the youth coach',
  career_guidance: 'the career guidance service',
  crisis_service: 'the crisis service',
  emergency_services: 'the emergency services',
};
