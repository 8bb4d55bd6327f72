import type { CriticalCodes } from '../../../diagnostic/codes-critical.ts';
import { words, type ProblemTexts } from '../../problem-words.ts';
import { q } from '../quote.ts';

export const criticalProblems: ProblemTexts<CriticalCodes> = {
  'covers-mismatch': ({ rule, covered, what }) =>
    words(
      {
        category: `Der Alarm von ${q(rule)} kann nicht für den von ${q(covered)} stehen: Es geht um Verschiedenes.`,
        contact: `Der Alarm von ${q(rule)} kann nicht für den von ${q(covered)} stehen: Sie gehen an verschiedene Stellen.`,
        urgency: `Der Alarm von ${q(rule)} kann nicht für den von ${q(covered)} stehen, denn der ist dringender.`,
      }[what],
      'eine Regel derselben Kategorie mit demselben Kontakt, die nicht dringender ist',
      'Die Regel aus „covers“ nehmen oder umgekehrt die dringendere für die andere stehen lassen.',
    ),
  'urgent-without-tier': ({ rule, urgency }) =>
    words(
      `Die kritische Regel ${q(rule)} kann nicht warten (${urgency}), soll aber keine Unterstützung verlangen.`,
      '„individual“, „selective“ oder kein „tier“ (dann gilt individual)',
      '„tier: none“ entfernen, es sei denn, das Gespräch allein ist wirklich alles, was diese Antwort verlangt.',
    ),
};
