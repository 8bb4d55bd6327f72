/** The words about typed dates, in English. Days come with their weekday. */
export const enDates = {
  /** If a typed date can mean more than one day. */
  which: 'Which day do you mean?',
  /** If the year was not typed, or the weekday does not fit. */
  meant: 'Do you mean this day?',
  again: 'none of these: type the date again',
  /** A day that was taken. */
  taken: (day: string) => `Recorded: ${day}.`,
  weekend: (day: string) => `Recorded: ${day}. That is at the weekend; go back to change it.`,
  none: 'There is no such day. Please check the day and month.',
  /** Days that a question allows; null: no limit on that side. */
  range: (earliest: string | null, latest: string | null) => {
    if (earliest === null) return `Please type a date up to ${String(latest)}.`;
    return latest === null
      ? `Please type a date from ${earliest} on.`
      : `Please type a date from ${earliest} to ${latest}.`;
  },
};
