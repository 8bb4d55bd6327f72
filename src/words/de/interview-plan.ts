import type { InterviewWords } from '../en/interview.ts';

export const dePlan: InterviewWords['plan'] = {
  goals: 'Ziele',
  noGoals: 'Noch keine Ziele.',
  actions: 'Was getan wird',
  noActions: 'Noch nichts vereinbart.',
  prompt: 'Was als Nächstes?',
  goOn: 'weiter',
  addGoal: 'ein Ziel hinzufügen',
  dropGoal: (goal) => `wegnehmen: ${goal}`,
  dropGoalPrompt: (goal) => ({
    message: 'Dieses Ziel von der Liste nehmen?',
    help: `„${goal}“`,
    options: { no: 'nein, behalten', yes: 'ja, von der Liste nehmen' },
  }),
  addAction: 'etwas hinzufügen, das getan wird',
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
    open: 'noch zu tun',
    done: 'erledigt',
    dropped: 'aufgegeben',
    removed: 'von der Liste nehmen',
    unchanged: 'so lassen',
  },
};
