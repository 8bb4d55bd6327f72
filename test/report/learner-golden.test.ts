import { describe, test } from 'vitest';
import { type HelpPlace, learnerReport } from '../../src/report/learner/learner.ts';
import { FORMATS } from '../../src/render/formats.ts';
import { renderers } from '../render/renderers.ts';
import { LANGUAGES } from '../../src/words/locale.ts';
import { people } from './people.ts';
import { expectGolden } from '../golden.ts';
import { learnerWords } from '../learner-words.ts';

/** No alerts, individual tier, critical answers, few answers, agreements with a contacts file, a register. */
const shown: readonly (readonly [string, readonly HelpPlace[], readonly string[]])[] = [
  ['calm', [], []],
  ['complete', [], []],
  ['critical', [], []],
  ['open', [], []],
  [
    'confirmed',
    [
      {
        ...{ name: 'School social work', reach: 'room 12', hours: 'weekdays 8 to 14' },
        ...{ ages: null, note: 'free, no appointment', confirmed: '2026-09-01' },
      },
      {
        ...{ name: 'Youth advice in town', reach: 'Market Street 1', hours: null },
        ...{ ages: [12, 25], note: null, confirmed: '2026-08-20' },
      },
    ],
    ['A. Muster, school social work', 'your class teacher'],
  ],
  ['no-tiers', [], []],
];

describe.each(shown)('%s', (name, help, sees) => {
  const { assessment, plan } = people[name]!;
  test.each(LANGUAGES.flatMap((language) => FORMATS.map((format) => [language, format] as const)))(
    'the page is unchanged in %s as %s',
    (language, format) => {
      const found = renderers[format](learnerReport(assessment, plan, learnerWords(language), help, sees));
      expectGolden(`learners/${name}.${language}.${format}`, found);
    },
  );
});
