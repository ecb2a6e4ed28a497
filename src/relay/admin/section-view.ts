import { html } from 'hono/html';
import type { RelayDeps } from '../deps';
import type { Markup, Section, SectionQuery } from './section';
import { table } from './table';

/** The first rows of a section, with a link to its own page. */
export async function sectionPreview(
  deps: RelayDeps,
  section: Section,
  query: SectionQuery,
): Promise<Markup> {
  const { id, title, emptyText, columns, searchBy, headerButton, footer } = section;
  const { rows, hasMore } = await readRows(deps, section, query);
  if (rows.length === 0)
    return html`<section id="${id}" aria-labelledby="${id}-title">
      <header><h2 id="${id}-title">${title}</h2></header>
      <p class="muted">${emptyText}</p>
      ${footer?.(query)}
    </section>`;
  const linkText = hasMore ? 'Show more' : searchBy && 'Search';
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <header><h2 id="${id}-title">${title}</h2>${headerButton?.(query)}</header>
    ${table(columns, rows)}
    ${linkText && html`<p><a href="/${id}" aria-describedby="${id}-title">${linkText}</a></p>`}
    ${footer?.(query)}
  </section>`;
}

/** A section on its own page, with a search field. */
export async function fullSection(
  deps: RelayDeps,
  section: Section,
  query: SectionQuery,
): Promise<Markup> {
  const { id, title, emptyText, columns, searchBy, headerButton, footer } = section;
  const { rows, hasMore } = await readRows(deps, section, query);
  const empty = html`<p class="muted">${query.search ? 'Nothing was found.' : emptyText}</p>`;
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <header>
      <h1 id="${id}-title">${title}</h1>
      ${rows.length > 0 ? headerButton?.(query) : ''}
    </header>
    ${searchBy && searchForm(searchBy, query.search)} ${rows.length > 0 ? table(columns, rows) : empty}
    ${hasMore && html`<p class="muted">The first ${query.limit} are shown.</p>`}
    ${footer?.(query)}
  </section>`;
}

async function readRows(deps: RelayDeps, section: Section, query: SectionQuery) {
  const found = await section.read(deps, { ...query, limit: query.limit + 1 });
  return { rows: found.slice(0, query.limit), hasMore: found.length > query.limit };
}

function searchForm(searchBy: 'payload' | 'account', search: string | undefined): Markup {
  const label = searchBy === 'payload' ? 'Payload' : 'Account';
  return html`<form method="get" class="search">
    <label>
      ${label}
      <input name="find" value="${search ?? ''}" autocomplete="off" spellcheck="false" />
    </label>
    <button>Find</button>
  </form>`;
}
