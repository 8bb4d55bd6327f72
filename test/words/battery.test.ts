import { expect, test } from 'vitest';
import { deBattery } from '../../src/words/de/battery.ts';
import { enBattery } from '../../src/words/en/battery.ts';

// What the golden reports have no occasion for.

test('a questionnaire is named with its form, where it has one', () => {
  const told = ({ parts }: typeof enBattery) =>
    [null, 'short'].map((form) => parts.questionnaireOf('Signs', 'signs', '1.0.0', form));
  expect(told(enBattery)).toEqual(['Signs (signs 1.0.0)', 'Signs (signs 1.0.0, form short)']);
  expect(told(deBattery)).toEqual(['Signs (signs 1.0.0)', 'Signs (signs 1.0.0, Form short)']);
});

test('one answer and several that came in behind a shut gate', () => {
  const told = ({ parts }: typeof enBattery) => [1, 2].map((count) => parts.strayed(count).split(':')[0]);
  expect(told(enBattery)).toEqual(['1 answer', '2 answers']);
  expect(told(deBattery)).toEqual(['1 Antwort', '2 Antworten']);
});

test('views that all see the same', () => {
  expect(enBattery.compared.agreeSeen('Absence')).toBe('All who were asked see it: Absence.');
  expect(deBattery.compared.agreeSeen('Fehlen')).toBe('Alle Gefragten sehen es: Fehlen.');
});
