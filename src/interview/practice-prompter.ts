import { paragraph, type Block } from '../document/model.ts';
import type { PracticeWords } from '../words/en/interview-practice.ts';
import type { Prompt, Prompter } from './prompter.ts';

/**
 * A prompter that marks everything it shows as practice: the first heading of each page, and the command that would
 * otherwise keep the interview. Places need not know about it.
 */
export function practicePrompter(prompter: Prompter, words: PracticeWords): Prompter {
  let isFirst = true;
  return {
    ...prompter,
    show: (blocks) => {
      const at = blocks.findIndex(({ kind }) => kind === 'heading');
      // The first page says that answers are saved, as in a real interview.
      const note = isFirst && at >= 0 ? [paragraph(words.page, true)] : [];
      if (at >= 0) isFirst = false;
      prompter.show(marked(blocks, at, words).toSpliced(at + 1, 0, ...note));
    },
    ask: (prompt) => prompter.ask(endingOnPause(prompt, words)),
  };
}

function marked(blocks: readonly Block[], first: number, { title }: PracticeWords): readonly Block[] {
  return blocks.map((block, index) =>
    index === first && block.kind === 'heading' ? { ...block, text: title(block.text) } : block,
  );
}

/** A practice interview cannot be resumed, so a pause ends it. */
function endingOnPause(prompt: Prompt, { pause }: PracticeWords): Prompt {
  const commands = prompt.commands.map((command) =>
    command.id === 'pause' ? { ...command, label: pause } : command,
  );
  return { ...prompt, commands };
}
