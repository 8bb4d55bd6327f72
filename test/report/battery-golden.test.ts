import { describe, test } from 'vitest';
import { counsellorReport } from '../../src/report/counsellor/counsellor-report.ts';
import { renderers } from '../render/renderers.ts';
import { LANGUAGES } from '../../src/words/locale.ts';
import { assessedByMany } from './battery-people.ts';
import { expectGolden } from '../golden.ts';

describe.each(Object.entries(assessedByMany))('%s', (name, { assessment, plan }) => {
  test.each(
    LANGUAGES.flatMap((language) => (['md', 'txt'] as const).map((format) => [language, format] as const)),
  )('the report is unchanged in %s as %s', (language, format) => {
    const found = renderers[format](counsellorReport(assessment, plan, language));
    expectGolden(`batteries/${name}.${language}.${format}`, found);
  });
});
