import { html } from 'hono/html';
import type { RelayDeps } from '../deps';
import type { Notice } from './actions';
import { findFlashMessage } from './flash-messages';
import { layout } from './layout';
import type { Markup, Section, SectionQuery } from './section';
import { fullSection, sectionPreview } from './section-view';
import { sections } from './sections';
import { countRelays, readStats, type Stat } from './stats';

/** Rows of each section on the overview. */
const PREVIEW_ROWS = 10;
/** Rows of a section on its own page. */
const PAGE_ROWS = 500;

/** All sections with their first rows. @param flash key of the message to show */
export async function overviewPage(deps: RelayDeps, flash: string | undefined): Promise<Markup> {
  const now = deps.clock.now();
  const query: SectionQuery = { now, limit: PREVIEW_ROWS, search: undefined, returnTo: '' };
  const previews: Markup[] = [];
  for (const section of sections) previews.push(await sectionPreview(deps, section, query));
  const stats = (await readStats(deps, now)).map(statLink);
  const relays = await countRelays(deps.sql, now);
  const store = deps.sql.kind === 'postgres' ? 'PostgreSQL' : 'embedded store';
  return layout(
    'Relay',
    html`<h1>Relay</h1>
      <p class="muted">
        ${store} · ${relays === 1 ? '1 relay' : `${relays} relays`} · times are UTC ·
        <a href="/">Refresh</a>
      </p>
      ${flashMessage(flash)}
      <nav aria-label="Sections"><ul class="stats">${stats}</ul></nav>
      ${previews}`,
  );
}

/** One section with many rows. @param flash key of the message to show */
export async function sectionPage(
  deps: RelayDeps,
  section: Section,
  search: string | undefined,
  flash: string | undefined,
): Promise<Markup> {
  const now = deps.clock.now();
  const query: SectionQuery = { now, limit: PAGE_ROWS, search, returnTo: section.id };
  return layout(
    `${section.title} – Relay`,
    html`<p><a href="/">← Relay</a></p>
      ${flashMessage(flash)} ${await fullSection(deps, section, query)}`,
  );
}

/** What an action has to say at once. It is not kept: the page is shown once. */
export function noticePage({ notice, secret }: Notice, returnTo: string): Markup {
  return layout(
    'Relay',
    html`<p><a href="/${returnTo}">← ${returnTo ? 'Back' : 'Relay'}</a></p>
      <p role="status" class="flash">${notice}</p>
      ${secret && html`<p>Its secret, shown only now:</p><p><code class="secret">${secret}</code></p>`}`,
  );
}

function statLink({ id, count, label }: Stat): Markup {
  const className = id === 'dead' && count > 0 ? 'bad' : '';
  return html`<li><a href="#${id}" class="${className}"><b>${count}</b> ${label}</a></li>`;
}

function flashMessage(key: string | undefined): Markup | string {
  const message = findFlashMessage(key);
  return message ? html`<p role="status" class="flash">${message}</p>` : '';
}
