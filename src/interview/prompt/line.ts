import { createPrompt, useEffect, useState } from '@inquirer/core';
import { inert } from '../../escape/inert.ts';
import type { LinePrompt } from '../prompter.ts';
import { problemText } from './drawing.ts';
import { useKeys, type Ask, type Asking, type Ended } from './keys.ts';

/** The state of a line. */
interface Place {
  readonly text: string;
  /** An error message about the text, shown until it is changed. */
  readonly said: string | null;
}

/** Asks for a line of text. Characters that cannot be typed are removed from the initial text. */
export function line(prompt: LinePrompt): Ask {
  const text = [...prompt.initial].filter((sign) => inert(sign) === sign).join('');
  const kept: { state: Place } = { state: { text, said: null } };
  return (setting, context) => view({ ...setting, prompt, kept }, context);
}

const view = createPrompt<Ended, Asking<LinePrompt, Place>>((asking, done) => {
  const { prompt, parts, sheet, kept } = asking;
  const { text, said } = useKeys(asking, done, (before, meaning, pressed, editor) => {
    if (meaning.is === 'edit') {
      // readline stores the text and the position of the cursor.
      editor.input.emit('keypress', pressed.text, pressed.key);
      return { state: { text: editor.line, said: null } };
    }
    if (meaning.is !== 'send') return { state: before };
    const { text } = before;
    const problem = prompt.problemOf(text);
    if (problem !== null) return { state: { text, said: inert(problem) }, isRefused: true };
    return { reply: { reply: 'text', text }, text: text.trim() === '' ? sheet.words.blank : text };
  });
  // Shown only after readline has the text: otherwise inquirer takes it for part of the question and places the cursor
  // behind it.
  const [isWritten, setWritten] = useState(false);
  useEffect((editor) => {
    editor.write(kept.state.text);
    setWritten(true);
  }, []);
  const footer = parts.footer === '' ? '' : `  ${parts.footer.replaceAll('\n', '\n  ')}\n`;
  const problem = said === null ? '' : problemText(said, sheet);
  return [`${parts.message}\n${footer}> ${isWritten ? text : ''}`, problem];
});
