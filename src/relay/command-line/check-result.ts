/** The result of one step of `check`. */
export interface CheckResult {
  readonly ok: boolean;
  readonly message: string;
}

export const passed = (message: string): CheckResult => ({ ok: true, message });
export const failed = (message: string): CheckResult => ({ ok: false, message });
