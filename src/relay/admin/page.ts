import { html } from 'hono/html';
import type { RelayDeps } from '../deps';
import { countRelays, type Figure, readFigures } from './numbers';
import { said } from './said';
import type { Asked, Markup, Section } from './section';
import { sections } from './sections';
import { table } from './table';

/** Rows of each section on the first page, and of the one that is looked at alone. */
const FEW = 10;
const MANY = 500;

/** Everything at a glance. @param word what was just done */
export async function wholePage(deps: RelayDeps, word: string | undefined): Promise<Markup> {
  const now = deps.clock.now();
  const asked: Asked = { now, most: FEW, find: undefined, from: '' };
  const parts: Markup[] = [];
  for (const section of sections) parts.push(await part(deps, section, asked));
  const figures = (await readFigures(deps, now)).map(figure);
  const relays = await countRelays(deps.sql, now);
  const store = deps.sql.kind === 'postgres' ? 'PostgreSQL' : 'embedded store';
  return frame(
    'Relay',
    html`<h1>Relay</h1>
      <p class="soft">${store} · ${relays === 1 ? '1 relay' : `${relays} relays`} · times are UTC · <a href="/">look again</a></p>
      ${saidPart(word)}
      <nav aria-label="Sections"><ul class="figures">${figures}</ul></nav>
      ${parts}`,
  );
}

/** One section with many rows, and a field to find some. */
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
      ${saidPart(word)} ${section.finds && finder(section.finds, find)}
      ${await part(deps, section, asked)}`,
  );
}

async function part(deps: RelayDeps, section: Section, asked: Asked): Promise<Markup> {
  const { id, title, none, columns } = section;
  const found = await section.read(deps, { ...asked, most: asked.most + 1 });
  const rows = found.slice(0, asked.most);
  const isMore = found.length > asked.most;
  const isWhole = asked.from === '';
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <header>
      ${isWhole ? html`<h2 id="${id}-title">${title}</h2>` : html`<h1 id="${id}-title">${title}</h1>`}
      ${rows.length > 0 ? section.aside?.(asked) : ''}
    </header>
    ${rows.length > 0 ? table(columns, rows) : html`<p class="soft">${asked.find ? 'Nothing was found.' : none}</p>`}
    ${isMore && isWhole ? html`<p><a href="/${id}">Show more</a></p>` : ''}
    ${isMore && !isWhole ? html`<p class="soft">The first ${asked.most} are shown.</p>` : ''}
  </section>`;
}

function figure({ id, count, says }: Figure): Markup {
  return html`<li><a href="#${id}" class="${id === 'dead' && count > 0 ? 'bad' : ''}"><b>${count}</b> ${says}</a></li>`;
}

function finder(what: 'payload' | 'account', find: string | undefined): Markup {
  const label = what === 'payload' ? 'Payload' : 'Account';
  return html`<form method="get" class="finder">
    <label>${label} <input name="find" value="${find ?? ''}" autocomplete="off" spellcheck="false" /></label>
    <button>Find</button>
  </form>`;
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
