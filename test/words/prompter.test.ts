import { test } from 'vitest';
import { LANGUAGES } from '../../src/words/locale.ts';
import { prompterWords } from '../../src/words/prompter.ts';
import { expectGolden } from '../golden.ts';

test.each(LANGUAGES)('the texts of the prompters are unchanged in %s', (language) => {
  const { drawn, plain, ...marks } = prompterWords[language];
  const said = [
    ...Object.values(marks),
    ...[1, 4, 12].flatMap((count) => [drawn.choose(count), drawn.mark(count)]),
    drawn.take,
    drawn.done,
    drawn.menu,
    drawn.back('…'),
    drawn.command('x', '…'),
    drawn.menuTitle,
    drawn.goOn,
    drawn.above,
    drawn.chooseFirst,
    drawn.onceMore,
    ...[1, 4].flatMap((count) => [plain.choose(count), plain.mark(count), plain.noSuchOption('9', count)]),
    plain.write,
    plain.keep('…'),
    plain.choose(4) + plain.orLetter('…'),
    plain.write + plain.orSlash('…'),
    plain.help,
    plain.commands,
    plain.noCommands,
    plain.slashText,
    plain.notANumber('…'),
    plain.empty,
    plain.zeroAndMore,
    plain.noSuchCommand('…'),
    plain.tooEarly,
  ];
  expectGolden(`prompter.${language}.txt`, `${said.join('\n')}\n`);
});
