import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { extensionRedirectUris } from './network/extension-redirect';
import { loopbackRedirectUri } from './network/loopback-redirect';
import { type Sandbox, startSandbox } from './sandbox';
import { SANDBOX_API_KEY, SANDBOX_API_SECRET } from './state/application';

/**
 * Runs the sandbox until Ctrl-C, with the options of the command line.
 * @throws Error when the port is in use, or a file cannot be read or written
 */
export async function runSandbox(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8443' },
      redirect: { type: 'string', multiple: true },
      /** URL that receives the webhooks (§6.1). */
      webhook: { type: 'string', default: '' },
      /** A PEM file of certificates to trust when webhooks are sent. */
      trust: { type: 'string' },
      /** The file to write the sandbox's certificate to. */
      certificate: { type: 'string', default: 'sandbox.pem' },
    },
  });
  const redirectUris = values.redirect ?? [...extensionRedirectUris(), loopbackRedirectUri()];
  const sandbox = await startSandbox({
    port: Number(values.port),
    redirectUris,
    webhookUrl: values.webhook,
    ...(values.trust && { trustedCertificates: readFileSync(values.trust, 'utf8') }),
  });
  writeFileSync(values.certificate, sandbox.certificate);
  console.log(
    describeSandbox(sandbox, {
      Certificate: `${values.certificate} (for NODE_EXTRA_CA_CERTS and curl --cacert)`,
      'API key': SANDBOX_API_KEY,
      'API secret': SANDBOX_API_SECRET,
      'Redirect URIs': redirectUris.join(', ') || 'none',
      Webhooks: values.webhook || 'none; set their URL with --webhook',
    }),
  );
  const stop = (): void => {
    void sandbox.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function describeSandbox(sandbox: Sandbox, settings: Record<string, string>): string {
  const lines = Object.entries(settings).map(([name, value]) => `${name}: ${value}`);
  return `Xaman sandbox

  home    ${sandbox.homeUrl}
  phone   ${sandbox.phoneUrl}
  demo    ${sandbox.demoUrl}

${lines.join('\n')}

Start a Chromium that uses this sandbox as the Xaman platform:

  chromium --user-data-dir=$(mktemp -d) \\
    --host-resolver-rules="${sandbox.hostRules}" \\
    --ignore-certificate-errors-spki-list=${sandbox.spki} \\
    ${sandbox.homeUrl} ${sandbox.phoneUrl}

Press Ctrl-C to stop the sandbox.`;
}
