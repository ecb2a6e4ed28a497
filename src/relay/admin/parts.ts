import { html } from 'hono/html';
import type { RelayDeps } from '../deps';
import type { Asked, Markup, Section } from './section';
import { table } from './table';

/** A section's first rows, and the way to the others. */
export async function glance(deps: RelayDeps, section: Section, asked: Asked): Promise<Markup> {
  const { id, title, none, columns, finds, aside } = section;
  const { rows, isMore } = await readRows(deps, section, asked);
  if (rows.length === 0)
    return html`<section id="${id}" aria-labelledby="${id}-title">
      <header><h2 id="${id}-title">${title}</h2></header>
      <p class="soft">${none}</p>
    </section>`;
  const way = isMore ? 'Show more' : finds && 'Find one';
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <header><h2 id="${id}-title">${title}</h2>${aside?.(asked)}</header>
    ${table(columns, rows)}
    ${way && html`<p><a href="/${id}" aria-describedby="${id}-title">${way}</a></p>`}
  </section>`;
}

/** A section alone, with a field to find something of it. */
export async function alone(deps: RelayDeps, section: Section, asked: Asked): Promise<Markup> {
  const { id, title, none, columns, finds, aside } = section;
  const { rows, isMore } = await readRows(deps, section, asked);
  const empty = html`<p class="soft">${asked.find ? 'Nothing was found.' : none}</p>`;
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <header>
      <h1 id="${id}-title">${title}</h1>
      ${rows.length > 0 ? aside?.(asked) : ''}
    </header>
    ${finds && finder(finds, asked.find)} ${rows.length > 0 ? table(columns, rows) : empty}
    ${isMore && html`<p class="soft">The first ${asked.most} are shown.</p>`}
  </section>`;
}

async function readRows(deps: RelayDeps, section: Section, asked: Asked) {
  const found = await section.read(deps, { ...asked, most: asked.most + 1 });
  return { rows: found.slice(0, asked.most), isMore: found.length > asked.most };
}

function finder(what: 'payload' | 'account', find: string | undefined): Markup {
  const label = what === 'payload' ? 'Payload' : 'Account';
  return html`<form method="get" class="finder">
    <label>
      ${label}
      <input name="find" value="${find ?? ''}" autocomplete="off" spellcheck="false" />
    </label>
    <button>Find</button>
  </form>`;
}
