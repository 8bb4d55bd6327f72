import type { HelpWords } from '../words/en/help.ts';

type Usage = HelpWords['usage'];

/** The messages of commander, and ours. */
const MESSAGES: readonly (readonly [RegExp, (usage: Usage, found: readonly string[]) => string])[] = [
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

/** Translates commander's message about a command line that cannot be run. Unknown messages are returned unchanged. */
export function usageMessage(text: string, usage: Usage): string {
  const trimmed = text.replace(/\n$/, '');
  const [hint = '', several, names = ''] = HINT.exec(trimmed) ?? [];
  const message = trimmed.slice(0, trimmed.length - hint.length);
  const [found] = MESSAGES.flatMap(([pattern, say]) => {
    const [, ...parts] = pattern.exec(message) ?? [];
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
