import type { Hono } from 'hono';
import type { ApiContext, ApiDeps, ApiEnv } from './env';

/** `ping` (§1.4): nested data for key and secret, flat data for a JWT. */
export function pingRoutes(app: Hono<ApiEnv>, { platform }: ApiDeps): void {
  const respond = (c: ApiContext) => {
    const session = c.get('session');
    if (session) {
      if (platform.switches.jwtPingShowsNetwork) return c.json({ pong: true, ...session });
      const { network_type, network_endpoint, network_id, ...rest } = session;
      return c.json({ pong: true, ...rest });
    }
    const application = c.get('application');
    return c.json({
      pong: true,
      auth: {
        quota: {},
        application: {
          uuidv4: application.uuid,
          name: application.name,
          webhookurl: application.webhookUrl,
          redirecturis: application.redirectUris,
          disabled: application.disabled ? 1 : 0,
        },
        call: { uuidv4: c.get('callRef') },
      },
    });
  };
  app.get('/ping', respond);
  app.post('/ping', respond);
}
