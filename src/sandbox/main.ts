import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { extensionRedirectUris } from './network/extension-redirect';
import { startSandbox } from './sandbox';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8443' },
    redirect: { type: 'string', multiple: true },
    /** Where webhooks go (§6.1). */
    webhook: { type: 'string', default: '' },
    /** A PEM file of certificates to trust there. */
    trust: { type: 'string' },
  },
});
const redirectUris = values.redirect ?? extensionRedirectUris();
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

Sign-in may return to: ${redirectUris.join(', ') || '(nothing)'}
Webhooks go to: ${values.webhook || '(nowhere)'}

Start a Chromium that finds the platform here:

  chromium --user-data-dir=$(mktemp -d) \\
    --host-resolver-rules="${sandbox.hostRules}" \\
    --ignore-certificate-errors-spki-list=${sandbox.spki} \\
    ${sandbox.homeUrl} ${sandbox.phoneUrl}

Ctrl-C stops it.`);

const stop = (): void => {
  void sandbox.close().then(() => process.exit(0));
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
