import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { findInCatalogue, type CatalogueFilter, type Selection } from '../../../catalogue/find.ts';
import { AUDIENCES, TIER_NAMES } from '../../../definition/catalogue.ts';
import { problem, type Problem } from '../../../diagnostic/problem.ts';
import { suggestion } from '../../../diagnostic/suggest.ts';
import type { Document } from '../../../document/model.ts';
import { catalogueReport } from '../../../report/catalogue/catalogue-report.ts';
import { catalogueTable, systemsReport } from '../../../report/catalogue/catalogue-table.ts';
import { catalogueWords } from '../../../words/catalogue.ts';
import { jsonText } from '../../../escape/escape-json.ts';
import type { Language } from '../../../words/locale.ts';
import { findCatalogue } from '../../../library/catalogue.ts';
import { globalOptions } from '../../command.ts';
import { countryLetters } from '../../country.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { formatAsked, print } from '../../print.ts';
import { say } from '../../say.ts';
import type { Io } from '../../../files/io.ts';
import { ProblemError } from '../../../files/problem-error.ts';

/** Shows the catalogue entries that match the filter on stdout, and their number on stderr. */
export async function runApproaches(
  _: readonly string[],
  options: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const { lang, color, quiet } = globalOptions(options);
  const format = formatAsked(options);
  const catalogue = await findCatalogue(typeof options['local'] === 'string' ? options['local'] : null, io);
  const filter = filterOf(options, catalogue);
  const selection = findInCatalogue(catalogue, filter);
  const document = documentOf(selection, catalogue, options, lang);
  if (document === null) io.stdout.write(asJson(selection, catalogue, filter));
  else await print(document, { format, color }, io);
  if (!quiet && options['systems'] !== true) {
    const words = catalogueWords[lang];
    const counted = words.counted(selection.approaches.length, selection.practices.length);
    const more = format === null ? [words.more] : [];
    const empty = filter.countries.filter(
      (one) => !catalogue.practices.some((each) => each.countries.includes(one)),
    );
    const names = empty.map((one) => words.countryNames[one] ?? one).join(', ');
    say(io, [counted, ...more, ...(names === '' ? [] : [words.noneThere(names)])].join(' '));
  }
  return EXIT.done;
}

/** Two tables to choose from; the full entries if a format is given; null for JSON. */
function documentOf(
  selection: Selection,
  catalogue: Catalogue,
  options: Record<string, unknown>,
  lang: Language,
): Document | null {
  const format = formatAsked(options);
  if (options['systems'] === true) return systemsReport(catalogue, lang);
  if (format === 'json') return null;
  return (format === null ? catalogueTable : catalogueReport)(selection, catalogue, lang);
}

function asJson(selection: Selection, catalogue: Catalogue, filter: CatalogueFilter): string {
  const { needs, roles, factors, sources, families } = catalogue;
  const asked = { schema: 'lotse/approaches/1', asked: filter };
  return `${jsonText({ ...asked, ...selection, families, needs, roles, factors, sources }, 2)}\n`;
}

/** Throws a ProblemError with all filter values that do not exist. */
function filterOf(options: Record<string, unknown>, catalogue: Catalogue): CatalogueFilter {
  const problems: Problem[] = [];
  const chosen = <T extends string>(name: string, allowed: readonly T[], read = lowerCase): readonly T[] => {
    const given = Array.isArray(options[name]) ? options[name].map(String).map(read) : [];
    for (const value of given.filter((one) => !isOne(allowed, one))) {
      const args = { option: `--${name}`, value, allowed, suggestion: suggestion(value, allowed) };
      problems.push(problem('catalogue-filter-unknown', null, args));
    }
    return given.filter((one) => isOne(allowed, one));
  };
  // Countries without own entries are accepted, because international entries apply to them as well.
  const somewhere = [...catalogue.practices, ...catalogue.publications].flatMap(({ countries }) => countries);
  const countries = [...new Set([...Object.keys(catalogueWords.en.countryNames), ...somewhere])].sort();
  const filter = {
    needs: chosen('need', Object.keys(catalogue.needs)),
    tiers: chosen('tier', TIER_NAMES),
    countries: chosen('country', countries, countryLetters),
    audiences: chosen('audience', AUDIENCES),
  };
  if (problems.length > 0) throw new ProblemError('usage', problems);
  return filter;
}

function lowerCase(name: string): string {
  return name.toLowerCase();
}

function isOne<T extends string>(allowed: readonly T[], name: string): name is T {
  return allowed.some((one) => one === name);
}
