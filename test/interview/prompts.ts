import type { ChoicePrompt, Command, LinePrompt, SeveralPrompt } from '../../src/interview/prompter.ts';

export const COMMANDS: readonly Command[] = [
  { id: 'back', key: 'b', label: 'back' },
  { id: 'skip', key: 's', label: 'skip' },
];

export const CHOICE: ChoicePrompt = {
  kind: 'choice',
  message: 'How often',
  help: 'These weeks',
  commands: COMMANDS,
  options: [
    { label: 'never', hint: null },
    { label: 'often', hint: 'each week' },
  ],
  initial: null,
};

export const SEVERAL: SeveralPrompt = {
  ...CHOICE,
  kind: 'several',
  initial: [],
  problemOf: (chosen) => (chosen.length === 2 ? 'not both' : null),
};

export const LINE: LinePrompt = {
  kind: 'line',
  message: 'Why?',
  help: null,
  commands: COMMANDS,
  initial: '',
  problemOf: (text) => (text === '' || text === 'no' ? `not “${text}”` : null),
};
