import type { RelayDeps } from '../deps';
import { serve } from '../http/serve';
import { createAdminApp } from './routes';

/** Loopback only, and not a setting: the page has no login, so every client may do everything. */
const HOST = '127.0.0.1';

/** Serves the admin page on loopback. @returns undefined when the settings turn it off */
export async function startAdmin(deps: RelayDeps) {
  const { adminPort } = deps.config;
  if (adminPort === undefined) return undefined;
  const app = createAdminApp(deps);
  const server = await serve({
    host: HOST,
    port: adminPort,
    connections: 100,
    fetch: (request, env) => app.fetch(request, env),
  });
  return { url: `http://${HOST}:${server.port}`, stop: server.stop };
}
