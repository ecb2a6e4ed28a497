import { createApi } from './api/routes';
import { createHome } from './demo/home';
import type { Ledger } from './ledger/ledger';
import { findNodeNetwork } from './ledger/node-hosts';
import { createNodeRpc } from './ledger/node-rpc';
import { createOAuth } from './oauth/routes';
import { createAssets } from './pages/assets';
import { createPhoneHost } from './phone/host';
import type { Phone } from './phone/phone';
import type { Platform } from './platform/platform';
import { createSignHost } from './sign/host';
import type { JwtIssuer } from './state/jwt';
import type { Webhooks } from './webhooks/webhooks';

export interface HostsDeps {
  platform: Platform;
  ledger: Ledger;
  jwt: JwtIssuer;
  phone: Phone;
  webhooks: Webhooks;
  /** `https://localhost:PORT`. */
  homeBase: () => string;
}

type Serve = (request: Request) => Response | Promise<Response>;

/**
 * Serves every host of the sandbox, by the host name of the request. The platform's paths also work
 * on localhost, so a client with a configurable endpoint needs no host mapping.
 */
export function createHosts(deps: HostsDeps): Serve {
  const phoneUrl = (): string => `${deps.homeBase()}/phone`;
  const assets = createAssets();
  const api = createApi(deps);
  const sign = createSignHost({ ...deps, phoneUrl });
  const oauth = createOAuth(deps);
  const phone = createPhoneHost(deps.phone);
  const node = createNodeRpc(deps.ledger);
  const home = createHome(deps);
  return (request) => {
    const { hostname, pathname } = new URL(request.url);
    const isLocal = hostname === 'localhost' || hostname === '127.0.0.1';
    if (pathname === '/favicon.ico') return new Response(null, { status: 204 });
    if (pathname.startsWith('/sandbox-assets/')) return assets.fetch(request);
    if (findNodeNetwork(hostname)) return node.fetch(request);
    if (hostname === 'oauth2.xumm.app') return oauth.fetch(request);
    if (pathname.startsWith('/api/')) return api.fetch(request);
    if (!isLocal || /^\/(sign|avatar|explorer)\//.test(pathname)) return sign.fetch(request);
    if (pathname.startsWith('/oauth/')) return oauth.fetch(request);
    if (pathname.startsWith('/phone')) return phone.fetch(request);
    return home.fetch(request);
  };
}
