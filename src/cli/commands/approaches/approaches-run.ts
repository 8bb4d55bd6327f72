import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { findInCatalogue, type CatalogueFilter, type Selection } from '../../../catalogue/find.ts';
import { AUDIENCES, TIER_NAMES } from '../../../definition/catalogue.ts';
import { problem, type Problem } from '../../../diagnostic/problem.ts';
import { suggestion } from '../../../diagnostic/suggest.ts';
import { catalogueReport } from '../../../report/catalogue/catalogue-report.ts';
import { catalogueTable, systemsReport } from '../../../report/catalogue/catalogue-table.ts';
import { renderers } from '../../../document/render.ts';
import { renderText } from '../../../document/text.ts';
import { catalogueWords } from '../../../words/catalogue.ts';
import { jsonText } from '../../../escape/escape-json.ts';
import { findCatalogue } from '../../../library/catalogue.ts';
import { globalOptions, type GlobalOptions } from '../../command.ts';
import { countryLetters } from '../../country.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import type { Io } from '../../../files/io.ts';
import { ProblemError } from '../../../files/problem-error.ts';

/** Shows what of the catalogue fits what is asked; data on stdout, how much it is on stderr. */
export async function runApproaches(
  _: readonly string[],
  options: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const global = globalOptions(options);
  const catalogue = await findCatalogue(typeof options['local'] === 'string' ? options['local'] : null, io);
  const filter = filterOf(options, catalogue);
  const selection = findInCatalogue(catalogue, filter);
  io.stdout.write(shown(selection, catalogue, filter, options, global, io));
  if (!global.quiet && options['systems'] !== true) {
    const words = catalogueWords[global.lang];
    const counted = words.counted(selection.approaches.length, selection.practices.length);
    const more = formatOf(options) === 'table' ? [words.more] : [];
    const empty = filter.countries.filter(
      (one) => !catalogue.practices.some((each) => each.countries.includes(one)),
    );
    const names = empty.map((one) => words.countryNames[one] ?? one).join(', ');
    io.stderr.write(`${[counted, ...more, ...(names === '' ? [] : [words.noneThere(names)])].join(' ')}\n`);
  }
  return EXIT.done;
}

type Format = 'table' | 'md' | 'json';

function formatOf(options: Record<string, unknown>): Format {
  const format = options['json'] === true ? 'json' : options['format'];
  return format === 'md' || format === 'json' ? format : 'table';
}

function shown(
  selection: Selection,
  catalogue: Catalogue,
  filter: CatalogueFilter,
  options: Record<string, unknown>,
  { lang }: GlobalOptions,
  { stdout }: Io,
): string {
  const format = formatOf(options);
  if (options['systems'] === true) {
    const report = systemsReport(catalogue, lang);
    return format === 'table' ? renderText(report, widthOf(stdout)) : renderers[format](report);
  }
  if (format === 'md') return renderers.md(catalogueReport(selection, catalogue, lang));
  if (format === 'table') return renderText(catalogueTable(selection, catalogue, lang), widthOf(stdout));
  const { needs, roles, factors, sources, families } = catalogue;
  const data = {
    schema: 'lotse/approaches/1',
    asked: filter,
    ...selection,
    families,
    needs,
    roles,
    factors,
    sources,
  };
  return `${jsonText(data, 2)}\n`;
}

const WIDEST = 78;
const NARROWEST = 40;

/** As wide as the terminal within reason; a file or a pipe has the width of a page. */
function widthOf({ columns = WIDEST }: Io['stdout']): number {
  return Math.max(NARROWEST, Math.min(WIDEST, columns));
}

/** Throws a ProblemError with everything that was asked for and is not there. */
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
  // A country of which there is nothing yet can be asked for: what is for anywhere is for it too.
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
