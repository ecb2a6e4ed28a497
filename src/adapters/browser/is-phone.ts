/** Only Chromium has client hints. */
interface NavigatorWithHints {
  readonly userAgentData?: { readonly mobile: boolean };
}

/** Whether this browser runs on a phone or tablet, where a link opens Xaman on the same device. */
export function isPhone(): boolean {
  const { userAgentData } = navigator as NavigatorWithHints;
  return userAgentData?.mobile || /Android|iPhone|iPad/.test(navigator.userAgent);
}
