// A battery of two small questionnaires, scored by hand.

const en = (text: string) => `{ en: ${text} }`;

/** A questionnaire of three questions: two are scored, the third is critical. */
export const definition = (id: string, more = '') => `
format: lotse/1
id: ${id}
version: 1.0.0
title: ${en(id)}
languages: [en]
respondent: staff
wording: own
evidence: { status: unvalidated, note: ${en('none')} }
${more}
answer_sets:
  level: [{ value: 0, label: ${en('none')} }, { value: 1, label: ${en('some')} }, { value: 2, label: ${en('much')} }]
sections:
  - id: all
    title: ${en('All')}
    questions:
      - { id: trouble, text: ${en('Trouble')}, answers: level }
      - { id: danger, text: ${en('Danger')}, answers: level }
      - { id: share, text: ${en('Share')}, number: { min: 0, max: 100 } }
scales:
  load: { title: ${en('Load')}, kind: risk, value: trouble, bands: [{ id: low, from: 0 }, { id: high, from: 1 }] }
  part_away: { title: ${en('Away')}, kind: risk, value: share, bands: [{ id: low, from: 0 }, { id: high, above: 10 }] }
critical:
  - { id: in_danger, category: self_harm, if: { question: danger, is: 2 }, urgency: same_day, contact: nurse, say: ${en('Stay.')} }
tiers:
  selective: { any: [{ id: loaded, scale: load, band: high }, { id: away, scale: part_away, band: high }] }
`;

/** Staff answer first; the learner is asked only if staff see a reason. */
export const battery = `
format: lotse-battery/1
id: both
version: 1.0.0
title: ${en('Both')}
languages: [en]
evidence: { status: unvalidated, note: ${en('none')} }
parts:
  - { id: staff, title: ${en('Staff')}, questionnaire: staff.yaml }
  - { id: self, title: ${en('Self')}, questionnaire: self.yaml, ask_if: { part: staff, tier_at_least: selective } }
tiers:
  selective: { any: [{ id: staff_say, part: staff, tier_at_least: selective }, { id: self_say, part: self, tier_at_least: selective }] }
`;

export const HEAD = 'id,trouble,danger,share';

/** A table for either questionnaire. */
export const table = (...rows: readonly string[]): string => [HEAD, ...rows, ''].join('\n');
