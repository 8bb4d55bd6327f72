import { expect, test } from 'vitest';
import { deBattery } from '../../src/words/de/battery.ts';
import { enBattery } from '../../src/words/en/battery.ts';

// Cases that do not occur in the golden reports.

test('a questionnaire is named with its form if it has one', () => {
  const told = ({ parts }: typeof enBattery) =>
    [null, 'short'].map((form) => parts.questionnaireOf('Signs', 'signs', '1.0.0', form));
  expect(told(enBattery)).toEqual(['Signs (signs 1.0.0)', 'Signs (signs 1.0.0, form short)']);
  expect(told(deBattery)).toEqual(['Signs (signs 1.0.0)', 'Signs (signs 1.0.0, Form short)']);
});

test('answers behind a closed gate have singular and plural', () => {
  const told = ({ parts }: typeof enBattery) => [1, 2].map((count) => parts.strayed(count).split(':')[0]);
  expect(told(enBattery)).toEqual(['1 answer', '2 answers']);
  expect(told(deBattery)).toEqual(['1 Antwort', '2 Antworten']);
});

test('a matter that all observers see is described', () => {
  expect(enBattery.compared.agreeSeen('Absence')).toBe('All who were asked see it: Absence.');
  expect(deBattery.compared.agreeSeen('Fehlen')).toBe('Alle Gefragten sehen es: Fehlen.');
});
