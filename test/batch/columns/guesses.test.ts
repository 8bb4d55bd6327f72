import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { planOf, small } from '../questionnaire.ts';
import { HEADER, score, table } from '../score.ts';

/** More rows than the sample from which the dialect is inferred. */
const many = (row: Record<string, string>) => Array.from({ length: 3000 }, () => row);
const semicolons = (text: string) => text.replaceAll(',', ';');

describe('the decimal separator is inferred from the whole table, independent of the order of rows', () => {
  const whole = table(...many({ absence: '4' }), { id: 'A', absence: '4p5' }, { id: 'B', absence: '' });
  const turned = (text: string) => {
    const [header = '', ...rows] = text.trimEnd().split('\n');
    return [header, ...rows.reverse(), ''].join('\n');
  };

  test.each([
    ['a comma', ',', 'A,0,low,false,0,0,4.5,'],
    ['a point', '.', 'A,0,low,false,0,0,4.5,'],
  ])('%s in the last row has the same effect as in the first', async (_, sign, expected) => {
    const text = semicolons(whole).replace('4p5', `4${sign}5`);
    for (const input of [text, turned(text)]) {
      const { rows, source, counts, codes, files } = await score(input);
      expect(codes).toEqual([]);
      expect(source?.guesses).toMatchObject({ decimal: sign, decimal_guessed: true });
      expect(counts).toMatchObject({ input: 3002, scored: 3002, rejected: 0 });
      expect(rows.filter((row) => row.startsWith(expected))).toHaveLength(1);
      expect(files).toHaveLength(4);
    }
  });

  test.each([
    ['comma first', '1,5', '2.5'],
    ['point first', '1.5', '2,5'],
  ])('two separators, far apart, are refused: %s', async (_, one, other) => {
    const text = semicolons(table({ absence: 'o' }, ...many({ absence: '4' }), { absence: 't' }));
    const { codes, files } = await score(text.replace(';o;', `;${one};`).replace(';t;', `;${other};`));
    expect(codes).toEqual(['decimal-unclear']);
    expect(files).toEqual([]);
  });

  test('nothing is inferred without any decimal', async () => {
    const { source } = await score(table(...many({})));
    expect(source?.guesses).toMatchObject({ decimal: '.', decimal_guessed: false });
  });

  test.each([
    ['a separator in a row without consent', { absence: '4p5', remarks: 'no' }],
    ['a separator in a column that is not numeric', { remarks: 'yes', born: '4p5' }],
  ])('%s is ignored', async (_, row) => {
    const text = semicolons(table({ remarks: 'yes' }, row))
      .replace('4p5', '4,5')
      .replace('remarks', 'consent')
      .replace('born', 'x');
    const { source } = await score(text, {
      wanted: { id: 'id', wave: null, age: null, consent: { column: 'consent', value: 'yes' }, keep: [] },
    });
    expect(source?.guesses).toMatchObject({ decimal: '.', decimal_guessed: false });
  });

  test('a separator in a row whose cells may have shifted is ignored', async () => {
    const { source, codes } = await score(`${semicolons(table({ absence: '4.5' }))}L9;0;2;no;1,5\n`);
    expect(codes).toEqual([]);
    expect(source?.guesses).toMatchObject({ decimal: '.', decimal_guessed: true });
  });

  test('a specified separator is not checked', async () => {
    const text = semicolons(table({ absence: '4.5' }, { absence: '4p5' })).replace('4p5', '4,5');
    const { source, counts } = await score(text, { decimal: ',' });
    expect(counts).toMatchObject({ scored: 1, rejected: 1 });
    expect(source?.guesses?.decimal_guessed).toBe(false);
  });
});

