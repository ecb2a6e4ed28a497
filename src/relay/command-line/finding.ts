/** One thing that `check` looked at. */
export interface Finding {
  readonly good: boolean;
  readonly sentence: string;
}

export const good = (sentence: string): Finding => ({ good: true, sentence });
export const bad = (sentence: string): Finding => ({ good: false, sentence });
