import { request } from 'node:http';
import type { SandboxRelay } from '../../../src/tools/relay/sandbox-relay';

/** A response of the admin page. */
export interface Page {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
}

export interface VisitOptions {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** Calls the admin page. Not with `fetch`, which forbids headers such as Host and Origin. */
export function visit(
  relay: SandboxRelay,
  path: string,
  { method = 'GET', headers = {}, body }: VisitOptions = {},
): Promise<Page> {
  const url = new URL(path, relay.adminUrl);
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Submits a form as a browser does: with the page's origin. @returns the page it redirects to */
export async function submit(
  relay: SandboxRelay,
  action: string,
  fields: Record<string, string>,
): Promise<Page> {
  const { host } = new URL(relay.adminUrl ?? '');
  const response = await visit(relay, `/${action}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Origin: `http://${host}`,
      'Sec-Fetch-Site': 'same-origin',
    },
    body: new URLSearchParams(fields).toString(),
  });
  if (response.status !== 303) throw new Error(`${action}: ${response.status} ${response.text}`);
  return await visit(relay, String(response.headers.location));
}

/** The text of each cell in a section's rows. */
export function rowsOf({ text }: Page, id: string): string[][] {
  const section = new RegExp(`<section id="${id}"[\\s\\S]*?</section>`).exec(text)?.[0] ?? '';
  const body = /<tbody[\s\S]*?<\/tbody>/.exec(section)?.[0] ?? '';
  return [...body.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) =>
      cell
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    ),
  );
}
