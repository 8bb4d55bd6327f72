/** Problems with critical rules: what their alerts cover, and the support that they call for. */
export interface CriticalCodes {
  /**
   * `covers` may only name weaker rules about the same thing: of the same category and contact, and not more urgent.
   */
  'covers-mismatch': {
    readonly rule: string;
    readonly covered: string;
    readonly what: 'category' | 'contact' | 'urgency';
  };
  /** The rule cannot wait until tomorrow, but declares that it calls for no support. */
  'urgent-without-tier': { readonly rule: string; readonly urgency: string };
}
