import { PATTERNS, type Text } from '../../../definition/schema/text.ts';
import { problemError } from '../../../files/problem-error.ts';
import type { Plan, PlanOption } from '../../../plan/plan.ts';
import { cliWords } from '../../../words/cli.ts';
import type { CliWords } from '../../../words/en/cli.ts';
import { commentText } from '../../../escape/escape-comment.ts';
import type { Language } from '../../../words/locale.ts';
import { inLanguage } from '../../../words/say.ts';

interface Making {
  readonly plan: Plan;
  readonly tags: readonly string[];
  readonly words: CliWords['template'];
  /** A text of the key, on one line. */
  readonly topic: (text: Text) => string;
  /** The empty text to fill in, for each language. */
  readonly blank: string;
}

/**
 * An empty wording of a scoring key in the given languages (format lotse-wording/1): every id that is asked, with its
 * topic as a comment. Throws a ProblemError if the questionnaire has its own wording, or for an invalid language.
 */
export function wordingTemplate(plan: Plan, languages: readonly string[], spoken: Language): string {
  if (plan.wording === 'own') throw problemError('usage', 'wording-not-wanted', { questionnaire: plan.id });
  const tags = [...new Set(languages.map((language) => language.trim()))];
  const strange = tags.find((tag) => !PATTERNS.language.test(tag));
  if (strange !== undefined)
    throw problemError('usage', 'bad-format', { expected: 'language', value: strange });
  const making: Making = {
    plan,
    tags,
    words: cliWords[spoken].template,
    topic: (text) => commentText(inLanguage(text, plan, spoken)),
    blank: blankIn(tags),
  };
  const parts = [head, titles, questions, answers, answersOfTheirOwn];
  return parts.flatMap((part) => part(making).map((line) => `${line}\n`)).join('');
}

function blankIn(tags: readonly string[]): string {
  return `{ ${tags.map((tag) => `${tag}: ""`).join(', ')} }`;
}

type Part = (making: Making) => readonly string[];

const head: Part = ({ plan, tags, words, topic, blank }) => {
  const { id, version, form, title } = plan;
  const ofForm = form === null ? '' : ` --form ${form}`;
  return [
    `# ${words.head(topic(title))}`,
    `# ${words.use}`,
    '#   lotse check FILE',
    `#   lotse interview ${id}${ofForm} --wording FILE --texts ${tags.join('|')}`,
    'format: lotse-wording/1',
    `for: { id: ${id}, version: ${version}${form === null ? '' : `, form: ${form}`} }`,
    `languages: [${tags.join(', ')}]`,
    `# ${words.licence}`,
    'licence: ""',
    `# ${words.source}`,
    'source: ""',
    `# ${words.intro}`,
    `intro: ${blank}`,
  ];
};

/** Only for languages in which the key has no titles of its own. */
const titles: Part = ({ plan, tags, words, topic }) => {
  const foreign = tags.filter((tag) => !plan.languages.some(({ id }) => id === tag));
  if (foreign.length === 0) return [];
  const lines = plan.sections.flatMap(({ id, title }) => [
    `  # ${topic(title)}`,
    `  ${id}: ${blankIn(foreign)}`,
  ]);
  return [`# ${words.titles}`, 'titles:', ...lines];
};

const questions: Part = ({ plan, words, topic, blank }) => [
  '',
  `# ${words.questions}`,
  'questions:',
  ...plan.questions.flatMap(({ id, text }) => [`  # ${topic(text)}`, `  ${id}: ${blank}`]),
];

const answers: Part = (making) => {
  const sets = new Map(
    making.plan.questions.flatMap(({ answerSet, options }) =>
      answerSet === null ? [] : [[answerSet, options] as const],
    ),
  );
  if (sets.size === 0) return [];
  const lines = [...sets].flatMap(([set, options]) => [`  ${set}:`, ...labels(making, options)]);
  return ['', `# ${making.words.answers}`, 'answer_sets:', ...lines];
};

/**
 * Questions with options of their own; if there are none, an example of how to word the options of one question
 * differently from its answer set.
 */
const answersOfTheirOwn: Part = (making) => {
  const { plan, words, blank } = making;
  const asked = plan.questions.filter(({ options }) => options.length > 0);
  const own = asked.filter(({ answerSet }) => answerSet === null);
  if (own.length > 0) {
    const lines = own.flatMap(({ id, options }) => [`  ${id}:`, ...labels(making, options)]);
    return ['', `# ${words.ownAnswers}`, 'options:', ...lines];
  }
  return asked
    .slice(-1)
    .flatMap(({ id, options }) => [
      `# ${words.ownAnswers}`,
      '# options:',
      `#   ${id}:`,
      ...options.map(({ key }) => `#     ${key}: ${blank}`),
    ]);
};

function labels({ topic, blank }: Making, options: readonly PlanOption[]): readonly string[] {
  return options.flatMap(({ key, label }) => [`    # ${topic(label)}`, `    ${key}: ${blank}`]);
}
