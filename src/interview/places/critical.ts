import { URGENCIES } from '../../definition/schema/urgencies.ts';
import type { CriticalPlace, InterviewState } from '../../dialogue/interview-state.ts';
import { entryAt } from '../../plan/entry-at.ts';
import type { PlanCritical } from '../../plan/plan.ts';
import { named } from '../../report/context.ts';
import { type Block, type Fact, heading, paragraph } from '../../document/model.ts';
import { reportWords } from '../../words/report.ts';
import { inLanguage } from '../../words/say.ts';
import { fill } from '../../words/fill.ts';
import type { LearnerInterviewWords } from '../../words/learner.ts';
import { choose, clearAll, commonMove, type InterviewContext, type ShowPlace } from '../interview-context.ts';
import { interpretLine, learnerWordsIn } from '../learner-language.ts';

/**
 * Shows a critical answer as soon as it is given (law 2). The learner may see the screen, so information for staff is
 * only shown on command. The interview continues once somebody acknowledges it.
 */
export const showCritical: ShowPlace<CriticalPlace> = async (context, interview, place) => {
  const { prompter, words } = context;
  const rules = place.rules.map((rule) => entryAt(context.plan.critical, rule));
  prompter.show(notice(context, interview, rules));
  // The safe option comes first: typing 1 in a hurry must not continue the interview.
  const options = [
    ['stop', ofRespondent(context).stop],
    ['seen', ofRespondent(context).seen],
  ] as const;
  const asked = { message: words.critical.prompt, help: null };
  const reply = await choose(context, asked, options, ['details', 'back'], null, true);
  if ('chosen' in reply && reply.chosen === 'stop') return { leave: 'stop' };
  if ('chosen' in reply) {
    // Clear the screen, so that nothing on it reveals later which answer this was (law 13).
    clearAll(context);
    return { do: 'acknowledge', at: context.now() };
  }
  if (reply.reply === 'command' && reply.command === 'details') {
    await showDetails(context, rules);
    return null;
  }
  return commonMove(reply);
};

/** The notice in the learner's language; if the interviewer's differs, repeated in that. */
function notice(
  context: InterviewContext,
  interview: InterviewState,
  rules: readonly PlanCritical[],
): readonly Block[] {
  const learnerWords = learnerWordsIn(context, interview)?.talk ?? null;
  const words = learnerWords?.critical ?? ofRespondent(context);
  const mark = learnerWords?.important;
  const interpret = interpretLine(context, interview);
  const { responsible = '', reach = '' } = interview.fields;
  return [
    heading(words.title),
    ...sharedTexts(context, rules, words, context.texts).map((text) => paragraph(text, true, mark)),
    ...urgency(rules, words),
    ...(responsible === '' ? [] : [paragraph(fill(words.who, { name: responsible, reach }), true, mark)]),
    ...trustedAdult(rules, words),
    ...(interpret === null ? [] : [paragraph(interpret)]),
    ...(learnerWords === null ? [] : inInterviewerLanguage(context, rules)),
  ];
}

/** Only a learner is addressed directly; other respondents answer about somebody else. */
function ofRespondent({
  plan,
  words: { critical },
}: InterviewContext): InterviewContext['words']['critical'] {
  return plan.respondent === 'learner' ? critical : { ...critical, ...critical.byOthers };
}

function inInterviewerLanguage(context: InterviewContext, rules: readonly PlanCritical[]): readonly Block[] {
  const { language, words } = context;
  return [
    paragraph(words.introduction.same),
    ...sharedTexts(context, rules, ofRespondent(context), language).map((text) => paragraph(text)),
    ...urgency(rules, words.critical),
    ...trustedAdult(rules, ofRespondent(context)),
  ];
}

function sharedTexts(
  { plan }: InterviewContext,
  rules: readonly PlanCritical[],
  words: Pick<CriticalWords, 'shared'>,
  language: string,
): readonly string[] {
  const texts = rules.map(({ shared }) =>
    shared === null ? words.shared : inLanguage(shared, plan, language),
  );
  return [...new Set(texts)];
}

/** The urgency of the most urgent rule. */
function urgency(rules: readonly PlanCritical[], words: Pick<CriticalWords, 'urgency'>): readonly Block[] {
  const most = URGENCIES.find((one) => rules.some((rule) => rule.urgency === one));
  return most === undefined ? [] : [paragraph(words.urgency[most])];
}

/** After an answer that cannot wait, somebody has to be with the learner beyond this talk. */
function trustedAdult(
  rules: readonly PlanCritical[],
  words: Pick<CriticalWords, 'trusted'>,
): readonly Block[] {
  return rules.some((rule) => rule.urgency !== 'within_3_days') ? [paragraph(words.trusted)] : [];
}

type CriticalWords = LearnerInterviewWords['critical'];

/** Shows what staff must do, once they confirm that nobody else looks, and clears the screen afterwards. */
async function showDetails(context: InterviewContext, rules: readonly PlanCritical[]): Promise<void> {
  const { prompter, words } = context;
  const { options, ...asked } = words.critical.private;
  const first = await choose(
    context,
    asked,
    [
      ['not_now', options.not_now],
      ['show', options.show],
    ] as const,
    [],
    null,
    true,
  );
  if (!('chosen' in first) || first.chosen !== 'show') return;
  prompter.show([heading(words.critical.privateTitle), ...rules.flatMap((rule) => details(context, rule))]);
  await choose(
    context,
    { message: words.critical.privateTitle, help: null },
    [['done', words.critical.privateDone]],
    [],
  );
  clearAll(context);
}

function details(context: InterviewContext, rule: PlanCritical): readonly Block[] {
  const { plan, language } = context;
  const words = reportWords[language].critical;
  const contact = context.contact(rule.contact);
  const role = named(reportWords[language].roles, rule.contact);
  const facts: readonly Fact[] = [
    { key: 'urgency', label: words.urgency, text: words.urgencies[rule.urgency] },
    {
      key: 'contact',
      label: words.contact,
      text: contact === null ? role : `${role}: ${contact.name}, ${contact.reach}`,
    },
  ];
  return [
    paragraph(words.categories[rule.category], true),
    paragraph(inLanguage(rule.say, plan, language)),
    { kind: 'facts', key: rule.id, facts },
  ];
}
