/** A definition whose form has to be chosen: its two forms count the only question in opposite ways. */
export const twoOrders = (wording: 'own' | 'supplied'): string => `format: lotse/1
id: two-orders
version: 1.0.0
title: { en: Two orders }
languages: [en]
respondent: learner
wording: ${wording}
evidence: { status: unvalidated, note: { en: Made for tests. } }
form_required: true
answer_sets:
  steps: [{ value: 0, label: { en: least } }, { value: 1, label: { en: most } }]
sections:
  - id: all
    title: { en: All }
    questions: [{ id: q1, text: { en: First }, answers: steps }]
forms:
  a: { title: { en: Order A }, scales: { total: { title: { en: Total }, kind: risk, sum: [q1] } } }
  b: { title: { en: Order B }, scales: { total: { title: { en: Total }, kind: risk, sum: [{ question: q1, reversed: true }] } } }
`;
