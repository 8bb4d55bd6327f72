/** The words of goals and actions, in English. */
export const enPlan = {
  goals: 'Goals',
  noGoals: 'No goals yet.',
  actions: 'Next steps',
  noActions: 'Nothing agreed yet.',
  prompt: 'What next?',
  goOn: 'go on',
  addGoal: 'add a goal',
  dropGoal: (goal: string) => `remove: ${goal}`,
  dropGoalPrompt: (goal: string) => ({
    message: 'Take this goal off the list?',
    help: `“${goal}”`,
    options: { no: 'no, keep it', yes: 'yes, take it off' },
  }),
  addAction: 'add a step',
  markAction: (action: string) => `change: ${action}`,
  actionLine: (what: string, who: string, by: string | null, agreed: boolean, status: string) =>
    `${what}: ${who}${by === null ? '' : `, by ${by}`}${agreed ? '' : ', not yet agreed by the learner'} (${status})`,
  removeActionPrompt: (action: string) => ({
    message: 'Take this off the list?',
    help: `“${action}”`,
    options: { no: 'no, keep it', yes: 'yes, take it off' },
  }),
  statusPrompt: 'How is it going with this step?',
  statuses: {
    open: 'still to do',
    done: 'done',
    dropped: 'no longer planned',
    removed: 'take it off the list',
    unchanged: 'leave it as it is',
  },
};
