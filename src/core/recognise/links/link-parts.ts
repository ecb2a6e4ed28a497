/** What a part of a link is for. */
export type PartRole =
  | 'destination'
  | 'tag'
  | 'memo'
  | 'amount'
  | 'currency'
  | 'issuer'
  | 'invoice'
  | 'network';

/** Names of parts, small and without anything but letters and digits (protocol §7.2, §7.3). */
const ROLES: readonly (readonly [PartRole, RegExp])[] = [
  ['destination', /^to$/],
  ['tag', /^(?:(?:d|dest|destination|deposit|xrp)?tag(?:id|no|nr|number)?|dt|memoid)$/],
  ['memo', /^memo$/],
  ['amount', /^amount$/],
  ['currency', /^(?:currency|iou)$/],
  ['issuer', /^issuer$/],
  ['invoice', /^inv(?:oice)?(?:id)?$/],
  ['network', /^network$/],
];

/** Words in a name that make its part count, whatever its value is. */
const DECISIVE =
  /tag|memo|amount|amt|value|sum|unit|drops|currency|coin|asset|token|net|chain|issuer|dest|recipient|payee|payment|partial|sendmax|^dt$/;

/** Names of parts that serve the page: where a visitor came from, its language, its tab. */
const OF_THE_PAGE =
  /^(?:utm\w*|ref|referr?er|gclid|fbclid|lang|locale|hl|theme|version|v|page|tab|view|sort)$/;

/** Names of parts that hold a text for people, or an address to return to. */
const TEXT =
  /^(?:label|name|title|message|msg|description|desc|note|comment|text|source|src|return\w*|redirect\w*|callback\w*|\w*url)$/;

/** The parts of a link's query. */
export interface LinkParts {
  /** The different values of a role under any of its names; two are a contradiction. */
  readonly valuesOf: (role: PartRole) => readonly string[];
  /** A part that may be a tag, amount, unit, currency or network and is not understood. */
  readonly unclear: string | undefined;
}

/** Sorts the parts of a link's query by what they are for. A name's case and its `_` or `-` do not count. */
export function readLinkParts(params: URLSearchParams): LinkParts {
  const byRole = new Map<PartRole, Set<string>>();
  let unclear: string | undefined;
  for (const [name, value] of params) {
    const plain = plainName(name);
    const role = ROLES.find(([, names]) => names.test(plain))?.[0];
    if (role && value !== '') byRole.set(role, (byRole.get(role) ?? new Set()).add(value));
    else if (!role && isUnclear(plain, value)) unclear ??= value ? `${name}=${value}` : name;
  }
  return { valuesOf: (role) => [...(byRole.get(role) ?? [])], unclear };
}

/** A part in a link's fragment that would count in its query; undefined when there is none. */
export function findPartInFragment(link: string): string | undefined {
  const fragment = /#([^#]*)$/.exec(link)?.[1] ?? '';
  const { valuesOf, unclear } = readLinkParts(new URLSearchParams(fragment));
  const roles = ROLES.map(([role]) => role).filter((role) => valuesOf(role).length > 0);
  return roles.length > 0 ? fragment : unclear && fragment;
}

/** A name without case, `_`, `-` and what is left of an HTML escape in front of it. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^amp;/, '')
    .replace(/[^a-z0-9]/g, '');
}

function isUnclear(name: string, value: string): boolean {
  if (value === '') return /drops|testnet|devnet/.test(name);
  if (DECISIVE.test(name)) return true;
  if (OF_THE_PAGE.test(name)) return false;
  // A number may be a tag or an amount, whatever it is called.
  if (/^[\d.,'_ ]+$/.test(value)) return true;
  // A word may be a unit, a currency or a network, unless it only turns something on or off.
  if (/^(?:true|false|yes|no|on|off)$/i.test(value)) return false;
  return !TEXT.test(name) && /^[\p{L}\d$]{1,20}$/u.test(value);
}
