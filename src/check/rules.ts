import type { Rule } from './context.ts';
import { answerKinds } from './rules/answer-kinds.ts';
import { tierByBackground } from './rules/background.ts';
import { bandProblems } from './rules/bands.ts';
import { ageQuestion, boundsInOrder, passGrade } from './rules/bounds.ts';
import { changeProblems } from './rules/change.ts';
import { columnNames } from './rules/columns.ts';
import { ruleMarks, testsFit, testsPresent, tiersCited } from './rules/condition-tests.ts';
import { coveredRules, urgentWithTier } from './rules/critical.ts';
import { cycles } from './rules/cycles.ts';
import { duplicateIds } from './rules/duplicate-ids.ts';
import { formsToChoose } from './rules/forms.ts';
import { missingCodes } from './rules/missing-codes.ts';
import { missingRules } from './rules/missing-rules.ts';
import { neverHolds } from './rules/never-holds.ts';
import { normsRead } from './rules/norms-read.ts';
import { normProblems } from './rules/norms.ts';
import { optionProblems } from './rules/options.ts';
import { fineness, itemsOnce, reversedScales, scaleItems, scaleMethods } from './rules/scale-items.ts';
import { privateRules } from './rules/private.ts';
import { translations } from './rules/translations.ts';
import { unknownIds } from './rules/unknown-ids.ts';
import { unused } from './rules/unused.ts';

/** Every rule of meaning. Each checks the whole definition on its own; their order does not matter. */
export const RULES: readonly Rule[] = [
  unknownIds,
  duplicateIds,
  columnNames,
  answerKinds,
  optionProblems,
  missingCodes,
  boundsInOrder,
  ageQuestion,
  passGrade,
  cycles,
  testsPresent,
  testsFit,
  ruleMarks,
  neverHolds,
  scaleMethods,
  scaleItems,
  reversedScales,
  itemsOnce,
  fineness,
  missingRules,
  bandProblems,
  normProblems,
  changeProblems,
  translations,
  tiersCited,
  coveredRules,
  urgentWithTier,
  tierByBackground,
  normsRead,
  privateRules,
  formsToChoose,
  unused,
];
