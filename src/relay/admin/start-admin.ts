import type { RelayDeps } from '../deps';
import { serve } from '../http/serve';
import { createAdminApp } from './routes';

/** Never anything else: whoever can reach it may do all that it can. */
const HOST = '127.0.0.1';

/** Serves the admin page to this machine alone. @returns undefined when there is to be none */
export async function startAdmin(deps: RelayDeps) {
  const { adminPort } = deps.config;
  if (adminPort === undefined) return undefined;
  const app = createAdminApp(deps);
  const served = await serve({
    host: HOST,
    port: adminPort,
    connections: 100,
    fetch: (request, env) => app.fetch(request, env),
  });
  return { url: `http://${HOST}:${served.port}`, stop: served.stop };
}
