import { PACE } from '../../src/plan/duration.ts';
import { TALK_MINUTES } from '../../src/simulate/load.ts';
import { test } from 'vitest';
import { LANGUAGES } from '../../src/words/locale.ts';
import { simulationWords } from '../../src/words/simulation.ts';
import { expectGolden } from '../golden.ts';

test.each(LANGUAGES)('the texts of a simulation are unchanged in %s', (language) => {
  const { drawn, ways, margins, bases, of, percent, between, left, load, ...fixed } =
    simulationWords[language];
  const { suggestions, urgencies, ofClass, rules, ...labels } = load;
  const said = [
    drawn(1, percent('3'), 1, 3),
    drawn(10_000, percent('3'), 1, 4),
    ...Object.values(ways).map(({ name, says }) => `${name}: ${says}`),
    margins.used('mine.yaml', '0123456789ab', 1, 12),
    margins.without([]),
    margins.without(['late', 'skipped']),
    margins.limits,
    ...Object.values(bases),
    of('id', '1.0.0', null),
    of('id', '1.0.0', 'form'),
    between(percent('5'), '4', '6'),
    left('file', 'errors'),
    left('file', 'kind'),
    ...Object.values(fixed),
    ...Object.values(suggestions),
    ...Object.values(urgencies),
    ...Object.values(labels),
    ofClass(25),
    rules({ ...PACE, minutes: TALK_MINUTES }),
  ];
  expectGolden(`simulation-words.${language}.txt`, `${said.join('\n')}\n`);
});
