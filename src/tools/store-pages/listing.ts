import { readdirSync, readFileSync } from 'node:fs';
import manifest from '../../../manifest.json' with { type: 'json' };
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { readPermissionRows } from '../repository/readme-table';
import { describeDataUse } from './data-use';

/** One field of a store's form. */
export interface ListingField {
  readonly name: string;
  readonly text: string;
  /** The store's limit in characters. */
  readonly limit?: number;
}

const readText = (name: string) => readFileSync(`.github/store/${name}.txt`, 'utf8').trim();
const languages = readdirSync('public/_locales').sort().join(', ');
const name = messages.extensionName.message;
const summary = messages.extensionDescription.message;
/** The kinds of data that the extension sends. Firefox shows them before installation. */
const collectedData = manifest.browser_specific_settings.gecko.data_collection_permissions.required;

/** The fields of the Chrome Web Store's form, in its order. */
export function chromeListing(): ListingField[] {
  const hosts = [...manifest.host_permissions, ...manifest.optional_host_permissions];
  const reasonFor = (permission: string) => {
    const row = readPermissionRows().find((row) => row.permission === permission);
    if (!row)
      throw new Error(
        `The README gives no reason for the permission ${permission}. Add a row to its table of permissions.`,
      );
    return row.reason;
  };
  return [
    { name: 'Name', text: name, limit: 75 },
    { name: 'Summary', text: summary, limit: 132 },
    { name: 'Description', text: readText('description'), limit: 16_000 },
    { name: 'Category', text: 'Tools' },
    { name: 'Languages', text: languages },
    { name: 'Single purpose', text: readText('purpose'), limit: 1000 },
    ...manifest.permissions.map((permission) => {
      return { name: `Why ${permission}`, text: reasonFor(permission), limit: 1000 };
    }),
    {
      name: 'Why host permissions',
      text: hosts.map((host) => `${host}: ${reasonFor(host)}`).join('\n'),
      limit: 1000,
    },
    { name: 'Remote code', text: 'No, I am not using remote code.' },
    {
      name: 'Data usage: to be ticked',
      text: describeDataUse(collectedData)
        .map(({ chrome, reason }) => `${chrome}: ${reason}`)
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
export function firefoxListing(privacy: string): ListingField[] {
  return [
    { name: 'Name', text: name, limit: 50 },
    { name: 'Summary', text: summary, limit: 250 },
    { name: 'Description', text: readText('description') },
    { name: 'Category', text: 'Other' },
    { name: 'Languages', text: languages },
    { name: 'Licence', text: 'MIT' },
    {
      name: 'Data collection (as in the manifest)',
      text: describeDataUse(collectedData)
        .map(({ firefox, reason }) => `${firefox}: ${reason}`)
        .join('\n'),
    },
    { name: 'Privacy policy', text: privacy },
    { name: 'Source code', text: `xaman-companion-${manifest.version}-source.zip` },
    { name: 'Notes to reviewers', text: readText('reviewers') },
  ];
}

/** The fields as text to copy into the form, each with its length. */
export function listingText(store: string, fields: readonly ListingField[]): string {
  const parts = fields.map(({ name, text, limit }) => {
    const length = limit ? ` (${text.length} of ${limit} characters)` : '';
    return `## ${name}${length}\n\n${text}`;
  });
  return `${[`# ${store}`, ...parts].join('\n\n')}\n`;
}
