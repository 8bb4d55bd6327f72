import { expect, test } from 'vitest';
import { checkSource } from '../../src/check/check.ts';
import { lineColumn } from '../../src/diagnostic/place.ts';
import { definitionProblems } from '../../src/words/en/problems/definition.ts';
import { sourceProblems } from '../../src/words/en/problems/source.ts';
import { broken, made } from './broken.ts';

test.each(broken)(
  '$code: its fixture raises exactly this problem, at the marked place',
  ({ code, source, line, column }) => {
    const found = checkSource(source).problems.map(({ code: own, place }) => {
      if (place === null || !('source' in place)) return { code: own };
      return {
        code: own,
        ...lineColumn(source.text, place.start),
        ofFile: place.source === source,
        isInside: place.end <= source.text.length,
      };
    });
    expect(found).toEqual([{ code, line, column, ofFile: true, isInside: true }]);
  },
);

test.each(made)('$code: its generated text raises exactly this problem', ({ code, source }) => {
  expect(checkSource(source).problems.map((found) => found.code)).toEqual([code]);
});

test('every code of definitions and YAML has a broken definition', () => {
  // Bytes that are not UTF-8 never become a text, so test/cli covers them. test/definition covers the code that
  // follows a hundred other problems, and the codes of translations, which are not definitions.
  const elsewhere = ['not-utf8', 'too-many-faults', 'placeholder-missing', 'placeholder-unknown'];
  const codes = [...Object.keys(definitionProblems), ...Object.keys(sourceProblems)].filter(
    (code) => !elsewhere.includes(code),
  );
  expect([...broken, ...made].map(({ code }) => code).sort()).toEqual(codes.sort());
});
