const DIVIDERS = [',', ';', '\t', '|', ' '];
const FORMULA = /^[\s"'\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;
const NUMBER = /^-\d+(?:[.,]\d+)?$/;

/**
 * The cells of a CSV file in which some reader would find a formula. Independent of the writer's implementation: splits
 * the text at each possible delimiter, once respecting quotes and once ignoring them.
 */
export function formulaCells(csv: string): readonly string[] {
  const found = DIVIDERS.flatMap((divider) => [...bare(csv, divider), ...heeding(csv, divider)]);
  return [...new Set(found)];
}

function isFormula(cell: string, divider: string): boolean {
  const inner = cell.replace(/^"|"$/g, '');
  // A preceding apostrophe, as the writer adds it, makes the cell text, whether a reader drops the quotes before it or not.
  if (/^[\s"\p{Cc}\p{Cf}]*'/u.test(inner) || NUMBER.test(inner)) return false;
  // For readers that split at spaces, an operator between two spaces is a cell of its own and, alone, no formula.
  if (divider === ' ' && /^[\s"'\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]$/u.test(cell)) return false;
  return FORMULA.test(cell);
}

function bare(csv: string, divider: string): readonly string[] {
  return csv
    .split(/[\n\v\f\r\u0085\u2028\u2029]/)
    .flatMap((line) => line.split(divider))
    .filter((cell) => isFormula(cell, divider));
}

/** A quote opens only at the start of a cell; text after a closing quote belongs to the cell. */
function heeding(csv: string, divider: string): readonly string[] {
  const cells: string[] = [];
  let [cell, isOpen, isFirst] = ['', false, true];
  for (let at = 0; at < csv.length; at += 1) {
    const sign = csv.charAt(at);
    if (isOpen) {
      if (sign !== '"') cell += sign;
      else if (csv.charAt(at + 1) === '"') {
        cell += sign;
        at += 1;
      } else isOpen = false;
    } else if (sign === divider || sign === '\n' || sign === '\r') {
      cells.push(cell);
      [cell, isFirst] = ['', true];
      continue;
    } else if (sign === '"' && isFirst) isOpen = true;
    else cell += sign;
    isFirst = false;
  }
  return [...cells, cell].filter((each) => isFormula(each, divider));
}
