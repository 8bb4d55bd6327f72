const DIVIDERS = [',', ';', '\t', '|', ' '];
const FORMULA = /^[\s"'\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;
const NUMBER = /^-\d+(?:[.,]\d+)?$/;

/**
 * The cells of a CSV in which some reader would see a formula. A reader of its own, made in another way than the writer:
 * it takes the text apart by each sign that may divide cells, once heeding quotes and once not.
 */
export function formulaCells(csv: string): readonly string[] {
  const found = DIVIDERS.flatMap((divider) => [...bare(csv, divider), ...heeding(csv, divider)]);
  return [...new Set(found)];
}

function isFormula(cell: string, divider: string): boolean {
  const inner = cell.replace(/^"|"$/g, '');
  // An apostrophe before it, as we write it, makes a text of it.
  if (/^[\s\p{Cc}\p{Cf}]*'/u.test(inner) || NUMBER.test(inner)) return false;
  // A sign between two spaces is a cell of its own for who divides cells by them, and alone is no formula.
  if (divider === ' ' && /^[\s"'\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]$/u.test(cell)) return false;
  return FORMULA.test(cell);
}

function bare(csv: string, divider: string): readonly string[] {
  return csv
    .split(/[\n\v\f\r\u0085\u2028\u2029]/)
    .flatMap((line) => line.split(divider))
    .filter((cell) => isFormula(cell, divider));
}

/** A quote opens only at the beginning of a cell, and what stands behind one that closes belongs to the cell. */
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
