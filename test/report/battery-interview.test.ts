import { describe, expect, test } from 'vitest';
import type { Interview } from '../../src/assessment/assessment.ts';
import { mismatch } from '../../src/assessment/mismatch.ts';
import type { Fact, Item, Document } from '../../src/document/model.ts';
import { counsellorReport } from '../../src/report/counsellor/counsellor-report.ts';
import { screening, sheet } from './battery-people.ts';
import { type Answers, person } from './people.ts';

// A source of a battery that comes from an interview: the report shows the interviewer and the acknowledgements with
// that source.

const talk: Interview = {
  interviewer: 'B. Beispiel',
  responsible: { who: 'A. Muster', reach: 'room 12' },
  go_ahead: null,
  handled: [{ critical: 'self.dark_thoughts', at: '2026-09-14T10:41' }],
};

const noted = new Map([
  ['self.thought_of_dying', 'Was calm when she left.'],
  ['staff.withdrawn', 'Since the trip.'],
]);

function told(answers: Answers, interview: Interview | null) {
  const about = {
    sources: new Map([['self', interview === null ? {} : { interview }]]),
    notes: noted,
  };
  return person(screening, sheet({ staff: {}, short: {}, self: answers }), [], about);
}

function report(answers: Answers, interview: Interview | null): Document {
  return counsellorReport(told(answers, interview).assessment, screening, 'en', { ownWords: true });
}

function factsOf(of: Document, section: string, key: string): readonly Fact[] {
  const blocks = of.sections.filter(({ id }) => id === section).flatMap((found) => found.blocks);
  return blocks.flatMap((block) => (block.kind === 'facts' && block.key === key ? block.facts : []));
}

function itemsOf(of: Document, key: string): readonly Item[] {
  const blocks = of.sections.flatMap((section) => section.blocks);
  return blocks.flatMap((block) => (block.kind === 'list' && block.key === key ? block.items : []));
}

const seen = (of: Document) =>
  factsOf(of, 'critical', 'self.dark_thoughts')
    .filter(({ key }) => key === 'acknowledged')
    .map(({ value }) => value);

describe('a critical answer of one source', () => {
  test('a critical answer shows when its alert was acknowledged, or that it was not', () => {
    expect(seen(report({ thought_of_dying: 3 }, talk))).toEqual(['2026-09-14T10:41']);
    expect(seen(report({ thought_of_dying: 3 }, { ...talk, handled: [] }))).toEqual([null]);
  });

  test('a critical answer from a table shows no acknowledgement, since there was no interview', () => {
    expect(seen(report({ thought_of_dying: 3 }, null))).toEqual([]);
  });

  test('an alert that no longer holds is listed with its source', () => {
    const [item, ...more] = itemsOf(report({}, talk), 'critical_changed');
    expect([item?.id, more]).toEqual(['self.dark_thoughts', []]);
    expect(item?.text).toMatch(/^Learner\. /);
    expect(itemsOf(report({ thought_of_dying: 3 }, talk), 'critical_changed')).toEqual([]);
  });

  test('an alert for a rule that the battery lacks does not fit the plan', () => {
    const { assessment } = told({}, { ...talk, handled: [{ critical: 'self.other', at: '2026-09-14' }] });
    expect(mismatch(assessment, screening)).toMatchObject({
      args: { what: 'content', given: 'school-screening' },
    });
    expect(mismatch(told({}, talk).assessment, screening)).toBeNull();
  });
});

test('the interviewer is shown with the source of the interview only', () => {
  const keys = (part: string) => factsOf(report({}, talk), 'parts', part).map(({ key }) => key);
  expect(keys('self')).toEqual(expect.arrayContaining(['interviewer', 'responsible']));
  expect(keys('staff')).not.toContain('interviewer');
  expect(factsOf(report({}, talk), 'about', 'who').map(({ key }) => key)).not.toContain('interviewer');
});

test('a missing person in charge is reported only for a source with critical questions', () => {
  const bare = { ...talk, interviewer: null, responsible: null };
  const { assessment } = person(screening, sheet({ record: {}, staff: {}, short: {}, self: {} }), [], {
    sources: new Map([
      ['record', { interview: bare }],
      ['self', { interview: bare }],
    ]),
  });
  const of = counsellorReport(assessment, screening, 'en');
  const inCharge = (part: string) =>
    factsOf(of, 'parts', part).flatMap(({ key, value }) => (key === 'responsible' ? [value] : []));
  expect([inCharge('record'), inCharge('self')]).toEqual([[], [null]]);
});

test('notes are listed under the name of their source', () => {
  const own = report({ thought_of_dying: 3 }, talk).sections.find(({ id }) => id === 'own_words')!;
  const headings = own.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  expect(headings).toEqual([expect.stringMatching(/^Staff: /), expect.stringMatching(/^Learner: /)]);
});
