import { Hono } from 'hono';
import type { Phone } from './phone';
import { createPhoneApi } from './phone-api';
import { phonePage } from './phone-page';

/** `/phone`: the phone as a page, and its JSON API below `/phone/api`. */
export function createPhoneHost(phone: Phone): Hono {
  const app = new Hono();
  app.get('/phone', (c) => c.html(phonePage()));
  app.route('/phone/api', createPhoneApi(phone));
  app.notFound((c) => c.json({ error: { code: 404, message: 'Not found' } }, 404));
  return app;
}
