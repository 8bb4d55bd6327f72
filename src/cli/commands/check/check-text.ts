import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { checkBattery, type BatteryCheck } from '../../../check/battery.ts';
import { checkSource } from '../../../check/check.ts';
import { readAnswersShape } from '../../../definition/answers.ts';
import { readBattery } from '../../../definition/battery.ts';
import { GUARDIAN_AGE } from '../../../definition/contacts.ts';
import { kindOfText } from '../../../definition/format.ts';
import { readMapping } from '../../../definition/mapping.ts';
import { readMarginsShape } from '../../../definition/margins.ts';
import { readWordingShape } from '../../../definition/wording.ts';
import { readWords } from '../../../definition/words.ts';
import type { Place, SourceText } from '../../../diagnostic/place.ts';
import { problem, type Problem } from '../../../diagnostic/problem.ts';
import { suggestion } from '../../../diagnostic/suggest.ts';
import { readAnswersFile } from '../../../dialogue/answers-file.ts';
import { readContacts, unconfirmedHelp } from '../../../dialogue/contacts.ts';
import { checkWording as wordingProblems } from '../../../dialogue/wording.ts';
import type { Plan } from '../../../plan/plan.ts';
import { learnerTexts } from '../../../words/learner.ts';
import { locate, type Node, type Path } from '../../../source/node.ts';
import { bundledFiles } from '../../../library/bundled.ts';
import { momentOf } from '../../moment.ts';
import type { Io } from '../../../files/io.ts';
import { lookUpQuestionnaire } from '../../../library/questionnaire.ts';

type World = Pick<Io, 'stdin' | 'cwd' | 'signal' | 'now'>;

/** All problems of a file written by people, whatever its kind. */
export async function checkText(source: SourceText, io: World): Promise<readonly Problem[]> {
  const kind = kindOfText(source);
  if (kind === 'mapping') return checkMapping(source, io);
  if (kind === 'answers') return checkAnswers({ ...source, origin: 'learners' }, io);
  if (kind === 'wording') return checkWording(source, io);
  if (kind === 'margins') return checkMarginsFile(source, io);
  if (kind === 'contacts') return checkContacts(source, io);
  if (kind === 'catalogue') return (await import('../../../library/catalogue.ts')).checkCatalogue(source, io);
  if (kind === 'words') return readWords(source, learnerTexts.en).problems;
  if (kind === 'battery') return (await checkedBattery(source, io)).problems;
  const { problems } = checkSource(source);
  // If the file is not a questionnaire, missing parts of one are irrelevant.
  return kind === 'other' ? problems.filter(({ code }) => code === 'unknown-format') : problems;
}

function checkContacts(source: SourceText, { now }: World): readonly Problem[] {
  const { contacts, problems, helpPlaces } = readContacts(source);
  if (contacts === null) return problems;
  return [...problems, ...unconfirmedHelp(contacts, momentOf(now()).slice(0, 10), helpPlaces)];
}

async function checkedBattery(source: SourceText, io: World): Promise<BatteryCheck> {
  const read = readBattery(source);
  const { partSources } = await import('../../../library/part-sources.ts');
  return checkBattery(read, await partSources(read.value, source.name, io));
}

async function checkMapping(source: SourceText, io: World): Promise<readonly Problem[]> {
  const found = await questionnaireOf({ source, ...readMapping(source) }, 'mapping-unchecked', io);
  if ('problems' in found) return found.problems;
  const { placeMapping } = await import('../../../batch/columns/mapping.ts');
  return placeMapping(source, found.plan).problems;
}

async function checkMarginsFile(source: SourceText, io: World): Promise<readonly Problem[]> {
  const shape = readMarginsShape(source);
  const { node, value, problems } = shape;
  if (node === null || value === null) return problems;
  const { questionnaire } = value;
  const { start, end } = locate(node, ['questionnaire']);
  const unchecked = (because: 'not-found' | 'invalid', near: string | null): readonly Problem[] => [
    ...problems,
    problem('margins-unchecked', { source, start, end }, { questionnaire, because, suggestion: near }),
  ];
  const name = nameAtHand(source, questionnaire, io);
  if (name === null) return unchecked('not-found', suggestion(questionnaire, bundledFiles().keys()));
  const { allPlans } = await import('./margins.ts');
  const plans = await allPlans(name, io);
  if (plans === null) return unchecked('invalid', null);
  const { checkMargins } = await import('../../../simulate/margin-check.ts');
  return checkMargins(source, shape, plans);
}

