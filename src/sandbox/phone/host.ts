import { Hono } from 'hono';
import { createPhoneApi } from './api';
import { phonePage } from './page';
import type { Phone } from './phone';

/** Serves the phone page at `/phone` and the phone's JSON API below `/phone/api`. */
export function createPhoneHost(phone: Phone): Hono {
  const app = new Hono();
  app.get('/phone', (c) => c.html(phonePage()));
  app.route('/phone/api', createPhoneApi(phone));
  app.notFound((c) => c.json({ error: { code: 404, message: 'Not found' } }, 404));
  return app;
}
