import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { extensionRedirectUris } from './network/extension-redirect';
import { loopbackRedirectUri } from './network/loopback-redirect';
import { startSandbox } from './sandbox';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8443' },
    redirect: { type: 'string', multiple: true },
    /** URL that receives the webhooks (§6.1). */
    webhook: { type: 'string', default: '' },
    /** A PEM file of certificates to trust when webhooks are sent. */
    trust: { type: 'string' },
  },
});
const redirectUris = values.redirect ?? [...extensionRedirectUris(), loopbackRedirectUri()];
const sandbox = await startSandbox({
  port: Number(values.port),
  redirectUris,
  webhookUrl: values.webhook,
  ...(values.trust && { trustedCertificates: readFileSync(values.trust, 'utf8') }),
});

console.log(`Xaman sandbox

  home    ${sandbox.homeUrl}
  phone   ${sandbox.phoneUrl}
  demo    ${sandbox.demoUrl}

Redirect URIs for sign-in: ${redirectUris.join(', ') || '(none)'}
Webhook URL: ${values.webhook || '(none; set one with --webhook URL)'}

Start a Chromium that uses this sandbox as the Xaman platform:

  chromium --user-data-dir=$(mktemp -d) \\
    --host-resolver-rules="${sandbox.hostRules}" \\
    --ignore-certificate-errors-spki-list=${sandbox.spki} \\
    ${sandbox.homeUrl} ${sandbox.phoneUrl}

Press Ctrl-C to stop the sandbox.`);

const stop = (): void => {
  void sandbox.close().then(() => process.exit(0));
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
