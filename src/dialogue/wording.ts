import { hash } from '../definition/digest.ts';
import { readWordingShape, saidIn, type WordingFile } from '../definition/wording.ts';
import type { SourceText, TextPlace } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import type { Plan, PlanQuestion } from '../plan/plan.ts';
import { locate, nodeAt } from '../source/node.ts';
import { checkNames, isForAnother } from './wording-checks.ts';
import { checkComplete, labelOf } from './wording-complete.ts';
import type { WordingContext } from './wording-looked.ts';

/** The texts of a user's own file in one language, for everything that the plan asks. Plain data. */
export interface Wording {
  /** SHA-256 (hex) of the file's content; comments and layout are left out. */
  readonly digest: string;
  readonly language: string;
  readonly licence: string;
  readonly source: string | null;
  readonly intro: string | null;
  /** By section id; without an entry, the plan's own title is used. */
  readonly titles: Readonly<Record<string, string>>;
  /** By question id. */
  readonly questions: Readonly<Record<string, string>>;
  /** By question id, then by option key. */
  readonly options: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * Checks a wording in the format lotse-wording/1 against the plan of a questionnaire, in each language that the
 * wording lists. Returns all problems. Never throws.
 */
export function checkWording(source: SourceText, plan: Plan): readonly Problem[] {
  return checkedWording(source, plan, null).problems;
}

/**
 * Reads a wording for an interview in one language, in which it must be complete. `wording` is null if there are
 * problems.
 */
export function readWording(
  source: SourceText,
  plan: Plan,
  language: string,
): { readonly wording: Wording | null; readonly problems: readonly Problem[] } {
  const { value, problems } = checkedWording(source, plan, language);
  const isUsable = value !== null && problems.length === 0;
  return { wording: isUsable ? wordingIn(value, plan, language) : null, problems };
}

function checkedWording(
  source: SourceText,
  plan: Plan,
  language: string | null,
): { readonly value: WordingFile | null; readonly problems: readonly Problem[] } {
  const { raw, node, value, problems } = readWordingShape(source);
  if (raw === null || node === null || value === null) return { value: null, problems };
  const found: Problem[] = [...problems];
  const context: WordingContext = {
    plan,
    value,
    isUnusable: (path) =>
      path.some((_, end) => {
        const [written, usable] = [raw, node].map((tree) => nodeAt(tree, path.slice(0, end + 1)));
        return written !== undefined && usable === undefined;
      }),
    report: (code, path, args, what = 'value') => {
      const { start, end } = locate(node, path, what);
      found.push(problem(code, { source, start, end }, args));
    },
  };
  // If the wording belongs to another questionnaire, every text would be reported.
  if (!isForAnother(context)) {
    checkNames(context);
    checkComplete(context, language);
  }
  const start = ({ place }: Problem): number => (place as TextPlace).start;
  return { value, problems: found.toSorted((a, b) => start(a) - start(b)) };
}

/** For a file that is complete in the language. */
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

/** What a result records about the wording, never its texts. `null`: the questionnaire's own texts were used. */
export function wordingProvenance(wording: Wording | null): Readonly<Record<string, string>> {
  if (wording === null) return {};
  const { digest, licence, source } = wording;
  return {
    wording: digest,
    wording_licence: licence,
    ...(source === null ? {} : { wording_source: source }),
  };
}
