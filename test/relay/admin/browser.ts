import { request } from 'node:http';
import type { StartedRelay } from '../../../src/tools/relay/started-relay';

export interface Page {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
}

export interface Visit {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** A call to the admin page with just the headers named; `fetch` would not let a test choose them. */
export function visit(relay: StartedRelay, path: string, visit: Visit = {}): Promise<Page> {
  const url = new URL(path, relay.adminUrl);
  const { method = 'GET', headers = {}, body } = visit;
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part) => {
        text += part;
      });
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** Presses a button as a browser does: with the page's own origin, then goes where it is sent. */
export async function press(
  relay: StartedRelay,
  action: string,
  fields: Record<string, string>,
): Promise<Page> {
  const { host } = new URL(relay.adminUrl ?? '');
  const answer = await visit(relay, `/${action}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Origin: `http://${host}`,
      'Sec-Fetch-Site': 'same-origin',
    },
    body: new URLSearchParams(fields).toString(),
  });
  if (answer.status !== 303) throw new Error(`${action}: ${answer.status} ${answer.text}`);
  return await visit(relay, String(answer.headers.location));
}

/** The cells of a section's rows, as they are read. */
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
