import type { WindowSize } from '../companion';

/** Makes a browser resolve the platform's hosts to the sandbox and accept the sandbox's certificate. */
export interface SandboxHosts {
  /** A `--host-resolver-rules` value: `MAP xumm.app:443 127.0.0.1:PORT,…`. */
  readonly hostRules: string;
  /** Base64 SHA-256 of the public key of the sandbox's certificate. */
  readonly spki: string;
}

/** The command-line switches for every Chromium of the tests and the benchmark. */
export function chromiumArguments(
  extensions: readonly string[],
  sandbox: SandboxHosts | undefined,
  windowSize: WindowSize | 'maximized',
): string[] {
  const folders = extensions.join(',');
  return [
    ...(folders ? [`--disable-extensions-except=${folders}`, `--load-extension=${folders}`] : []),
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
    // For `connectCdp`; the browser writes the URL to its profile.
    '--remote-debugging-port=0',
    // `Extensions.triggerAction`, which presses the toolbar button, requires it.
    '--enable-unsafe-extension-debugging',
    windowSize === 'maximized'
      ? '--start-maximized'
      : `--window-size=${windowSize.width},${windowSize.height}`,
    ...(sandbox
      ? [
          `--host-resolver-rules=${sandbox.hostRules}`,
          `--ignore-certificate-errors-spki-list=${sandbox.spki}`,
        ]
      : []),
  ];
}
