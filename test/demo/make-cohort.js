// Writes the demo cohort: 200 invented learners in 8 classes who answer the bundled risiko-check, as a school would
// export them from a form tool to a German Excel. Nobody in it exists. The same seed always gives the same bytes:
//   node test/demo/make-cohort.js > fixtures/demo/cohort.csv
// A test runs it and compares, so the file and this program cannot drift apart.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const definitionFile = new URL('../../questionnaires/risiko-check.yaml', import.meta.url);
const definition = parse(readFileSync(definitionFile, 'utf8'));
const questions = definition.sections.flatMap((section) =>
  section.questions.map((question) => ({ ...question, section: section.id })),
);

const CLASSES = [
  { name: 'EL-1', programme: 'Elektrotechnik', answer: 1, size: 27, load: -0.2 },
  { name: 'EL-2', programme: 'Elektrotechnik', answer: 1, size: 25, load: 0 },
  { name: 'BAU-1', programme: 'Bau', answer: 1, size: 26, load: 0.25 },
  { name: 'BAU-2', programme: 'Bau', answer: 1, size: 22, load: 0.1 },
  { name: 'PFL-1', programme: 'Pflege', answer: 1, size: 28, load: -0.1 },
  { name: 'PFL-2', programme: 'Pflege', answer: 2, size: 26, load: -0.3 },
  { name: 'WI-1', programme: 'Wirtschaft', answer: 2, size: 28, load: -0.35 },
  { name: 'VJ-1', programme: 'Vorbereitungsjahr', answer: 3, size: 18, load: 0.8 },
];

// Statements that a learner who is well says yes to; all other statements of the risk sections go the other way.
const POSITIVE = new Set([
  ...['steady_days', 'curious', 'own_choice', 'shown', 'pleased', 'looked_forward', 'follow_speech'],
  ...['skills', 'adults', 'together', 'backing', 'future'].flatMap((id) =>
    questions.filter(({ section }) => section === id).map((question) => question.id),
  ),
  ...['own_way', 'dare_ask', 'new_day'],
]);

/** How often trouble of a kind occurs at all: subtracted before answers are drawn. */
const RARE = {
  ...{
    substances: 1.3,
    money: 0.5,
    class: 0.5,
    anger: 0.6,
    home: 0.3,
    dark: 2,
    languages: 0.9,
    staying: 0.4,
  },
};
const RARE_QUESTIONS = {
  ...{ hungry: 1.1, put_down: 0.3, treated_worse: 0.8, hit_others: 1, drugs_before: 0.4 },
  ...{ left_early: 0.4, looked_around: 0.3 },
};

/** Columns that a form tool named by the question's text, and answered with the option's label. */
const BY_TEXT = new Set(['late', 'heavy', 'think_leaving', 'wish_talk', 'way_minutes']);
const BY_LABEL = new Set(['late', 'heavy', 'think_leaving', 'wish_talk', 'has_support']);

/** Mulberry32: small, and the same on every machine. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const chance = generator(20261);
/** Roughly normal, mean 0 and variance 1. */
const normal = () => Array.from({ length: 12 }, chance).reduce((sum, part) => sum + part, -6);
const happens = (share) => chance() < share;
const oneOf = (list) => list[Math.floor(chance() * list.length)];
const yesNo = (share, unsure = 0.02) => (happens(unsure) ? 2 : happens(share) ? 1 : 0);

function optionsOf(question) {
  return typeof question.answers === 'string' ? definition.answer_sets[question.answers] : question.answers;
}

/** One learner: a burden in general, and one for each block on top of it; so answers hang together as they do in life. */
function learner(group) {
  const burden = 0.75 * normal() + group.load + (happens(0.05) ? 1.2 : 0);
  const blocks = new Map(definition.sections.map(({ id }) => [id, burden * 0.65 + normal() * 0.55 - 0.25]));
  const answers = new Map();
  for (const question of questions) {
    const value = answer(question, group, blocks, answers);
    if (value !== null) answers.set(question.id, value);
  }
  return answers;
}

function answer(question, group, blocks, answers) {
  if (!isAsked(question, answers)) return null;
  const fact = FACTS[question.id];
  if (fact !== undefined) return fact(group, blocks, answers);
  if (question.free_text !== undefined) return null;
  const trouble =
    blocks.get(question.section) -
    (RARE[question.section] ?? 0) -
    (RARE_QUESTIONS[question.id] ?? 0) +
    normal() * 0.5;
  const points = Math.min(3, Math.max(0, Math.round(0.9 + trouble * 0.95)));
  return POSITIVE.has(question.id) ? 3 - points : points;
}

function isAsked({ ask_if: condition }, answers) {
  if (condition === undefined) return true;
  if (condition.any !== undefined) return condition.any.some((one) => isAsked({ ask_if: one }, answers));
  const given = answers.get(condition.question);
  if (condition.is !== undefined) return given === 1;
  return condition.at_most === undefined ? (given ?? 0) >= condition.at_least : given <= condition.at_most;
}

