import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { HEADER, score, table } from './score.ts';

const umlauts = table({ id: 'Łukasz'.replace('Ł', 'L'), remarks: 'Müßiggang' }, { remarks: '€ „so“ – ’' });
const keep = { wanted: { id: 'id', wave: null, age: null, consent: null, keep: ['remarks'] } };

describe('encodings', () => {
  test.each([
    ['utf-8', Buffer.from(umlauts), 'utf-8', false],
    ['utf-8 with a mark', Buffer.from(`\ufeff${umlauts}`), 'utf-8', false],
    [
      'utf-8 with a mark and a quoted header',
      Buffer.from(`\ufeff${umlauts.replace('id,', '"id",')}`),
      'utf-8',
      false,
    ],
    ['utf-16le with a mark', iconv.encode(umlauts, 'utf-16le', { addBOM: true }), 'utf-16le', false],
    ['utf-16be with a mark', iconv.encode(umlauts, 'utf-16be', { addBOM: true }), 'utf-16be', false],
    ['utf-16le without', iconv.encode(umlauts, 'utf-16le', { addBOM: false }), 'utf-16le', true],
    ['utf-16be without', iconv.encode(umlauts, 'utf-16be', { addBOM: false }), 'utf-16be', true],
    ['windows-1252', iconv.encode(umlauts, 'windows-1252'), 'windows-1252', true],
  ])('%s', async (_, bytes, encoding, guessed) => {
    const { rows, source, codes } = await score(bytes, keep);
    expect(codes).toEqual([]);
    expect(rows.map((row) => row.split(',')[1])).toEqual(['Müßiggang', '€ „so“ – ’']);
    expect(source?.guesses).toMatchObject({ encoding, encoding_guessed: guessed });
  });

  test.each([
    ['windows-1250', 'Łukasz', 'windows-1250'],
    ['iso-8859-15', 'Œuvre €', 'iso-8859-15'],
    ['iso-8859-2', 'Łukasz', 'iso-8859-2'],
    ['cp850', 'Müller', 'cp850'],
    ['macintosh', 'Müller', 'macintosh'],
    ['windows-1252', 'Müller', 'iso-8859-1'],
  ] as const)('%s when it is said', async (bytes, name, encoding) => {
    const { rows } = await score(iconv.encode(table({ remarks: name }), bytes), { ...keep, encoding });
    expect(rows[0]).toContain(name);
  });

  test('of legacy encodings, the one that matches the headers is used', async () => {
    const { plan } = await import('./questionnaire.ts');
    const polish = {
      ...plan,
      questions: plan.questions.map((q) => (q.id === 'bored' ? { ...q, text: { pl: 'Łódź' } } : q)),
    };
    const text = table({ remarks: 'ščř' }).replace('bored', 'Łódź');
    const { source, rows } = await score(iconv.encode(text, 'windows-1250'), { ...keep, plan: polish });
    expect(source?.guesses?.encoding).toBe('windows-1250');
    expect(rows[0]).toContain('ščř');
  });

  test('two encodings in one file are refused, with the line of the first invalid byte', async () => {
    const good = Buffer.from(table({ remarks: 'Müller' }, {}));
    const bad = iconv.encode('L9,0,2,no,1,3,2,,,Müller\n', 'windows-1252');
    const { trouble, codes, files } = await score(Buffer.concat([good, bad]));
    expect(codes).toEqual(['encoding-mixed']);
    expect(trouble?.problems[0]?.place).toMatchObject({ line: 4 });
    expect(files).toEqual([]);
  });

  test('bytes that are invalid in the specified encoding are refused', async () => {
    const { codes } = await score(iconv.encode(table({ remarks: 'Müller' }), 'windows-1252'), {
      encoding: 'utf-8',
    });
    expect(codes).toEqual(['encoding-invalid']);
  });

  test('a character may cross the end of a block', async () => {
    const { rows, codes } = await score(
      table(...Array.from({ length: 4000 }, () => ({ remarks: 'äöüß😀' }))),
      keep,
    );
    expect(codes).toEqual([]);
    expect(new Set(rows.map((row) => row.split(',')[1]))).toEqual(new Set(['äöüß😀']));
  });

  test.each([
    ['xlsx', Buffer.from('PK\x03\x04....[Content_Types].xml')],
    ['ods', Buffer.from('PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet')],
    ['zip', Buffer.from('PK\x03\x04')],
    ['pdf', Buffer.from('%PDF-1.7')],
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0])],
    ['xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['binary', Buffer.concat([Buffer.from('id,'), Buffer.alloc(50)])],
  ])('a file of another kind is refused: %s', async (kind, bytes) => {
    const { trouble } = await score(bytes);
    expect(trouble?.problems[0]).toMatchObject({ code: 'file-wrong-kind', args: { kind } });
  });
});

