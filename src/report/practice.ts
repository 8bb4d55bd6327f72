import type { Provenance } from '../assessment/assessment.ts';
import { paragraph, type Section } from '../document/model.ts';
import { LANGUAGES, type Language } from '../words/locale.ts';
import { practiceWords } from '../words/practice.ts';

/**
 * The section that opens every document made from a practice result; none for real ones. It says so in the document's
 * language, or in that of staff if the program has no such text in it.
 */
export function practiceSections(
  { practice }: Provenance,
  language: string,
  staff: Language,
): readonly Section[] {
  if (practice !== true) return [];
  const { report } = practiceWords[LANGUAGES.find((known) => known === language) ?? staff];
  return [{ id: 'practice', title: null, blocks: [paragraph(report, true)] }];
}
