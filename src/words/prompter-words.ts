/** What both prompters say by themselves, beside what they are handed: keys, menus, marks and refusals. */
export interface PrompterWords {
  /** Beside the answer that was given before. */
  readonly present: string;
  /** Chosen: nothing. */
  readonly none: string;
  /** Written: nothing. */
  readonly blank: string;
  /** Leads what must not be overlooked, where there is no bold type. */
  readonly important: string;
  readonly drawn: DrawnWords;
  readonly plain: PlainWords;
}

/** Footers are made of these, in one line where it fits. Names of keys are those on the keyboards of the language. */
interface DrawnWords {
  readonly choose: (options: number) => string;
  readonly take: string;
  readonly mark: (options: number) => string;
  readonly done: string;
  readonly menu: string;
  readonly back: (label: string) => string;
  readonly command: (key: string, label: string) => string;
  readonly menuTitle: string;
  readonly goOn: string;
  /** Stands for a question whose text is too long for the screen and was printed above. */
  readonly above: string;
  /** Enter, with no option moved to. */
  readonly chooseFirst: string;
  /** Enter, before anybody can have seen what it would take. */
  readonly onceMore: string;
}

/** Of what was typed and names nothing, the drawn prompter says the same. */
interface PlainWords {
  readonly choose: (options: number) => string;
  readonly mark: (options: number) => string;
  readonly write: string;
  readonly keep: (text: string) => string;
  /** Leads the commands, which stand as `b back, s skip`. */
  readonly orLetter: (commands: string) => string;
  readonly orSlash: (commands: string) => string;
  readonly help: string;
  /** Leads the list that `?` gives. */
  readonly commands: string;
  readonly noCommands: string;
  readonly slashText: string;
  readonly notANumber: (typed: string) => string;
  readonly noSuchOption: (typed: string, options: number) => string;
  readonly empty: string;
  readonly zeroAndMore: string;
  readonly noSuchCommand: (typed: string) => string;
  readonly tooEarly: string;
}
