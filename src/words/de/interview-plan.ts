import type { InterviewWords } from '../en/interview.ts';

export const dePlan: InterviewWords['plan'] = {
  goals: 'Ziele',
  noGoals: 'Noch keine Ziele.',
  actions: 'Nächste Schritte',
  noActions: 'Noch nichts vereinbart.',
  prompt: 'Was als Nächstes?',
  goOn: 'weiter',
  addGoal: 'ein Ziel hinzufügen',
  dropGoal: (goal) => `streichen: ${goal}`,
  dropGoalPrompt: (goal) => ({
    message: 'Dieses Ziel von der Liste nehmen?',
    help: `„${goal}“`,
    options: { no: 'nein, behalten', yes: 'ja, von der Liste nehmen' },
  }),
  addAction: 'einen Schritt hinzufügen',
  markAction: (action) => `ändern: ${action}`,
  actionLine: (what, who, by, agreed, status) =>
    `${what}: ${who}${by === null ? '' : `, bis ${by}`}${agreed ? '' : ', noch ohne Einverständnis der lernenden Person'} (${status})`,
  removeActionPrompt: (action) => ({
    message: 'Das von der Liste nehmen?',
    help: `„${action}“`,
    options: { no: 'nein, behalten', yes: 'ja, von der Liste nehmen' },
  }),
  statusPrompt: 'Wie steht es damit?',
  statuses: {
    open: 'noch offen',
    done: 'erledigt',
    dropped: 'nicht weiter verfolgt',
    removed: 'von der Liste nehmen',
    unchanged: 'so lassen',
  },
};
