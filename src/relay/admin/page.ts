import { html } from 'hono/html';
import type { RelayDeps } from '../deps';
import { countRelays, type Figure, readFigures } from './numbers';
import { alone, glance } from './parts';
import { said } from './said';
import type { Asked, Markup, Section } from './section';
import { sections } from './sections';

/** Rows of each section on the first page, and of the one that is looked at alone. */
const FEW = 10;
const MANY = 500;

/** Everything at a glance. @param word what was just done */
export async function wholePage(deps: RelayDeps, word: string | undefined): Promise<Markup> {
  const now = deps.clock.now();
  const asked: Asked = { now, most: FEW, find: undefined, from: '' };
  const parts: Markup[] = [];
  for (const section of sections) parts.push(await glance(deps, section, asked));
  const figures = (await readFigures(deps, now)).map(figure);
  const relays = await countRelays(deps.sql, now);
  const store = deps.sql.kind === 'postgres' ? 'PostgreSQL' : 'embedded store';
  return frame(
    'Relay',
    html`<h1>Relay</h1>
      <p class="soft">
        ${store} · ${relays === 1 ? '1 relay' : `${relays} relays`} · times are UTC ·
        <a href="/">look again</a>
      </p>
      ${saidPart(word)}
      <nav aria-label="Sections"><ul class="figures">${figures}</ul></nav>
      ${parts}`,
  );
}

/** One section with many rows. @param find what of it is looked for */
export async function sectionPage(
  deps: RelayDeps,
  section: Section,
  find: string | undefined,
  word: string | undefined,
): Promise<Markup> {
  const asked: Asked = { now: deps.clock.now(), most: MANY, find, from: section.id };
  return frame(
    `${section.title} – Relay`,
    html`<p><a href="/">← Relay</a></p>
      ${saidPart(word)} ${await alone(deps, section, asked)}`,
  );
}

function figure({ id, count, says }: Figure): Markup {
  const kind = id === 'dead' && count > 0 ? 'bad' : '';
  return html`<li><a href="#${id}" class="${kind}"><b>${count}</b> ${says}</a></li>`;
}

function saidPart(word: string | undefined): Markup | string {
  const sentence = word !== undefined && Object.hasOwn(said, word) ? said[word] : undefined;
  return sentence ? html`<p role="status" class="said">${sentence}</p>` : '';
}

function frame(title: string, body: Markup): Markup {
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>${title}</title>
      <link rel="stylesheet" href="/page.css" />
      <main>${body}</main>
    </html>`;
}