describe('a number with one separator before three digits', () => {
  // A questionnaire whose hours may be in thousands, decimals allowed.
  const [all] = small.sections;
  const questions = all.questions.map((question) =>
    question.id === 'hours' ? { id: 'hours', text: question.text, number: { min: 0 } } : question,
  );
  const open = planOf({ sections: [{ ...all, questions }] });
  const inHours = (...cells: readonly string[]) =>
    semicolons(
      table(...cells.map((hours, row) => ({ id: `L${row}`, hours: hours.replace(',', 'p') }))),
    ).replace(/(\d)p(\d)/g, '$1,$2');

  test.each([
    ['beside whole numbers', ['950', '1.200']],
    ['alone', ['1,200']],
  ])('is refused where nothing says what the separator is: %s', async (_, cells) => {
    const { codes, files, trouble } = await score(inHours(...cells), { plan: open });
    expect(codes).toEqual(['thousands-unclear']);
    expect(trouble?.problems[0]?.place).toMatchObject({ line: cells.length + 1, column: 'hours' });
    expect(files).toEqual([]);
  });

  test.each([
    ['another number has the same separator and is sure', ['1.200', '3.5'], '.'],
    ['in another order', ['3,5', '1,200'], ','],
    ['it cannot be thousands: it starts with zero', ['0.125'], '.'],
  ])('is read where %s', async (_, cells, decimal) => {
    const { codes, source, counts } = await score(inHours(...cells), { plan: open });
    expect(codes).toEqual([]);
    expect(counts).toMatchObject({ scored: cells.length, rejected: 0 });
    expect(source?.guesses).toMatchObject({ decimal, decimal_guessed: true });
  });

  test('is read where thousands are out of range', async () => {
    const { codes, source } = await score(table({ absence: '1.200' }));
    expect(codes).toEqual([]);
    expect(source?.guesses).toMatchObject({ decimal: '.', decimal_guessed: true });
  });

  test('is read as specified', async () => {
    const { codes, counts } = await score(inHours('950', '1.200'), { plan: open, decimal: '.' });
    expect(codes).toEqual([]);
    expect(counts).toMatchObject({ scored: 2 });
  });
});

describe('codes of a choice written as decimals', () => {
  test.each([
    ['with a point', '2.0', '.'],
    ['with a comma', '2,0', ','],
  ])('%s are read', async (_, code, decimal) => {
    const { codes, rows, source } = await score(semicolons(table({ bored: 'two' })).replace('two', code));
    expect(codes).toEqual([]);
    expect(rows).toEqual((await score(table({ bored: '2' }))).rows);
    expect(source?.guesses).toMatchObject({ decimal, decimal_guessed: true });
  });

  test('say nothing about the separator if they are no option', async () => {
    const { counts, source } = await score(semicolons(table({ bored: 'x' })).replace(';x;', ';2,5;'));
    expect(counts).toMatchObject({ rejected: 1 });
    expect(source?.guesses).toMatchObject({ decimal_guessed: false });
  });
});

describe('decimal commas between commas', () => {
  const split = (id: string) => `${id},0,2,no,1,5,3,2,,,x`;

  test('in every row of a table are refused as a whole', async () => {
    const rows = Array.from({ length: 300 }, (_, n) => split(`L${n}`));
    const { codes, files, trouble } = await score(`${HEADER}\n${rows.join('\n')}\n`);
    expect(codes).toEqual(['decimal-comma-splits']);
    expect(trouble?.problems[0]?.place).toMatchObject({ line: 1 });
    expect(files).toEqual([]);
  });

  test('in some rows only are refused row by row, in any order', async () => {
    const rows = Array.from({ length: 300 }, (_, n) => split(`L${n}`));
    for (const lines of [
      [...rows, 'A,0,2,no,1,3,2,,,'],
      ['A,0,2,no,1,3,2,,,', ...rows],
    ]) {
      const { counts } = await score(`${HEADER}\n${lines.join('\n')}\n`);
      expect(counts).toMatchObject({ scored: 1, rejected: 300 });
    }
  });
});

