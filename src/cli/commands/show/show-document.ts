import type { Compiled } from '../../../library/compiled.ts';
import {
  heading,
  paragraph,
  plainDocument,
  type Block,
  type Document,
  type Fact,
  type Item,
  type Section,
} from '../../../document/model.ts';
import { entryAt } from '../../../plan/entry-at.ts';
import type { PlanQuestion } from '../../../plan/plan.ts';
import { fromFraction, toNumber } from '../../../plan/rational.ts';
import { conditionWords } from '../../../report/condition.ts';
import { fraction, gradeScaleText, named, say, type Context } from '../../../report/context.ts';
import { withSources } from '../../../report/counsellor/source.ts';
import type { CliWords } from '../../../words/en/cli.ts';
import { periodText } from '../../../words/period.ts';
import { unitText } from '../../../words/unit.ts';
import { lengthTexts } from '../../length.ts';
import { cited, scaleBlocks } from './show-scale.ts';

type Words = CliWords['show'];

interface Showing {
  readonly found: Compiled;
  readonly context: Context;
  readonly words: Words;
}

/** A questionnaire in full. The content of a battery is shown with each of its questionnaires. */
export function questionnaireDocument(found: Compiled, context: Context, words: Words): Document {
  const showing = { found, context, words };
  const { plan } = found;
  const parts =
    plan.parts.length > 0
      ? [about, batteryParts, comparisons, findings, tiers, sources]
      : [about, sections, scales, findings, critical, tiers, sources];
  const shown = parts.flatMap((part) => part(showing)).filter(({ blocks }) => blocks.length > 0);
  return plainDocument(context.language, say(context, plan.title), shown);
}

function about({ found, context, words }: Showing): readonly Section[] {
  const { plan } = found;
  const { about: said } = context.words;
  const languages = plan.languages.map(({ id, reviewed }) => (reviewed ? id : `${id} (${words.unreviewed})`));
  const forms = found.forms.map((form) => `${form.id} (${say(context, form.title)})`);
  const facts: readonly (readonly [keyof Words, string, string | null])[] = [
    ['id', words.id, plan.id],
    ['version', words.version, plan.version],
    ['form', words.form, plan.form],
    ['forms', words.forms, forms.length === 0 ? null : forms.join(', ')],
    ['languages', words.languages, languages.join(', ')],
    ['respondent', words.respondent, said.respondents[plan.respondent]],
    [
      'evidence',
      words.evidence,
      `${said.evidenceStatus[plan.evidence.status]}. ${say(context, plan.evidence.note)}`,
    ],
    ['recall', words.recall, plan.recall === null ? null : periodText(plan.recall, context.language)],
    ['length', words.length, lengthFact(plan, context.texts, words)],
    ['ages', words.ages, plan.appliesTo === null ? null : words.agesOf(...plan.appliesTo.age)],
    ['digest', words.digest, plan.digest.slice(0, 16)],
  ];
  const blocks: readonly Block[] = [
    ...(plan.description === null ? [] : [paragraph(say(context, plan.description).trim())]),
    {
      kind: 'facts',
      key: 'about',
      facts: facts.flatMap(([key, label, text]): readonly Fact[] =>
        text === null ? [] : [{ key, label, text }],
      ),
    },
    ...(plan.wording === 'supplied' ? [paragraph(words.supplied)] : []),
    ...(plan.private ? [paragraph(words.privately)] : []),
  ];
  return [{ id: 'about', title: null, blocks }];
}

function lengthFact(plan: Context['plan'], language: string, words: Words): string {
  const { questions, minutes } = lengthTexts(plan, language);
  return minutes === null
    ? words.questionsOf(questions)
    : words.lengthOf(questions, minutes.alone, minutes.talk);
}

/** A list in a section of its own; no section if the list is empty. */
function listed(id: string, title: string, items: readonly Item[]): readonly Section[] {
  return items.length === 0 ? [] : [{ id, title, blocks: [{ kind: 'list', key: id, items }] }];
}

/** The questionnaires of a battery with their gates; their content is shown with each of them. */
function batteryParts({ context, words }: Showing): readonly Section[] {
  const { battery } = words;
  const items = context.plan.parts.map(({ id, title, definition, questionnaire, ...part }): Item => {
    const [first, end] = part.questions;
    const form = definition.form === null ? '' : ` --form ${definition.form}`;
    const gate =
      part.askIf === null
        ? [battery.always]
        : [battery.askedIf(conditionWords(context, part.askIf)), battery.undecided[part.undecided]];
    const respondent = context.words.about.respondents[part.respondent];
    const details = [
      `${say(context, questionnaire.title)} (${definition.id} ${definition.version})`,
      `${battery.questions(end - first)}. ${words.respondent}: ${respondent}`,
      ...gate,
      battery.look(`lotse show ${definition.id}${form}`),
    ];
    return { id, text: `${id}: ${say(context, title)}`, details };
  });
  return listed('parts', battery.parts, items);
}

