import { looksLikeDestination } from '../../transaction/destination';

/** What a query parameter of a link means. */
export type ParameterRole =
  | 'destination'
  | 'tag'
  | 'memo'
  | 'amount'
  | 'currency'
  | 'issuer'
  | 'invoice'
  | 'network';

/** Parameter names, normalised (protocol §7.2, §7.3). */
const ROLES: readonly (readonly [ParameterRole, RegExp])[] = [
  ['destination', /^to$/],
  ['tag', /^(?:(?:d|dest|destination|deposit|xrp)?tag(?:id|no|nr|number)?|dt|memoid)$/],
  ['memo', /^memo$/],
  ['amount', /^amount$/],
  ['currency', /^(?:currency|iou)$/],
  ['issuer', /^issuer$/],
  ['invoice', /^inv(?:oice)?(?:id)?$/],
  ['network', /^network$/],
];

/** Words in a name that make a parameter significant, whatever its value is. */
const SIGNIFICANT_NAME =
  /tag|memo|amount|amt|value|sum|unit|drops|currency|coin|asset|token|net|chain|issuer|dest|recipient|payee|payment|partial|sendmax|^dt$/;

/** Names of parameters for the page itself: where a visitor came from, language, tab. */
const PAGE_NAME =
  /^(?:utm\w*|ref|referr?er|gclid|fbclid|lang|locale|hl|theme|version|v|page|tab|view|sort)$/;

/** Names of parameters that contain a text for people, or an address to return to. */
const TEXT_NAME =
  /^(?:label|name|title|message|msg|description|desc|note|comment|text|source|src|return\w*|redirect\w*|callback\w*|\w*url)$/;

/** The query parameters of a link. */
export interface LinkParameters {
  /** The distinct values of a role, under any of its names. Two values contradict each other. */
  readonly valuesOf: (role: ParameterRole) => readonly string[];
  /** A parameter that is not understood and may be a tag, amount, unit, currency or network. */
  readonly unclear: string | undefined;
}

/** Sorts the query parameters of a link by role. Case, `_` and `-` in a name are ignored. */
export function readLinkParameters(params: URLSearchParams): LinkParameters {
  const byRole = new Map<ParameterRole, Set<string>>();
  let unclear: string | undefined;
  for (const [name, value] of params) {
    const plain = normaliseName(name);
    const role = ROLES.find(([, names]) => names.test(plain))?.[0];
    if (role && value !== '') byRole.set(role, (byRole.get(role) ?? new Set()).add(value));
    else if (!role && isUnclear(plain, value)) unclear ??= value ? `${name}=${value}` : name;
  }
  return { valuesOf: (role) => [...(byRole.get(role) ?? [])], unclear };
}

/**
 * The fragment of a link when it contains a parameter that would matter in the query; otherwise
 * undefined.
 */
export function findFragmentParameter(link: string): string | undefined {
  const fragment = /#([^#]*)$/.exec(link)?.[1] ?? '';
  const { valuesOf, unclear } = readLinkParameters(new URLSearchParams(fragment));
  const roles = ROLES.map(([role]) => role).filter((role) => valuesOf(role).length > 0);
  return roles.length > 0 ? fragment : unclear && fragment;
}

/** Names of parameters that may name the account to pay, beside the ones that do. */
const ACCOUNT_NAME =
  /^(?:addr(?:ess)?|account(?:id|address)?|wallet(?:id|address)?|dest\w*|recipient\w*|payee\w*|receiver|beneficiary|payto|sendto)$/;

/** The addresses of parameters that may name the account to pay. */
export function otherAddresses(params: URLSearchParams): string[] {
  const named = [...params].filter(([name]) => ACCOUNT_NAME.test(normaliseName(name)));
  return named.map(([, value]) => value).filter(looksLikeDestination);
}

/** A name in lower case without `_`, `-` and the rest of an HTML escape (`amp;`) before it. */
export function normaliseName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^amp;/, '')
    .replace(/[^a-z0-9]/g, '');
}

function isUnclear(name: string, value: string): boolean {
  if (value === '') return /drops|testnet|devnet/.test(name);
  if (SIGNIFICANT_NAME.test(name)) return true;
  if (PAGE_NAME.test(name)) return false;
  // A number may be a tag or an amount, whatever its name is.
  if (/^[\d.,'_ ]+$/.test(value)) return true;
  // A word may be a unit, a currency or a network, unless it only turns something on or off.
  if (/^(?:true|false|yes|no|on|off)$/i.test(value)) return false;
  return !TEXT_NAME.test(name) && /^[\p{L}\d$]{1,20}$/u.test(value);
}