describe('headers', () => {
  const wide = Array.from({ length: 12_000 }, (_, n) => `extra_${n}`).join(',');

  test('of more than 64 KiB are read completely', async () => {
    const text = `${wide},${HEADER}\n${','.repeat(12_000)}L1,0,2,no,1,3,2,,,\n`;
    const { codes, rows } = await score(text);
    expect(codes).toEqual([]);
    expect(rows).toEqual((await score(table({}))).rows);
  });

  test.each([
    ['without an end', 'x'.repeat(3 << 20)],
    ['without an end, and in quotes', `"${'x'.repeat(3 << 20)}`],
    ['with an end', `id,${'x,'.repeat(1 << 20)}\n1\n`],
  ])('longer than the largest row are refused: %s', async (_, text) => {
    const { codes, trouble } = await score(text);
    expect(codes).toEqual(['record-too-large']);
    expect(trouble?.problems[0]?.place).toMatchObject({ line: 1 });
  });
});

describe('windows-1250, if the headers do not decide', () => {
  const keep = { wanted: { id: 'id', wave: null, age: null, consent: null, keep: ['Name'] } };
  const encoded = (text: string, encoding: string) =>
    iconv.encode(table(...many({}), { remarks: text }).replace('remarks', 'Name'), encoding);

  test.each([
    ['Polish', 'Pawłowski, Łódź'],
    ['Polish', 'Grażyna Wąsik'],
    ['Czech', 'Příliš žluťoučký kůň'],
    ['Slovene', 'Češnja, žaba, šola, večer'],
    ['Hungarian', 'Erdős Szűcs'],
    ['German with one Polish name', 'Müller, Größe, Łukasz'],
  ])('%s: %s', async (_, text) => {
    const { rows, source } = await score(encoded(`"${text}"`, 'windows-1250'), keep);
    expect(source?.guesses).toMatchObject({ encoding: 'windows-1250', encoding_guessed: true });
    expect(rows.at(-1)).toContain(text);
  });

  test.each([
    ['German', 'Müßiggang – „Größe“'],
    ['French', 'Œuvre, cœur, été, où, naïf, L’Haÿ'],
    ['Spanish', '¿Qué? ¡Año! 1ºA 2ª'],
    ['Danish', 'Søren Kjær Ålborg, rødgrød, Škoda'],
    ['Portuguese', 'ações, São João, então, têm'],
    ['Estonian', 'Õpetaja, jõgi, šokolaad'],
    ['Italian', 'è più perché città'],
    ['English', 'costs £5, 20 m³, note¹, ¼ hour, 3¾'],
    ['Icelandic', 'Þórður, það'],
  ])('%s stays windows-1252: %s', async (_, text) => {
    const { rows, source } = await score(encoded(`"${text}"`, 'windows-1252'), keep);
    expect(source?.guesses).toMatchObject({ encoding: 'windows-1252', encoding_guessed: true });
    expect(rows.at(-1)).toContain(text);
  });

  test('iso-8859-2 is not mistaken for it', async () => {
    const { source } = await score(encoded('"Wąsik, šaty, śnieg"', 'iso-8859-2'), keep);
    expect(source?.guesses).toMatchObject({ encoding: 'windows-1252', encoding_guessed: true });
  });
});

describe('headers in the form of LimeSurvey: code and text', () => {
  const header = [
    'id. Response ID',
    'bored. "Lessons drag, for me"',
    'BELONGS. I belong here',
    'gave_up. Any text.',
    ...['absence', 'hours', 'maths'].map((id) => `${id}. ${id}`),
    'worries[SQ001]. Worries [money]',
    'worries[SQ002]. Worries [home]',
    'worries[SQ003]. Worries [none]',
  ];
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join();

  test('are matched by their code', async () => {
    const text = `${line(header)}\nL1,0,2,no,1,3,2,1,0,0\n`;
    const { rows, codes } = await score(text);
    expect(codes).toEqual([]);
    expect(rows[0]).toContain('L1,0,low,false,0,0,1,low,0.67,,true,');
  });

  test.each([
    ['one code in two columns', [...header, 'bored. Again'], ['question-twice']],
    ['a code and an id', [...header, 'bored'], ['question-twice']],
    ['no space, no code', header.map((name) => name.replace('bored. ', 'bored.')), ['question-not-found']],
  ])('%s', async (_, names, expected) => {
    const { codes } = await score(`${line(names)}\nL1\n`);
    expect(codes).toEqual(expected);
  });
});
