/** Critical rules: what their alerts stand for, and what they call for. */
export interface CriticalCodes {
  /** `covers` may name weaker rules about the same thing only: another category or contact, or a nearer urgency, is none. */
  'covers-mismatch': {
    readonly rule: string;
    readonly covered: string;
    readonly what: 'category' | 'contact' | 'urgency';
  };
  /** What cannot wait until tomorrow is said to call for no support. */
  'urgent-without-tier': { readonly rule: string; readonly urgency: string };
}