const same = table({ bored: '2' }, { absence: '12.5' });
const plainRows = (await score(same)).rows;

describe('variants of a table with fast paths give the same result', () => {
  const rows = Array.from({ length: 3000 }, (_, n) => ({
    id: `L${String(n)}`,
    remarks: `text ${String(n % 7)}`,
  }));
  const plain = table(...rows);

  test.each([
    ['lines with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['lines with CR', (text: string) => text.replaceAll('\n', '\r')],
    ['a CR at the very end', (text: string) => text.replace(/\n$/, '\r')],
    ['all cells quoted', (text: string) => text.replaceAll(/[^,\n]+/g, '"$&"')],
    ['a non-ASCII letter at the very end', (text: string) => text.replace(/text (\d)\n$/, 'tëxt $1\n')],
  ])('%s', async (_, change) => {
    const expected = (await score(plain, keep)).rows;
    const { rows: found, codes } = await score(change(plain), keep);
    expect(codes).toEqual([]);
    expect(found.map((row) => row.replace('ë', 'e'))).toEqual(expected);
  });
});

describe('shape', () => {
  test.each([
    ['LF', same],
    ['CRLF', same.replaceAll('\n', '\r\n')],
    ['CR', same.replaceAll('\n', '\r')],
    ['mixed', same.replace('\n', '\r\n')],
    ['no final line end', same.trimEnd()],
    ['blank lines', same.replaceAll('\n', '\n\n')],
    ['semicolons', same.replaceAll(',', ';')],
    ['tabs', same.replaceAll(',', '\t')],
    ['bars', same.replaceAll(',', '|')],
    ['sep=', `sep=;\r\n${same.replaceAll(',', ';')}`],
    ['quoted sep=', `"sep=|"\n${same.replaceAll(',', '|')}`],
    ['decimal comma', same.replaceAll(',', ';').replace('12.5', '12,5')],
    ['quoted decimal comma', same.replace('12.5', '"12,5"')],
    ['quotes', same.replaceAll(/[^,\n]+/g, '"$&"')],
    ['trailing empty columns', same.replaceAll('\n', ',,\n')],
    ['trailing empty cells', same.replaceAll('\n', ',,\n').replace(',,', '')],
    ['empty rows at the end', `${same},,,,,,,,,\n,,,,\n`],
    ['German texts as headers', same.replace('bored', 'Der Unterricht zieht sich')],
    ['header in capitals, full width and with a soft hyphen', same.replace('bored', ' ＢＯ\u00adRED ')],
  ])('%s', async (_, text) => {
    const { rows, codes } = await score(text);
    expect(codes).toEqual([]);
    expect(rows).toEqual(plainRows);
  });

  test('inferred settings are reported', async () => {
    const { source } = await score(same.replaceAll(',', ';').replace('12.5', '12,5'));
    expect(source?.guesses).toMatchObject({
      delimiter: ';',
      delimiter_guessed: true,
      decimal: ',',
      decimal_guessed: true,
    });
    const said = await score(same, { delimiter: ',', decimal: '.' });
    expect(said.source?.guesses).toMatchObject({ delimiter_guessed: false, decimal_guessed: false });
  });

  test.each([
    ['nothing', '', ['table-empty']],
    ['only a mark', '\ufeff', ['table-empty']],
    ['only blank lines', '\n\n\r\n', ['table-empty']],
    [
      'a decimal comma between commas',
      `${HEADER}\nL1,0,2,no,1,5,3,2,,,\n`.replace('2,,,', '2,,,x'),
      ['decimal-comma-splits'],
    ],
    ['both decimal signs', table({ absence: '1.5' }, { absence: '"2,5"' }), ['decimal-unclear']],
    ['two equally likely delimiters', 'a,b;c\n1,2;3\n', ['delimiter-unclear']],
    ['two equal headers', table({}).replace('belongs', 'bored'), ['header-twice', 'question-not-found']],
    ['two headers equal after folding', table({}).replace('remarks', 'ＢＯＲＥＤ'), ['header-twice']],
    [
      'two equal headers of a kept column',
      table({ remarks: 'a' }).replace('born', 'remarks'),
      ['header-twice'],
    ],
    ['data without a header', table({}).replace('remarks', '').replace(',,\n', ',,x\n'), ['header-missing']],
    ['another questionnaire', 'id,x,y,z\n1,2,3,4\n', ['headers-unknown']],
    ['no id', table({}).replace('id,', 'code,'), ['id-column-missing']],
    ['a scored question without a column', table({}).replace('belongs', 'belong'), ['question-not-found']],
    ['a question by id and by text', table({}).replace('remarks', 'Lessons drag for me'), ['question-twice']],
  ])('refused: %s', async (_, text, expected) => {
    const { codes, files } = await score(text);
    expect(codes).toEqual(expected);
    expect(files).toEqual([]);
  });

  test('two columns of one name that nothing is read from are no problem', async () => {
    const [header = '', row = ''] = table({}).trimEnd().split('\n');
    const { codes, rows } = await score(`${header},Kommentar,Kommentar\n${row},a,b\n`);
    expect(codes).toEqual([]);
    expect(rows).toHaveLength(1);
  });

  test('a header without rows is valid and has no learners', async () => {
    const { counts, rows, codes } = await score(`${HEADER}\n`);
    expect(codes).toEqual([]);
    expect(rows).toEqual([]);
    expect(counts).toMatchObject({ input: 0, scored: 0 });
  });

  test('similar names are suggested', async () => {
    const { trouble } = await score(table({}).replace('belongs', 'belong'));
    expect(trouble?.problems[0]?.args).toEqual({ question: 'belongs', suggestion: 'belong' });
    const code = await score(table({}).replace('id,', 'Learner code,'));
    expect(code.trouble?.problems[0]?.args).toEqual({ suggestion: 'Learner code' });
  });

  test.each([
    ['never closed', '"L2,0', 'quote-not-closed', 3],
    ['closed much later', '"L2,0,2\n"L3",0', 'quote-misplaced', 3],
    ['in the middle', 'L2,0,2,no,1,3,2,,,he"llo', 'quote-misplaced', 3],
    ['text after the closing quote', 'L2,0,2,no,1,3,2,,,"he"llo', 'quote-misplaced', 3],
    ['in a field of several lines', 'L2,0,2,no,1,3,2,,,"a\nb"\nL3,0,2,no,1,3,2,,,"b', 'quote-not-closed', 5],
    ['endless', `L2,"${'x\n'.repeat(600_000)}"`, 'record-too-large', 3],
  ])('a quote %s', async (_, line, code, at) => {
    const { trouble } = await score(`${table({})}${line}\n`);
    expect(trouble?.problems[0]).toMatchObject({ code, place: { line: at } });
  });

  test('problems refer to physical lines', async () => {
    const text = table(
      { remarks: '"a\r\nb"' },
      { bored: '9' },
      { remarks: '"a\nb\rc"' },
      { bored: '9' },
    ).replace(/$/, '\n\nL9,9\n');
    const { read } = await score(text);
    expect(
      read('out.csv.rejects.csv')
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.split(',').slice(0, 2).join()),
    ).toEqual(['4,L2', '8,L4', '11,L9', '11,L9', '11,L9']);
  });
});
