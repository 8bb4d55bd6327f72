import { problemError } from '../../../files/problem-error.ts';
import type { Io } from '../../../files/io.ts';
import { Left, type Option, type Prompter } from '../../../interview/prompter.ts';
import { bundledFiles, FAMILIES, familyOf } from '../../../library/bundled.ts';
import type { Compiled } from '../../../library/compiled.ts';
import { findAsItIs } from '../../../library/questionnaire.ts';
import { entryAt } from '../../../plan/entry-at.ts';
import type { Plan } from '../../../plan/plan.ts';
import { interviewWords } from '../../../words/interview.ts';
import { pickerWords } from '../../../words/picker.ts';
import { practiceWords } from '../../../words/practice.ts';
import { inLanguage } from '../../../words/say.ts';
import { lengthTexts } from '../../length.ts';
import { saySentence } from '../../say.ts';
import type { InterviewOptions } from './interview-options.ts';
import { refuseExisting } from './interview-output.ts';
import { clearedPrompter } from './interview-prompter.ts';

/** Options with a questionnaire, and a form if one is needed. */
export interface Picked {
  readonly options: InterviewOptions;
  /** Whether anything was chosen at a prompt. */
  readonly wasAsked: boolean;
}

/**
 * Asks for the questionnaire if none is named, and for its form; with a named questionnaire, for the form only if one
 * must be chosen. null: the user left.
 */
export async function pickInterview(options: InterviewOptions, io: Io): Promise<Picked | null> {
  const { questionnaire, form } = options;
  if (questionnaire === null) {
    const offered = await offeredFor(options, io);
    if (offered.length === 0) throw problemError('usage', 'questionnaire-wanted', {});
    return asking(options, io, (prompter) => pickBoth(offered, prompter, options, io));
  }
  const found = form === null ? await findAsItIs(questionnaire, null, io) : null;
  const isOpen = found !== null && !('problems' in found) && found.formRequired;
  // What the start refuses anyway is not asked about first.
  if (!isOpen || !canBeHeld(found.plan, options)) return { options, wasAsked: false };
  return asking(options, io, async (prompter) => {
    const chosen = await pickForm({ name: questionnaire, found }, false, prompter, options, io);
    return { questionnaire, form: chosen === BACK ? null : chosen };
  });
}

interface Choice {
  readonly questionnaire: string;
  readonly form: string | null;
}

async function asking(
  options: InterviewOptions,
  io: Io,
  ask: (prompter: Prompter) => Promise<Choice>,
): Promise<Picked | null> {
  refuseExisting(options.out);
  const prompter = await clearedPrompter(options, io);
  try {
    return { options: { ...options, ...(await ask(prompter)) }, wasAsked: true };
  } catch (error) {
    prompter.close();
    if (options.practice) saySentence(io, practiceWords[options.lang].over);
    if (error instanceof Left) return null;
    throw error;
  } finally {
    prompter.close();
  }
}

interface Offered {
  readonly name: string;
  readonly found: Compiled;
}

/** The bundled questionnaires that these options can hold an interview with, in the order of `lotse list`. */
async function offeredFor(options: InterviewOptions, io: Io): Promise<readonly Offered[]> {
  const { form, wording } = options;
  const offered: Offered[] = [];
  const files = [...bundledFiles()];
  for (const family of FAMILIES)
    for (const [name, file] of files) {
      if (familyOf(file) !== family) continue;
      const found = await findAsItIs(name, null, io);
      if ('problems' in found) continue;
      const { plan, forms } = found;
      if (plan.respondent === 'several' || plan.respondent === 'record' || !canBeHeld(plan, options))
        continue;
      // A wording belongs to a scoring key.
      if (wording !== null && plan.wording !== 'supplied') continue;
      if (form === null || forms.some(({ id }) => id === form)) offered.push({ name, found });
    }
  return offered;
}

