import { describe, test } from 'vitest';
import { counsellorReport } from '../../src/report/counsellor/counsellor-report.ts';
import { FORMATS } from '../../src/render/formats.ts';
import { renderers } from '../render/renderers.ts';
import { LANGUAGES } from '../../src/words/locale.ts';
import { people } from './people.ts';
import { expectGolden } from '../golden.ts';

describe.each(Object.entries(people))('%s', (name, { assessment, plan }) => {
  test.each(LANGUAGES.flatMap((language) => FORMATS.map((format) => [language, format] as const)))(
    'the report is unchanged in %s as %s',
    (language, format) => {
      const found = renderers[format](counsellorReport(assessment, plan, language));
      expectGolden(`reports/${name}.${language}.${format}`, found);
    },
  );
});
