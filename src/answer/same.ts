import type { Answer } from './answer.ts';

/** Whether two answers are equal, regardless of their notation in a file. */
export function isSameAnswer(one: Answer, other: Answer): boolean {
  return said(one) === said(other);
}

function said(answer: Answer): string {
  if (answer.state !== 'given') return answer.state;
  switch (answer.kind) {
    case 'option':
      return `options ${String(answer.option)}`;
    case 'options':
      return `options ${answer.options.join()}`;
    case 'number':
      return `number ${answer.number.num.toString()}/${answer.number.den.toString()}`;
    case 'date':
      return `date ${answer.date}`;
    case 'text':
      return `text ${answer.text}`;
  }
}
