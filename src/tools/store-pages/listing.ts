import { readdirSync, readFileSync } from 'node:fs';
import manifest from '../../../manifest.json' with { type: 'json' };
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { permissionRows } from '../repository/readme-table';
import { dataUse } from './data-use';

/** One field of a store's form. */
export interface Field {
  readonly name: string;
  readonly text: string;
  /** As many characters as the store takes. */
  readonly limit?: number;
}

const written = (name: string) => readFileSync(`.github/store/${name}.txt`, 'utf8').trim();
const languages = readdirSync('public/_locales').sort().join(', ');
const name = messages.extensionName.message;
const summary = messages.extensionDescription.message;
/** What leaves the device, as Firefox tells whoever installs it. */
const sent = manifest.browser_specific_settings.gecko.data_collection_permissions.required;

/** The fields of the Chrome Web Store's form, in its order. */
export function chromeListing(): Field[] {
  const hosts = [...manifest.host_permissions, ...manifest.optional_host_permissions];
  const why = (permission: string) => {
    const row = permissionRows().find((row) => row.permission === permission);
    if (!row) throw new Error(`The README does not say why it needs ${permission}.`);
    return row.why;
  };
  return [
    { name: 'Name', text: name, limit: 75 },
    { name: 'Summary', text: summary, limit: 132 },
    { name: 'Description', text: written('description'), limit: 16_000 },
    { name: 'Category', text: 'Tools' },
    { name: 'Languages', text: languages },
    { name: 'Single purpose', text: written('purpose'), limit: 1000 },
    ...manifest.permissions.map((permission) => {
      return { name: `Why ${permission}`, text: why(permission), limit: 1000 };
    }),
    {
      name: 'Why host permissions',
      text: hosts.map((host) => `${host}: ${why(host)}`).join('\n'),
      limit: 1000,
    },
    { name: 'Remote code', text: 'No, I am not using remote code.' },
    {
      name: 'Data usage: to be ticked',
      text: dataUse(sent)
        .map(({ chrome, why }) => `${chrome}: ${why}`)
        .join('\n'),
    },
    {
      name: 'Data usage: to be certified',
      text: 'All three: data is not sold, is used for the single purpose only, and never for credit.',
    },
    { name: 'Privacy policy', text: 'The address at which privacy.html is published.' },
  ];
}

/** The fields of addons.mozilla.org's form, in its order. */
export function firefoxListing(privacy: string): Field[] {
  return [
    { name: 'Name', text: name, limit: 50 },
    { name: 'Summary', text: summary, limit: 250 },
    { name: 'Description', text: written('description') },
    { name: 'Category', text: 'Other' },
    { name: 'Languages', text: languages },
    { name: 'Licence', text: 'MIT' },
    {
      name: 'Data collection (as in the manifest)',
      text: dataUse(sent)
        .map(({ firefox, why }) => `${firefox}: ${why}`)
        .join('\n'),
    },
    { name: 'Privacy policy', text: privacy },
    { name: 'Source code', text: `xaman-companion-${manifest.version}-source.zip` },
    { name: 'Notes to reviewers', text: written('reviewers') },
  ];
}

/** The fields as a text to copy from, each with its length. */
export function listingText(store: string, fields: readonly Field[]): string {
  const parts = fields.map(({ name, text, limit }) => {
    const length = limit ? ` (${text.length} of ${limit} characters)` : '';
    return `## ${name}${length}\n\n${text}`;
  });
  return `${[`# ${store}`, ...parts].join('\n\n')}\n`;
}
