import type { HelpWords } from '../words/en/help.ts';

type Usage = HelpWords['usage'];

/** How commander says what is wrong with a command line, and how we do. */
const FAULTS: readonly (readonly [RegExp, (usage: Usage, found: readonly string[]) => string])[] = [
  [/^error: missing required argument '(.+)'$/, (usage, [name = '']) => usage.missingArgument(name)],
  [/^error: option '(.+)' argument missing$/, (usage, [option = '']) => usage.missingValue(option)],
  [/^error: unknown option '(.*)'$/s, (usage, [option = '']) => usage.unknownOption(option)],
  [/^error: unknown command '(.*)'$/s, (usage, [name = '']) => usage.unknownCommand(name)],
  [
    /^error: too many arguments for '(.+)'\. Expected (\d+) arguments? but got (\d+)\.$/,
    (usage, [command = '', expected = '', got = '']) => usage.tooMany(command, expected, got),
  ],
  [
    /^error: option '(.+?)' argument '(.*)' is invalid\. (.+)$/s,
    (usage, [option = '', value = '', reason = '']) =>
      usage.notForOption(option, value, reasonIn(usage, reason)),
  ],
  [
    /^error: command-argument value '(.*)' is invalid for argument '(.+)'\. (.+)$/s,
    (usage, [value = '', name = '', reason = '']) =>
      usage.notForArgument(name, value, reasonIn(usage, reason)),
  ],
];

const HINT = /\n\(Did you mean (one of )?([^\n]+)\?\)$/;

/**
 * What commander says of a command line that cannot be run, in words of ours: it has no languages. What it says otherwise is
 * left as it is.
 */
export function usageFault(text: string, usage: Usage): string {
  const said = text.replace(/\n$/, '');
  const [hint = '', several, names = ''] = HINT.exec(said) ?? [];
  const fault = said.slice(0, said.length - hint.length);
  const [found] = FAULTS.flatMap(([pattern, say]) => {
    const [, ...parts] = pattern.exec(fault) ?? [];
    return parts.length === 0 ? [] : [say(usage, parts)];
  });
  if (found === undefined) return text;
  if (hint === '') return `${found}\n`;
  return `${found}\n${several === undefined ? usage.didYouMean(names) : usage.didYouMeanOne(names)}\n`;
}

function reasonIn(usage: Usage, reason: string): string {
  const allowed = /^Allowed choices are (.+)\.$/.exec(reason)?.[1];
  return allowed === undefined ? reason : usage.choices(allowed);
}
