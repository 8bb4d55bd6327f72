import { createPrompt, useEffect, useState } from '@inquirer/core';
import { inert } from '../../escape/inert.ts';
import type { LinePrompt } from '../prompter.ts';
import { faultText } from './drawing.ts';
import { useKeys, type Ask, type Asking, type Ended } from './keys.ts';

/** Where a person is in a line. */
interface Place {
  readonly text: string;
  /** What is wrong with the text, in words; shown until it is changed. */
  readonly said: string | null;
}

/** Asks for a line of text. Text to begin with is cleaned of everything that could not have been typed. */
export function line(prompt: LinePrompt): Ask {
  const text = [...prompt.initial].filter((sign) => inert(sign) === sign).join('');
  const kept: { state: Place } = { state: { text, said: null } };
  return (setting, context) => view({ ...setting, prompt, kept }, context);
}

const view = createPrompt<Ended, Asking<LinePrompt, Place>>((asking, done) => {
  const { prompt, parts, sheet, kept } = asking;
  const { text, said } = useKeys(asking, done, (before, meaning, pressed, editor) => {
    if (meaning.is === 'edit') {
      // readline keeps the text and the cursor in it.
      editor.input.emit('keypress', pressed.text, pressed.key);
      return { state: { text: editor.line, said: null } };
    }
    if (meaning.is !== 'send') return { state: before };
    const { text } = before;
    const fault = prompt.fault(text);
    if (fault !== null) return { state: { text, said: inert(fault) }, isFault: true };
    return { reply: { reply: 'text', text }, text: text.trim() === '' ? sheet.words.blank : text };
  });
  // Shown once readline has it: what readline does not have, inquirer takes for the question, and places the cursor after it.
  const [isWritten, setWritten] = useState(false);
  useEffect((editor) => {
    editor.write(kept.state.text);
    setWritten(true);
  }, []);
  const footer = parts.footer === '' ? '' : `  ${parts.footer.replaceAll('\n', '\n  ')}\n`;
  const fault = said === null ? '' : faultText(said, sheet);
  return [`${parts.message}\n${footer}> ${isWritten ? text : ''}`, fault];
});
