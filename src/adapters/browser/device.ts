/** What Chromium browsers say of the device; others do not have it. */
interface WithHints {
  readonly userAgentData?: { readonly mobile: boolean };
}

/** Whether this browser runs on a phone or tablet: there Xaman is beside it, one link away. */
export function isPhone(): boolean {
  const { userAgentData } = navigator as WithHints;
  return userAgentData?.mobile || /Android|iPhone|iPad/.test(navigator.userAgent);
}
