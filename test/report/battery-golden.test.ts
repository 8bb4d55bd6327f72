import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { referralReport } from '../../src/report/counsellor/referral.ts';
import { renderers } from '../../src/document/render.ts';
import { LANGUAGES } from '../../src/words/locale.ts';
import { assessedByMany } from './battery-people.ts';

const folder = new URL('../../fixtures/golden/batteries/', import.meta.url);

function golden(name: string, found: string): string {
  const file = new URL(name, folder);
  if (process.env['UPDATE'] === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, found);
  }
  return readFileSync(file, 'utf8');
}

describe.each(Object.entries(assessedByMany))('%s', (name, { assessment, plan }) => {
  test.each(
    LANGUAGES.flatMap((language) => (['md', 'txt'] as const).map((format) => [language, format] as const)),
  )('in %s as %s', (language, format) => {
    const found = renderers[format](referralReport(assessment, plan, language));
    expect(found).toBe(golden(`${name}.${language}.${format}`, found));
  });
});