/** Whether there is a text for each question in the language of the interview. */
function canBeHeld(plan: Plan, { wording, texts, lang }: InterviewOptions): boolean {
  const hasTexts = plan.wording !== 'supplied' || wording !== null;
  return hasTexts && plan.languages.some(({ id }) => id === (texts ?? lang));
}

/** Going back from the form leads to the questionnaire again. */
async function pickBoth(
  offered: readonly Offered[],
  prompter: Prompter,
  options: InterviewOptions,
  io: Io,
): Promise<Choice> {
  const words = pickerWords[options.lang].questionnaire;
  for (;;) {
    const lines = offered.map(({ found: { plan } }) => optionOf(plan.title, plan, options, true));
    const one = offered[(await choose(prompter, words, lines, options, false)) ?? -1];
    if (one === undefined) continue;
    const form = await pickForm(one, true, prompter, options, io);
    if (form !== BACK) return { questionnaire: one.name, form };
  }
}

const BACK = Symbol('back');

/** The chosen form; null for the whole questionnaire. Not asked if one is named, or if there is nothing to choose. */
async function pickForm(
  { name, found: { plan, forms, formRequired } }: Offered,
  canGoBack: boolean,
  prompter: Prompter,
  options: InterviewOptions,
  io: Io,
): Promise<string | null | typeof BACK> {
  if (options.form !== null || forms.length === 0) return options.form;
  const words = pickerWords[options.lang].form;
  const ids: (string | null)[] = formRequired ? [] : [null];
  const titles: Plan['title'][] = [];
  const plans: Plan[] = [];
  for (const { id, title } of forms) {
    const found = await findAsItIs(name, id, io);
    if ('problems' in found) continue;
    plans.push(found.plan);
    ids.push(id);
    titles.push(title);
  }
  // Forms may be for different people.
  const isForWhom = plans.some(({ respondent }) => respondent !== plan.respondent);
  const whole = { ...optionOf(plan.title, plan, options, isForWhom), label: words.whole };
  const lines = [
    ...(formRequired ? [] : [whole]),
    ...plans.map((one, index) => optionOf(entryAt(titles, index), one, options, isForWhom)),
  ];
  const chosen = await choose(prompter, { message: words.message, help: null }, lines, options, canGoBack);
  return chosen === null ? BACK : (ids[chosen] ?? null);
}

/** The position of the chosen option; null: back. */
async function choose(
  prompter: Prompter,
  asked: { readonly message: string; readonly help: string | null },
  options: readonly Option[],
  { lang }: InterviewOptions,
  canGoBack: boolean,
): Promise<number | null> {
  const commands = canGoBack ? [{ id: 'back' as const, ...interviewWords[lang].commands.back }] : [];
  const reply = await prompter.ask({
    kind: 'choice',
    ...asked,
    commands,
    options,
    initial: null,
    deliberate: true,
  });
  return reply.reply === 'option' ? reply.option : null;
}

function optionOf(title: Plan['title'], plan: Plan, options: InterviewOptions, isForWhom: boolean): Option {
  const { respondents } = pickerWords[options.lang];
  const { respondent } = plan;
  const isPerson = respondent !== 'record' && respondent !== 'several';
  const parts = [...(isForWhom && isPerson ? [respondents[respondent]] : []), lengthOf(plan, options)];
  return { label: inLanguage(title, plan, options.lang), hint: parts.join(', ') };
}

/** `29–45 questions, about 6–8 minutes`: in a talk, unless somebody answers alone. */
function lengthOf(plan: Plan, { texts, lang }: InterviewOptions): string {
  const words = pickerWords[lang];
  const { questions, minutes } = lengthTexts(plan, texts ?? lang);
  const manner = plan.private || plan.respondent === 'staff' ? 'alone' : 'talk';
  const time = minutes === null ? [] : [words.minutes(minutes[manner])];
  return [words.questions(questions), ...time].join(', ');
}
