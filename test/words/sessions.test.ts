import { test } from 'vitest';
import { sessionsWords } from '../../src/words/sessions.ts';
import { expectGolden } from '../golden.ts';

test.each(['en', 'de'] as const)('the texts of `lotse sessions` are unchanged in %s', (language) => {
  const words = sessionsWords[language];
  const said = [
    words.progressOf(3, 30),
    words.overAge(1),
    words.overAge(90),
    words.none('/home/me'),
    words.howToPrune(1, 1),
    words.howToPrune(2, 90),
    words.nonePruned(1),
    words.nonePruned(90),
    words.confirm(1),
    words.confirm(2),
    words.deleted(1),
    words.deleted(2),
    words.criticalAmong(1),
    words.criticalAmong(2),
  ];
  expectGolden(`sessions.${language}.txt`, `${said.join('\n')}\n`);
});