function comparisons({ context, words }: Showing): readonly Section[] {
  const { sources: observers } = withSources(context);
  const items = context.plan.compare.map(({ id, title, views }): Item => {
    const details = views.map(({ part, if: condition }) => {
      const { title: name, context: own } = entryAt(observers, part);
      return `${name}: ${conditionWords(own, condition)}`;
    });
    return { id, text: `${id}: ${say(context, title)}`, details };
  });
  return listed('compared', words.battery.compared, items);
}

function sections(showing: Showing): readonly Section[] {
  const { plan } = showing.context;
  return plan.sections.flatMap(({ id, title, questions }) =>
    listed(
      id,
      say(showing.context, title),
      questions.map((position) => questionItem(showing, entryAt(plan.questions, position))),
    ),
  );
}

function questionItem(showing: Showing, question: PlanQuestion): Item {
  const { context, words } = showing;
  const details = [
    answerWords(showing, question),
    ...(question.help === null ? [] : [say(context, question.help)]),
    ...(question.askIf === null ? [] : [words.askedIf(conditionWords(context, question.askIf))]),
    ...(question.about === null ? [] : [words.background]),
    ...(question.optional ? [words.optional] : []),
  ];
  return { id: question.id, text: `${question.id}: ${say(context, question.text)}`, details };
}

function answerWords({ context, words }: Showing, question: PlanQuestion): string {
  const options = question.options
    .map(({ key, label }) => (say(context, label) === key ? key : `${say(context, label)} (${key})`))
    .join(' · ');
  const kind = words.kinds[question.kind];
  if (question.number === null) return options === '' ? kind : `${kind}: ${options}`;
  const { min, max, unit } = question.number;
  // For grades, the best and worst one are more informative than the lower and upper bound.
  const range =
    question.kind === 'grade'
      ? gradeScaleText(context, question).trimStart()
      : words.numberFrom(min && fraction(context, min), max && fraction(context, max));
  const most = max === null ? undefined : toNumber(fromFraction(max));
  const of = unit === null ? '' : unitText(unit, context.plan, context.texts, most);
  const number = [kind, range, of].filter((part) => part !== '').join(' ');
  return options === '' ? number : `${number}, ${words.kinds.choice}: ${options}`;
}

function scales({ context, words }: Showing): readonly Section[] {
  const blocks = context.plan.scales.flatMap((scale) => scaleBlocks(context, words, scale));
  return [{ id: 'scales', title: words.scales, blocks }];
}

function findings({ context, words }: Showing): readonly Section[] {
  // Findings of a part are shown with its questionnaire.
  const own = context.plan.findings.filter(({ part }) => part === null);
  const items = own.map(({ id, say: says, cite, if: condition }) => ({
    id,
    text: `${id}: ${say(context, says)}${cited(context, words, cite)}`,
    details: [conditionWords(context, condition)],
  }));
  return listed('findings', words.findings, items);
}

function critical({ context, words }: Showing): readonly Section[] {
  const items = context.plan.critical.map((rule) => {
    const contact = named(context.words.roles, rule.contact);
    const what = [words.categories[rule.category], words.urgencies[rule.urgency], contact].join(', ');
    // A questionnaire without tiers has none that a rule could raise to.
    const tier = context.plan.tiers === null ? [] : [words.callsFor[rule.tier]];
    const covers = rule.covers.map((other) => entryAt(context.plan.critical, other).id).join(', ');
    const besides = [...tier, ...(covers === '' ? [] : [words.covers(covers)])];
    return {
      id: rule.id,
      text: `${rule.id}: ${what}${cited(context, words, rule.cite)}`,
      details: [
        ...(besides.length === 0 ? [] : [besides.join('; ')]),
        conditionWords(context, rule.if),
        say(context, rule.say),
      ],
    };
  });
  return listed('critical', words.critical, items);
}

function tiers({ context, words }: Showing): readonly Section[] {
  const { tiers: all } = context.plan;
  const { names } = context.words.tier;
  const blocks =
    all === null ? [paragraph(words.noTiers)] : [...all.flatMap(tierBlocks), heading(names.universal)];
  return [{ id: 'tiers', title: words.tiers, blocks }];

  function tierBlocks({ id: tier, rules }: NonNullable<typeof all>[number]): readonly Block[] {
    const items = rules.map(({ id, if: condition, because, cite }) => ({
      id,
      text: `${id}: ${conditionWords(context, condition)}${cited(context, words, cite)}`,
      details: because === null ? [] : [say(context, because)],
    }));
    return items.length === 0 ? [] : [heading(names[tier]), { kind: 'list', key: tier, items }];
  }
}

/** In a battery, the ids of a part's sources have the form `part.id`. */
function isOfPart({ plan }: Context, id: string): boolean {
  return plan.parts.length > 0 && id.includes('.');
}

function sources({ context, words }: Showing): readonly Section[] {
  const entries = Object.entries(context.plan.sources).filter(([id]) => !isOfPart(context, id));
  const items = entries.map(([id, { text, url, confirmed }]) => ({
    id,
    text: `${id}: ${text}${url === null ? '' : ` <${url}>`}${confirmed ? '' : ` (${words.unconfirmed})`}`,
  }));
  return listed('sources', words.sources, items);
}