const FACTS = {
  age: (group) => Math.min(24, 16 + Math.floor(Math.abs(normal()) * 1.4) + (group.answer === 3 ? 0 : 1)),
  programme: (group) => group.answer,
  has_company: (group) => (group.answer === 1 ? yesNo(0.96, 0) : 0),
  way_minutes: () => Math.max(5, Math.round((30 + normal() * 18) / 5) * 5),
  lessons_lately: () => yesNo(0.85, 0),
  illness: () => yesNo(0.09),
  illness_known: () => yesNo(0.5),
  may_fail: (_, blocks) => yesNo(blocks.get('learning') > 0.6 ? 0.5 : 0.08, 0.05),
  repeated: (group) => yesNo(group.answer === 3 ? 0.4 : 0.12, 0),
  work_hours: () => (happens(0.6) ? 0 : Math.round(Math.abs(normal()) * 16) / 2),
  afraid: (_, blocks) => yesNo(blocks.get('safety') > 1.2 ? 0.2 : 0.005),
  hit: (_, blocks) => yesNo(blocks.get('safety') > 1.4 ? 0.1 : 0.001, 0.004),
  threatened: (_, blocks) => yesNo(blocks.get('safety') > 1.4 ? 0.1 : 0.001, 0.004),
  touched: (_, blocks) => yesNo(blocks.get('safety') > 1.4 ? 0.05 : 0.001, 0.004),
  safe_bed: (_, blocks) => (happens(blocks.get('money') > 1.4 ? 0.1 : 0.002) ? 0 : 1),
  dark_today: () => (happens(0.12) ? 2 : happens(0.2) ? 1 : 0),
  turn_to: (_, blocks) =>
    blocks.get('helps') > 1 && happens(0.4)
      ? 'nobody'
      : oneOf(['family', 'friends', 'family|friends', 'family|teacher', 'friends|counsellor']),
  other_language: (group) => yesNo(group.answer === 3 ? 0.5 : 0.2),
  had_to_flee: () => yesNo(0.3),
  told_someone: () => yesNo(0.55),
  left_before: (group) => yesNo(group.answer === 3 ? 0.35 : 0.08),
  talked_over: () => yesNo(0.5),
  has_support: (_, blocks) => yesNo(blocks.get('feelings') > 0.8 ? 0.3 : 0.05),
  wish_talk: (_, blocks) => yesNo(blocks.get('feelings') > 0.6 ? 0.35 : 0.06, 0.06),
};

/** What was left out: a blank here and there, a question refused, and one in thirty who stopped half way. */
function withGaps(answers) {
  const stopsAt = happens(1 / 30) ? Math.floor(questions.length * (0.35 + chance() * 0.5)) : questions.length;
  const sensitive = new Set([
    'thought_of_hurting',
    'thought_of_dying',
    'touched',
    'afraid',
    'drank_before',
    'home_rows',
    'had_to_flee',
  ]);
  questions.forEach((question, position) => {
    if (!answers.has(question.id)) return;
    if (position >= stopsAt || happens(0.009)) answers.delete(question.id);
    else if (sensitive.has(question.id) && happens(0.012)) answers.set(question.id, -8);
  });
  return answers;
}

function cell(question, value) {
  if (value === undefined) return '';
  if (question.number !== undefined) return String(value).replace('.', ',');
  if (!BY_LABEL.has(question.id) || value === -8) return String(value);
  return optionsOf(question).find((option) => option.value === value).label.de;
}

const quoted = (text) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function rows() {
  const made = [];
  for (const group of CLASSES)
    for (let i = 0; i < group.size; i += 1) {
      const answers = withGaps(learner(group));
      const id = `L-${String(made.length + 1).padStart(4, '0')}`;
      const about = [id, group.name, group.programme, 'Herbst'];
      made.push([...about, ...questions.map((question) => cell(question, answers.get(question.id)))]);
    }
  return made;
}

/** What goes wrong in real files: values that no option has, a row cut short, rows that were pasted twice. */
function spoil(made) {
  const column = (id) => 4 + questions.findIndex((question) => question.id === id);
  made[16][column('what_for')] = '7';
  made[58][column('late')] = 'öfter mal';
  // The row is refused, but what it says of hard thoughts must still reach somebody.
  made[58][column('thought_of_dying')] = '1';
  made[58][column('dark_today')] = '0';
  made[97][column('way_minutes')] = 'halbe Stunde';
  made[121].length = 31;
  made[160][column('age')] = '165';
  const duplicates = [made[40], made[88], made[171]];
  return [...made, ...duplicates];
}

const header = [
  ...['Kennung', 'Klasse', 'Bildungsgang', 'Welle'],
  ...questions.map((question) => (BY_TEXT.has(question.id) ? question.text.de : question.id)),
];
const lines = [header, ...spoil(rows())].map((row) => row.map(quoted).join(';'));
process.stdout.write(`\uFEFF${lines.join('\r\n')}\r\n`);
