import type { Text } from '../definition/schema/text.ts';
import type { Plan, PlanQuestion } from '../plan/plan.ts';
import type { Wording } from './wording.ts';

/**
 * Replaces the texts of a plan by those of a wording in its language. Everything else stays, digests included, so
 * that answers, scores and sessions belong to the plan itself. Throws a RangeError if the wording lacks a text that
 * the plan needs.
 */
export function wordedPlan(plan: Plan, wording: Wording): Plan {
  const { language, intro, titles } = wording;
  const opening = plan.sections.findIndex(({ questions }) => questions.length > 0);
  const others = plan.languages.filter(({ id }) => id !== language);
  return {
    ...plan,
    // The licensor of a wording is responsible for its translation.
    languages: [...others, { id: language, reviewed: true }],
    sections: plan.sections.map((section, position) => ({
      ...section,
      title: withText(section.title, language, titles[section.id] ?? null),
      intro: withText(section.intro, language, position === opening ? intro : null),
    })),
    questions: plan.questions.map((question) => wordedQuestion(question, wording)),
  };
}

function wordedQuestion(question: PlanQuestion, { language, questions, options }: Wording): PlanQuestion {
  const { id } = question;
  const labels = textFor(options, id);
  return {
    ...question,
    text: withText(question.text, language, textFor(questions, id)),
    options: question.options.map((option) => ({
      ...option,
      label: withText(option.label, language, textFor(labels, option.key)),
    })),
  };
}

function withText<T extends Text | null>(text: T, language: string, newText: string | null): T | Text {
  return newText === null ? text : { ...text, [language]: newText };
}

function textFor<T>(texts: Readonly<Record<string, T>>, id: string): T {
  const found = Object.hasOwn(texts, id) ? texts[id] : undefined;
  if (found === undefined) throw new RangeError(`The wording has nothing for ${id}`);
  return found;
}