/** The date of the interview and the age of consent can only come from the file here. */
async function checkAnswers(source: SourceText, io: World): Promise<readonly Problem[]> {
  const found = await questionnaireOf({ source, ...readAnswersShape(source) }, 'answers-unchecked', io);
  if ('problems' in found) return found.problems;
  return readAnswersFile(source, found.plan, { at: null, guardianAge: GUARDIAN_AGE }).problems;
}

async function checkWording(source: SourceText, io: World): Promise<readonly Problem[]> {
  const { value, ...read } = readWordingShape(source);
  const { id, form } = value?.for ?? {};
  const fitted = { source, ...read, value: value && { questionnaire: id, form }, paths: WORDING_PATHS };
  const found = await questionnaireOf(fitted, 'wording-unchecked', io);
  return 'problems' in found ? found.problems : wordingProblems(source, found.plan);
}

const PATHS = { questionnaire: ['questionnaire'], form: ['form'] };
const WORDING_PATHS = { questionnaire: ['for', 'id'], form: ['for', 'form'] };

/** A file that refers to a questionnaire, after the check of its shape. */
interface Fitted {
  readonly source: SourceText;
  readonly node: Node | null;
  readonly value: { readonly questionnaire?: string | undefined; readonly form?: string | undefined } | null;
  readonly problems: readonly Problem[];
  /** The paths at which it names the questionnaire and form. */
  readonly paths?: Readonly<Record<'questionnaire' | 'form', Path>>;
}

/** The plan of the questionnaire a file refers to, or the problems that can be reported without it. */
async function questionnaireOf(
  { source, node, value, problems, paths = PATHS }: Fitted,
  code: 'mapping-unchecked' | 'answers-unchecked' | 'wording-unchecked',
  io: World,
): Promise<{ readonly plan: Plan } | { readonly problems: readonly Problem[] }> {
  if (node === null || value === null) return { problems };
  const { questionnaire, form = null } = value;
  const at = (what: 'questionnaire' | 'form'): Place => {
    const { start, end } = locate(node, paths[what]);
    return { source, start, end };
  };
  const and = (...more: readonly Problem[]) => ({ problems: [...problems, ...more] });
  if (questionnaire === undefined) {
    const args = { questionnaire: null, because: 'not-named', suggestion: null } as const;
    return and(problem('answers-unchecked', at('questionnaire'), args));
  }
  const name = nameAtHand(source, questionnaire, io);
  if (name === null) {
    const near = suggestion(questionnaire, bundledFiles().keys());
    const args = { questionnaire, because: 'not-found', suggestion: near } as const;
    return and(problem(code, at('questionnaire'), args));
  }
  const found = await lookUpQuestionnaire(name, form, io);
  if ('plan' in found) return found;
  // A problem without a place in the questionnaire's file means that it has no such form.
  const own = found.problems.filter((each) => each.place === null);
  if (own.length > 0) return and(...own.map((each): Problem => ({ ...each, place: at('form') })));
  const args = { questionnaire, because: 'invalid', suggestion: null } as const;
  return and(problem(code, at('questionnaire'), args));
}

/**
 * The name for `lookUpQuestionnaire`: a bundled id, or the path of a file next to this one that is named after the id.
 */
function nameAtHand({ name }: SourceText, id: string, { cwd }: World): string | null {
  if (bundledFiles().has(id)) return id;
  const folder = name === '-' ? cwd : dirname(resolve(cwd, name));
  const paths = ['.yaml', '.yml'].map((ending) => join(folder, `${id}${ending}`));
  return paths.find((path) => existsSync(path)) ?? null;
}
