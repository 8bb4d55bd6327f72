import { test } from 'vitest';
import { deCli } from '../../src/words/de/cli.ts';
import { enCli } from '../../src/words/en/cli.ts';
import { expectGolden } from '../golden.ts';

test.each([
  ['en', enCli],
  ['de', deCli],
] as const)('the texts of the command line are unchanged in %s', (language, words) => {
  const said = [
    words.outputFailed('ENOSPC'),
    words.checked(1, 0, 0),
    words.checked(2, 0, 0),
    words.checked(1, 1, 1),
    words.checked(2, 3, 2),
    words.show.agesOf(14, 25),
    words.show.numberFrom(null, null),
    words.show.numberFrom(null, '5'),
    words.show.numberFrom('1', null),
    words.show.numberFrom('1', '5'),
    words.show.askedIf('…'),
    words.show.weight('2'),
    words.show.bandFrom('3'),
    words.show.bandAbove('3'),
    words.show.allow(1),
    words.show.allow(2),
    words.template.head('…'),
  ];
  expectGolden(`cli.${language}.txt`, `${said.join('\n')}\n`);
});
