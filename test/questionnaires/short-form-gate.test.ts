import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scored } from './run.ts';
import { definitionOf, planOf } from '../bundled.ts';

// How often the short form picks out a learner whose long form would call for more, with made-up learners. It shows what the
// rules of both forms make of one another, and nothing about real learners: nobody has compared them yet.

const LEARNERS = 1000;
const definition = definitionOf('risiko-check');
const [long, short] = [planOf('risiko-check'), planOf('risiko-check', 'short')];

/** Mulberry32, seeded: the same learners on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
const chance = generator(2);
/** Roughly normal, mean 0 and variance 1. */
const normal = () => Array.from({ length: 12 }, chance).reduce((sum, part) => sum + part, -6);

/** How much rarer trouble of a kind is. */
const RARE: Readonly<Record<string, number>> = {
  ...{ substance_use: 1.3, money_strain: 0.5, peer_trouble: 0.6, own_anger: 0.8, home_strain: 0.3 },
  leaving_thoughts: 0.4,
};

interface Statement {
  readonly question: string;
  readonly reversed: boolean;
}
type Sum = readonly (string | { readonly question?: string; readonly reversed?: boolean })[];

/** The statements of each area in the long form, and its one question in the short form. */
const AREAS = short.scales.map(({ id }) => {
  const { sum = [] } = definition.scales?.[id] as { readonly sum?: Sum };
  const statements = sum.map(
    (item): Statement =>
      typeof item === 'string'
        ? { question: item, reversed: false }
        : { question: item.question ?? '', reversed: item.reversed === true },
  );
  const { value } = definition.forms?.['short']?.scales?.[id] as { readonly value: string };
  return { id, statements, one: value };
});

/** An area that is heavier is answered with more points, by one statement as imprecisely as by another. */
function points(trouble: number): number {
  return Math.min(3, Math.max(0, Math.round(0.9 + 0.95 * (trouble + 0.5 * normal()))));
}

type Answers = Record<string, unknown>;

function learner(): { readonly inLong: Answers; readonly inShort: Answers } {
  const burden = 0.75 * normal() + 0.1;
  const inLong: Answers = { ...definition.examples?.[0]?.answers, has_company: 'yes' };
  const inShort: Answers = { ...definition.forms?.['short']?.examples?.[0]?.answers };
  for (const { id, statements, one } of AREAS) {
    const trouble = 0.65 * burden + 0.55 * normal() - 0.25 - (RARE[id] ?? 0);
    for (const { question, reversed } of statements) {
      const given = points(trouble);
      inLong[question] = reversed ? 3 - given : given;
    }
    inShort[one] = points(trouble);
  }
  if (inShort['weighs_substances'] !== 0)
    for (const id of ['drank_before', 'drugs_before']) inShort[id] = inLong[id];
  if (inLong['think_leaving'] !== 0) inLong['told_someone'] = 'yes';
  return { inLong, inShort };
}

test('the documentation gives the share of made-up learners whom the short form picks out, and calls them made up', () => {
  const counts = { more: 0, moreFound: 0, high: 0, highFound: 0, less: 0, lessFound: 0 };
  for (let made = 0; made < LEARNERS; made += 1) {
    const { inLong, inShort } = learner();
    const tier = scored(long, inLong)['tier_by_rules'];
    const said = scored(short, inShort);
    const found = said['ask_more'] === 'true' || said['tier_by_rules'] !== 'universal' ? 1 : 0;
    if (tier === 'universal') [counts.less, counts.lessFound] = [counts.less + 1, counts.lessFound + found];
    else [counts.more, counts.moreFound] = [counts.more + 1, counts.moreFound + found];
    if (tier === 'individual') [counts.high, counts.highFound] = [counts.high + 1, counts.highFound + found];
  }
  const page = readFileSync('docs/setting-up.md', 'utf8').replaceAll(/\s+/g, ' ');
  const { more, moreFound, high, highFound, less, lessFound } = counts;
  expect(page).toContain(
    `of ${LEARNERS.toLocaleString('en')} made-up learners it picks out ${moreFound} of the ${more} whose long form suggests more than universal support (${highFound} of ${high} for individual support), and ${lessFound} of the other ${less}`,
  );
});
