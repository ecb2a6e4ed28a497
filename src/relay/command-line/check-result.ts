/** The result of one step of `check`. */
export interface PreflightResult {
  readonly ok: boolean;
  readonly message: string;
}

export const passed = (message: string): PreflightResult => ({ ok: true, message });
export const failed = (message: string): PreflightResult => ({ ok: false, message });
