/** Where the real hosts lead to in this browser, and the one certificate it accepts for them. */
export interface SandboxHosts {
  /** A `--host-resolver-rules` value: `MAP xumm.app:443 127.0.0.1:PORT,…`. */
  readonly hostRules: string;
  /** Base64 SHA-256 of the public key of the sandbox's certificate. */
  readonly spki: string;
}

/** The switches every browser of the tests and the bench is started with. */
export function chromiumArguments(
  extensions: readonly string[],
  sandbox: SandboxHosts | undefined,
  windowSize: { width: number; height: number },
): string[] {
  const list = extensions.join(',');
  return [
    ...(list ? [`--disable-extensions-except=${list}`, `--load-extension=${list}`] : []),
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
    '--hide-crash-restore-bubble',
    // The driver's own DevTools connection; the address is written to the profile.
    '--remote-debugging-port=0',
    // `Extensions.triggerAction` (a press of the toolbar button) is refused without it.
    '--enable-unsafe-extension-debugging',
    `--window-size=${windowSize.width},${windowSize.height}`,
    ...(sandbox
      ? [
          `--host-resolver-rules=${sandbox.hostRules}`,
          `--ignore-certificate-errors-spki-list=${sandbox.spki}`,
        ]
      : []),
  ];
}
