import type { Context } from 'hono';
import { html, raw } from 'hono/html';

/** An error response of the OAuth server (§2.4, §2.5). Errors never redirect. */
export class OAuthError extends Error {
  override readonly name = 'OAuthError';
  constructor(
    readonly error: string,
    readonly description: string,
    readonly status: number = 400,
  ) {
    super(`${error}: ${description}`);
  }
}

/** True for a caller without a browser's headers: it gets JSON, a browser gets a page (§2.4). */
export function wantsJson(headers: Headers): boolean {
  const accept = headers.get('accept') ?? '*/*';
  const agent = headers.get('user-agent') ?? '';
  return /^(application\/json|\*\/\*)/.test(accept) && !/mozilla/i.test(agent);
}

/** Responds with the error as JSON or as a page, as `wantsJson` decides. */
export function oauthErrorResponse(c: Context, error: OAuthError): Response | Promise<Response> {
  c.status(error.status as 400);
  if (wantsJson(c.req.raw.headers)) return c.json(oauthErrorBody(error));
  return c.html(html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>Sign-in failed</title>
      <style>
        ${raw(':root{color-scheme:light dark;font:16px/1.5 system-ui}body{margin:20vh auto;max-width:28rem;padding:0 1rem}')}
      </style>
      <h1>Sign-in failed</h1>
      <p id="error-description">${error.description}</p>
      <p><code id="error">${error.error}</code></p>
    </html>`);
}

export function oauthErrorBody(error: OAuthError) {
  return { error: error.error, error_description: error.description };
}
