import type { Hono } from 'hono';
import { ApiError } from '../state/api-error';
import type { ApiContext, ApiEnv } from './env';

/** `app-storage`: one JSON value of at most 60 kB per application (§1.4). */
export function storageRoutes(app: Hono<ApiEnv>): void {
  const values = new Map<string, unknown>();
  const applicationOf = (c: ApiContext) => {
    const { name, uuid } = c.get('application');
    return { application: { name, uuidv4: uuid } };
  };
  app.get('/app-storage', (c) =>
    c.json({ ...applicationOf(c), data: values.get(c.get('application').uuid) ?? null }),
  );
  app.post('/app-storage', async (c) => {
    const text = await c.req.text();
    const data = parseJson(text);
    if (data === undefined || text.length > 60_000) throw new ApiError(599);
    values.set(c.get('application').uuid, data);
    return c.json({ ...applicationOf(c), stored: true, data });
  });
  app.delete('/app-storage', (c) => {
    values.delete(c.get('application').uuid);
    return c.json({ ...applicationOf(c), stored: true, data: null });
  });
}

/** `userdata`: named values per user and application (§1.4). Keys are `^[a-z0-9]{3,}$`. */
export function userdataRoutes(app: Hono<ApiEnv>): void {
  const stores = new Map<string, Map<string, unknown>>();
  const storeOf = (c: ApiContext): Map<string, unknown> => {
    const owner = `${c.get('application').uuid} ${c.get('session')?.sub}`;
    const store = stores.get(owner) ?? new Map<string, unknown>();
    stores.set(owner, store);
    return store;
  };
  app.get('/userdata', (c) => {
    const keys = [...storeOf(c).keys()];
    return c.json({ operation: 'LIST', keys, count: keys.length });
  });
  app.get('/userdata/:keys', (c) => {
    const store = storeOf(c);
    const keys = c.req
      .param('keys')
      .split(',')
      .filter((key) => store.has(key));
    const data = Object.fromEntries(keys.map((key) => [key, store.get(key)]));
    return c.json({ operation: 'RETRIEVE', data, keys, count: keys.length });
  });
  app.post('/userdata/:key', async (c) => {
    const key = c.req.param('key');
    const data = parseJson(await c.req.text());
    if (!/^[a-z0-9]{3,}$/.test(key) || data === undefined) throw new ApiError(599);
    storeOf(c).set(key, data);
    return c.json({ operation: 'PERSIST', persisted: true });
  });
  app.delete('/userdata/:key', (c) =>
    c.json({ operation: 'REMOVE', persisted: storeOf(c).delete(c.req.param('key')) }),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
