/** What a figure may be, what it was when that was set, and why. */
export interface Limit {
  readonly limit: number;
  readonly today: number;
  readonly why: string;
}

export type Limits = Readonly<Record<string, Limit>>;

export const chromiumLimits: Limits = {};

export const firefoxLimits: Limits = {};
