import type { ChalkInstance } from 'chalk';
import { entryAt } from '../../../plan/entry-at.ts';
import type { PlanQuestion } from '../../../plan/plan.ts';
import { conditionWords } from '../../../report/condition.ts';
import { fraction, gradeScaleText, named, say, type Context } from '../../../report/context.ts';
import { withSources } from '../../../report/counsellor/source.ts';
import { wrap } from '../../../escape/wrap.ts';
import type { CliWords } from '../../../words/en/cli.ts';
import { inert } from '../../../escape/inert.ts';
import type { Compiled } from '../../../library/compiled.ts';
import { cited } from './show-cited.ts';
import { scaleLines } from './show-scale.ts';

const WIDTH = 78;

type Words = CliWords['show'];

interface Showing {
  readonly found: Compiled;
  readonly context: Context;
  readonly words: Words;
  readonly style: Pick<ChalkInstance, 'bold' | 'dim'>;
}

/** A questionnaire in full, as people read it at a terminal. */
export function questionnaireText(
  found: Compiled,
  context: Context,
  words: Words,
  style: ChalkInstance,
): string {
  const showing = { found, context, words, style };
  const isBattery = found.plan.parts.length > 0;
  const parts = isBattery
    ? [head, batteryParts, comparisons, findings, tiers, sources]
    : [head, sections, scales, findings, critical, tiers, sources];
  const blocks = parts.map((part) => part(showing)).filter((lines) => lines.length > 0);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function title({ style }: Showing, text: string): string {
  return style.bold(inert(text));
}

function head(showing: Showing): readonly string[] {
  const { found, context, words } = showing;
  const { plan } = found;
  const { about } = context.words;
  const languages = plan.languages.map(({ id, reviewed }) => (reviewed ? id : `${id} (${words.unreviewed})`));
  const forms = found.forms.map((form) => `${form.id} (${say(context, form.title)})`);
  const facts: readonly (readonly [string, string | null])[] = [
    [words.id, plan.id],
    [words.version, plan.version],
    [words.form, plan.form],
    [words.forms, forms.length === 0 ? null : forms.join(', ')],
    [words.languages, languages.join(', ')],
    [words.respondent, about.respondents[plan.respondent]],
    [words.evidence, `${about.evidenceStatus[plan.evidence.status]}. ${say(context, plan.evidence.note)}`],
    [words.recall, plan.recall],
    [words.ages, plan.appliesTo === null ? null : words.agesOf(...plan.appliesTo.age)],
    [words.digest, plan.digest.slice(0, 16)],
  ];
  const lines = facts.flatMap(([name, value]) => (value === null ? [] : [`  ${inert(`${name}: ${value}`)}`]));
  const description = plan.description === null ? '' : say(context, plan.description);
  return [
    title(showing, say(context, plan.title)),
    ...(description === '' ? [] : [...paragraph(description), '']),
    ...lines,
    ...(plan.wording === 'supplied' ? [`  ${words.supplied}`] : []),
    ...(plan.private ? [`  ${words.privately}`] : []),
  ];
}

/** A longer text in lines that a terminal of usual width holds. */
function paragraph(text: string): readonly string[] {
  return wrap(inert(text.trim()), WIDTH).map((line) => `  ${line}`);
}

/** The questionnaires of a battery with their gates; what is in them is shown with each. */
function batteryParts(showing: Showing): readonly string[] {
  const { context, words, style } = showing;
  const { plan } = context;
  const lines = plan.parts.flatMap(({ id, title: name, definition, questionnaire, ...part }) => {
    const [first, end] = part.questions;
    const form = definition.form === null ? '' : ` --form ${definition.form}`;
    const gate =
      part.askIf === null
        ? [words.battery.always]
        : [
            words.battery.askedIf(conditionWords(context, part.askIf)),
            words.battery.undecided[part.undecided],
          ];
    const details = [
      `${say(context, questionnaire.title)} (${definition.id} ${definition.version})`,
      `${words.battery.questions(end - first)}. ${words.respondent}: ${context.words.about.respondents[part.respondent]}`,
      ...gate,
      words.battery.look(`lotse show ${definition.id}${form}`),
    ];
    return [
      `  ${inert(id)}: ${inert(say(context, name))}`,
      ...details.map((detail) => `      ${style.dim(inert(detail))}`),
    ];
  });
  return [title(showing, words.battery.parts), ...lines];
}

function comparisons(showing: Showing): readonly string[] {
  const { context, words, style } = showing;
  const { compare } = context.plan;
  if (compare.length === 0) return [];
  const { sources: observers } = withSources(context);
  const lines = compare.flatMap((one) => [
    `  ${inert(one.id)}: ${inert(say(context, one.title))}`,
    ...one.views.map(({ part, if: condition }) => {
      const { title: name, context: own } = entryAt(observers, part);
      return `      ${style.dim(inert(`${name}: ${conditionWords(own, condition)}`))}`;
    }),
  ]);
  return [title(showing, words.battery.compared), ...lines];
}

function sections(showing: Showing): readonly string[] {
  const { context } = showing;
  return context.plan.sections.flatMap((section, i) => [
    ...(i === 0 ? [] : ['']),
    title(showing, say(context, section.title)),
    ...section.questions.flatMap((position) => questionLines(showing, context.plan.questions[position])),
  ]);
}

function questionLines(showing: Showing, question: PlanQuestion | undefined): readonly string[] {
  if (question === undefined) return [];
  const { context, words, style } = showing;
  const details = [
    answerWords(showing, question),
    ...(question.help === null ? [] : [say(context, question.help)]),
    ...(question.askIf === null ? [] : [words.askedIf(conditionWords(context, question.askIf))]),
    ...(question.about === null ? [] : [words.background]),
  ];
  return [
    `  ${inert(question.id)}: ${inert(say(context, question.text))}`,
    ...details.map((detail) => `      ${style.dim(inert(detail))}`),
  ];
}

function answerWords({ context, words }: Showing, question: PlanQuestion): string {
  const options = question.options
    .map(({ key, label }) => (say(context, label) === key ? key : `${say(context, label)} (${key})`))
    .join(' · ');
  const kind = words.kinds[question.kind];
  if (question.number === null) return options === '' ? kind : `${kind}: ${options}`;
  const { min, max, unit } = question.number;
  // Of a grade, which end is the best says more than which is the lower one.
  const range =
    question.kind === 'grade'
      ? gradeScaleText(context, question).trimStart()
      : words.numberFrom(min && fraction(context, min), max && fraction(context, max));
  const of = unit === null ? '' : typeof unit === 'string' ? unit : say(context, unit);
  const number = [kind, range, of].filter((part) => part !== '').join(' ');
  return options === '' ? number : `${number}, ${words.kinds.choice}: ${options}`;
}

function scales(showing: Showing): readonly string[] {
  const { context, words, style } = showing;
  if (context.plan.scales.length === 0) return [];
  return [
    title(showing, words.scales),
    ...context.plan.scales.flatMap((scale) => scaleLines(context, words, style, scale)),
  ];
}

function findings(showing: Showing): readonly string[] {
  const { context, words, style } = showing;
  // Those of a part are shown with its questionnaire.
  const own = context.plan.findings.filter(({ part }) => part === null);
  if (own.length === 0) return [];
  const lines = own.flatMap((finding) => [
    `  ${inert(finding.id)}: ${inert(say(context, finding.say) + cited(context, words, finding.cite))}`,
    `      ${style.dim(inert(conditionWords(context, finding.if)))}`,
  ]);
  return [title(showing, words.findings), ...lines];
}

function critical(showing: Showing): readonly string[] {
  const { context, words, style } = showing;
  if (context.plan.critical.length === 0) return [];
  const lines = context.plan.critical.flatMap((rule) => {
    const contact = named(context.words.roles, rule.contact);
    const what = [words.categories[rule.category], words.urgencies[rule.urgency], contact].join(', ');
    // Without tiers there is none that it could call for.
    const tier = context.plan.tiers === null ? [] : [words.callsFor[rule.tier]];
    const covers = rule.covers.map((other) => entryAt(context.plan.critical, other).id).join(', ');
    const besides = [...tier, ...(covers === '' ? [] : [words.covers(covers)])];
    return [
      `  ${inert(rule.id)}: ${inert(what + cited(context, words, rule.cite))}`,
      ...(besides.length === 0 ? [] : [`      ${inert(besides.join('; '))}`]),
      `      ${style.dim(inert(conditionWords(context, rule.if)))}`,
      `      ${style.dim(inert(say(context, rule.say)))}`,
    ];
  });
  return [title(showing, words.critical), ...lines];
}

function tiers(showing: Showing): readonly string[] {
  const { context, words, style } = showing;
  const { tiers: all } = context.plan;
  if (all === null) return [title(showing, words.tiers), `  ${words.noTiers}`];
  const { names } = context.words.tier;
  const lines = all
    .filter(({ rules }) => rules.length > 0)
    .flatMap(({ id, rules }) => [
      `  ${names[id]}`,
      ...rules.flatMap((rule) => [
        `    ${inert(rule.id)}: ${inert(conditionWords(context, rule.if) + cited(context, words, rule.cite))}`,
        ...(rule.because === null ? [] : [`      ${style.dim(inert(say(context, rule.because)))}`]),
      ]),
    ]);
  return [title(showing, words.tiers), ...lines, `  ${names.universal}`];
}

/** In a battery the sources of its parts go by `part.id`. */
function isOfPart({ plan }: Context, id: string): boolean {
  return plan.parts.length > 0 && id.includes('.');
}

function sources(showing: Showing): readonly string[] {
  const { context, words } = showing;
  const entries = Object.entries(context.plan.sources).filter(([id]) => !isOfPart(context, id));
  if (entries.length === 0) return [];
  const lines = entries.map(([id, { text, url, confirmed }]) => {
    const mark = confirmed ? '' : ` (${words.unconfirmed})`;
    return `  ${inert(`${id}: ${text}${url === null ? '' : ` <${url}>`}${mark}`)}`;
  });
  return [title(showing, words.sources), ...lines];
}
