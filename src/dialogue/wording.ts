import { hash } from '../definition/digest.ts';
import { readWordingShape, saidIn, type WordingFile } from '../definition/wording.ts';
import type { SourceText, TextPlace } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import type { Plan, PlanQuestion } from '../plan/plan.ts';
import { locate, nodeAt } from '../source/node.ts';
import { checkNames, isForAnother } from './wording-checks.ts';
import { checkComplete, labelOf } from './wording-complete.ts';
import type { LookedWording } from './wording-looked.ts';

/** What a talk in one language asks with: the texts of a user's own file, for all that the plan asks. Plain data. */
export interface Wording {
  /** SHA-256 (hex) of the file's content; comments and layout are left out. */
  readonly digest: string;
  readonly language: string;
  readonly licence: string;
  readonly source: string | null;
  readonly intro: string | null;
  /** By section; where there is none, the plan's own stays. */
  readonly titles: Readonly<Record<string, string>>;
  /** By question. */
  readonly questions: Readonly<Record<string, string>>;
  /** By question, then by option. */
  readonly options: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * Everything that is wrong with a wording, format lotse-wording/1, for the plan of a questionnaire: it is for another
 * one or names what that does not have, and what is missing in each language that it says it has. Never throws.
 */
export function checkWording(source: SourceText, plan: Plan): readonly Problem[] {
  return look(source, plan, null).problems;
}

/** Reads a wording for a talk in a language; in that one it has to be complete. `wording` is null where it cannot be used. */
export function readWording(
  source: SourceText,
  plan: Plan,
  language: string,
): { readonly wording: Wording | null; readonly problems: readonly Problem[] } {
  const { value, problems } = look(source, plan, language);
  const isSound = value !== null && problems.length === 0;
  return { wording: isSound ? wordingIn(value, plan, language) : null, problems };
}

function look(
  source: SourceText,
  plan: Plan,
  language: string | null,
): { readonly value: WordingFile | null; readonly problems: readonly Problem[] } {
  const { raw, node, value, problems } = readWordingShape(source);
  if (raw === null || node === null || value === null) return { value: null, problems };
  const found: Problem[] = [...problems];
  const looked: LookedWording = {
    plan,
    value,
    isLost: (path) =>
      path.some((_, end) => {
        const [written, left] = [raw, node].map((tree) => nodeAt(tree, path.slice(0, end + 1)));
        return written !== undefined && left === undefined;
      }),
    report: (code, path, args, what = 'value') => {
      const { start, end } = locate(node, path, what);
      found.push(problem(code, { source, start, end }, args));
    },
  };
  // Of one for another questionnaire nothing fits, and that would only be said again and again.
  if (!isForAnother(looked)) {
    checkNames(looked);
    checkComplete(looked, language);
  }
  const start = ({ at }: Problem): number => (at as TextPlace).start;
  return { value, problems: found.toSorted((a, b) => start(a) - start(b)) };
}

/** Of a file that is complete in the language. */
function wordingIn(value: WordingFile, plan: Plan, language: string): Wording {
  const { licence, source, intro } = value;
  const titles = plan.sections.map(({ id }) => [id, saidIn(value.titles?.[id], language)] as const);
  return {
    digest: hash(value),
    language,
    licence: licence.trim(),
    source: saidIn(source, language),
    intro: saidIn(intro, language),
    titles: Object.fromEntries(titles.filter((each): each is [string, string] => each[1] !== null)),
    questions: Object.fromEntries(
      plan.questions.map(({ id }) => [id, saidIn(value.questions[id], language) as string]),
    ),
    options: Object.fromEntries(
      plan.questions.map((question) => [question.id, labelsIn(value, question, language)]),
    ),
  };
}

function labelsIn(
  value: WordingFile,
  question: PlanQuestion,
  language: string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    question.options.map(({ key }) => [key, labelOf(value, question, key, language) as string]),
  );
}

/** What a result says of the wording that was asked; never a text of it. null: the questionnaire's own. */
export function wordingProvenance(wording: Wording | null): Readonly<Record<string, string>> {
  if (wording === null) return {};
  const { digest, licence, source } = wording;
  return {
    wording: digest,
    wording_licence: licence,
    ...(source === null ? {} : { wording_source: source }),
  };
}
