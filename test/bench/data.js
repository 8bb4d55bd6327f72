// The table and the questionnaire that are measured: made here, the same at every run.
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';

const SCALES = 8;
const ITEMS = 5;
const en = (text) => ({ en: text });

/** 46 questions: 40 of five steps in 8 scales, 4 of yes and no, 2 numbers. With id and class 48 columns. */
export function questionnaire() {
  const steps = [0, 1, 2, 3, 4].map((value) => ({ value, label: en(`step ${value}`) }));
  const yesNo = [
    { value: 1, id: 'yes', label: en('yes') },
    { value: 0, id: 'no', label: en('no') },
  ];
  const likert = Array.from({ length: SCALES * ITEMS }, (_, at) => ({
    id: `q${at + 1}`,
    text: en(`Question ${at + 1}`),
    answers: 'steps',
  }));
  const facts = Array.from({ length: 4 }, (_, at) => ({
    id: `f${at + 1}`,
    text: en(`Fact ${at + 1}`),
    answers: 'yes_no',
  }));
  const numbers = [
    { id: 'absence', text: en('Absence'), number: { min: 0, max: 100, unit: '%' } },
    { id: 'days', text: en('Days'), number: { min: 0, max: 200, integer: true } },
  ];
  const scale = (index) => ({
    title: en(`Scale ${index + 1}`),
    kind: index < 6 ? 'risk' : 'resource',
    sum: likert
      .slice(index * ITEMS, index * ITEMS + ITEMS)
      .map(({ id }, item) => (item === 4 ? { question: id, reversed: true } : id)),
    missing: { allow: 1, fill: 'prorate', round: 'half_up' },
    bands: [
      { id: 'low', from: 0 },
      { id: 'moderate', from: 8 },
      { id: 'high', from: 14 },
    ],
  });
  const scales = Object.fromEntries(
    Array.from({ length: SCALES }, (_, index) => [`s${index + 1}`, scale(index)]),
  );
  scales.absence_rate = {
    title: en('Absence'),
    kind: 'risk',
    value: 'absence',
    bands: [
      { id: 'low', from: 0 },
      { id: 'high', above: 10 },
    ],
  };
  return {
    format: 'lotse/1',
    id: 'bench',
    version: '1.0.0',
    title: en('Bench'),
    languages: ['en'],
    respondent: 'learner',
    wording: 'own',
    evidence: { status: 'unvalidated', note: en('Made for measuring.') },
    answer_sets: { steps, yes_no: yesNo },
    sections: [{ id: 'all', title: en('All'), questions: [...likert, ...facts, ...numbers] }],
    scales,
    findings: { fact: { if: { question: 'f1', is: 'yes' }, say: en('A fact.') } },
    critical: [
      {
        id: 'alarm',
        category: 'self_harm',
        if: { question: 'q1', at_least: 4 },
        urgency: 'same_day',
        contact: 'counsellor',
        say: en('Act.'),
      },
    ],
    tiers: {
      individual: {
        any: [
          {
            id: 'two_high',
            count: { scales: ['s1', 's2', 's3', 's4', 's5', 's6'], band: 'high' },
            at_least: 2,
            because: en('Two.'),
          },
          { id: 'days', question: 'days', more_than: 60, because: en('Days.') },
        ],
      },
      selective: {
        any: [
          {
            id: 'one_high',
            count: { scales: ['s1', 's2', 's3', 's4', 's5', 's6'], band: 'high' },
            at_least: 1,
            because: en('One.'),
          },
          { id: 'absent', scale: 'absence_rate', band: 'high', because: en('Absent.') },
        ],
      },
    },
  };
}

/** Numbers that only look random (mulberry32), so that every run measures the same table. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function writeQuestionnaire(file) {
  // JSON is YAML.
  writeFileSync(file, JSON.stringify(questionnaire(), null, 1));
}

/** Writes the table: two blanks in a hundred, no other faults. */
export function writeTable(file, rows) {
  const next = random(20260102);
  const ids = questionnaire().sections[0].questions.map(({ id }) => id);
  const fd = openSync(file, 'w');
  let block = `id,class,${ids.join(',')}\n`;
  const cell = (id) => {
    if (next() < 0.02) return '';
    if (id === 'absence') return (next() * 20).toFixed(1);
    if (id === 'days') return String(Math.floor(next() * 40));
    if (id.startsWith('f')) return next() < 0.3 ? 'yes' : 'no';
    // Most answers are low, as most learners are well.
    return String(Math.floor(next() * next() * 5));
  };
  for (let row = 0; row < rows; row += 1) {
    block += `L${String(row).padStart(8, '0')},C${row % 40},${ids.map(cell).join(',')}\n`;
    if (block.length > 1 << 20) {
      writeSync(fd, block);
      block = '';
    }
  }
  writeSync(fd, block);
  closeSync(fd);
}
