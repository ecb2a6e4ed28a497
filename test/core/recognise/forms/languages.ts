import type { Fields } from '../../../../src/core/fields';
import { printIn, printValue, type Style } from './print-code';

type Print = (txjson: Fields) => string;

const quoted = (quote: string) => (text: string) => `${quote}${text}${quote}`;
const snake = (name: string) =>
  (name.match(/NFToken|MPToken|LPToken|XChain|[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+|_/g) ?? [name])
    .filter((word) => word !== '_')
    .join('_')
    .toLowerCase();
const upperSnake = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
const camel = (name: string) => {
  const [first = '', ...others] = snake(name).split('_');
  return first + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
};
const isWrapped = (className: string) =>
  /^(?:Memo|SignerEntry|PriceData|AuthAccount|Credential)$/.test(className);
const isType = (className: string) => !isWrapped(className) && /^[A-Z]/.test(className);
const isPart = (className: string) =>
  /^(?:MPTAmount|IssuedCurrency(?:Amount)?|PathStep|XChainBridge)$/.test(className);

/** Braces with entries; the object of a list has its name around it, as in JSON. */
function bracedObject(
  between: string,
  key: (name: string) => string,
  open = '{',
  close = '}',
): Style['object'] {
  return (className, entries) => {
    const type: [string, string][] =
      isType(className) && !isPart(className) ? [['TransactionType', `'${className}'`]] : [];
    const all = [...type, ...entries].map(([name, value]) => `${key(name)}${between}${value}`);
    const object = `${open}\n  ${all.join(',\n  ')},\n${close}`;
    return isWrapped(className) ? `${open} ${key(className)}${between}${object} ${close}` : object;
  };
}

const javascript: Style = {
  text: quoted("'"),
  drops: (drops) =>
    drops.endsWith('000000') ? `xrpl.xrpToDrops(${drops.slice(0, -6)})` : `"${drops}"`,
  list: (items) => `[${items.join(', ')}]`,
  object: bracedObject(': ', (name) => name),
  flag: (className, name) => `xrpl.${className}.${name}`,
  name: (name) => name,
};

const pythonDict: Style = {
  ...javascript,
  text: quoted('"'),
  drops: (drops) => `str(${drops.length > 3 ? `${drops.slice(0, -3)}_${drops.slice(-3)}` : drops})`,
  object: bracedObject(': ', quoted('"')),
  flag: (_className, name) => `Flag.${upperSnake(name)}`,
  number: (number) => `0x${number.toString(16)}`,
};

const python: Style = {
  ...pythonDict,
  drops: (drops) =>
    drops.endsWith('000000') ? `xrp_to_drops(${drops.slice(0, -6)})` : `"${drops}"`,
  object: (className, entries) => {
    const isXrp = className === 'IssuedCurrency' && entries.length === 1;
    const args = entries.map(([name, value]) => `${name}=${value}`).join(',\n    ');
    return isXrp ? 'XRP()' : `${className}(\n    ${args}\n)`;
  },
  flag: (className, name) => `${className.replace(/s$/, '')}.${upperSnake(name)}`,
  name: (name) => (name === 'mpt_issuance_id' ? name : snake(name)),
};

const { flag: _names, ...plainNumbers } = javascript;

const phpArray: Style = {
  ...plainNumbers,
  drops: quoted('"'),
  object: bracedObject(' => ', quoted("'"), '[', ']'),
};

const phpConstructor: Style = {
  ...phpArray,
  object: (className, entries) => {
    const args = entries.map(([name, value]) => `${name}: ${value}`);
    return `new ${className}(\n    ${args.join(',\n    ')}\n)`;
  },
  name: camel,
};

const goMap: Style = {
  ...plainNumbers,
  text: quoted('"'),
  drops: quoted('"'),
  list: (items) => `[]interface{}{${items.join(', ')}}`,
  object: (...args) =>
    bracedObject(': ', quoted('"'), 'map[string]interface{}{')(...args).replaceAll("'", '"'),
};

const goStruct: Style = {
  ...goMap,
  drops: (drops) => `types.XRPCurrencyAmount(${drops})`,
  list: (items, className) => `[]types.${className}Wrapper{${items.join(', ')}}`,
  object: (className, entries) => {
    const all = entries.map(([name, value]) => `${name}: ${value}`).join(',\n\t');
    const inner = `types.${className}{\n\t${all},\n}`;
    if (isWrapped(className)) return `{${className}: ${inner}}`;
    return isPart(className) ? inner : inner.replace('types.', 'transaction.');
  },
  name: (name) => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ''),
};

const java: Style = {
  ...plainNumbers,
  text: (text) => (text.startsWith('r') ? `Address.of("${text}")` : `"${text}"`),
  drops: (drops) =>
    drops.endsWith('000000')
      ? `XrpCurrencyAmount.ofXrp(BigDecimal.valueOf(${drops.slice(0, -6)}))`
      : `XrpCurrencyAmount.ofDrops(${drops})`,
  list: (items) => `Arrays.asList(${items.join(', ')})`,
  object: (className, entries) => {
    const calls = entries.map(([name, value]) => `\n  .${name}(${value})`).join('');
    const own = `${className}.builder()${calls}\n  .build()`;
    return isWrapped(className)
      ? `${className}Wrapper.builder().${camel(className)}(${own}).build()`
      : own;
  },
  name: camel,
  number: (number) => `UnsignedInteger.valueOf(${number})`,
};

const yaml = (value: unknown, indent = ''): string =>
  Array.isArray(value)
    ? value.map((item) => `\n${indent}-${yaml(item, `${indent}  `)}`).join('')
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
          .map(([name, own]) => `\n${indent}${name}:${yaml(own, `${indent}  `)}`)
          .join('')
      : ` ${typeof value === 'string' && /^[\dA-F]+$/.test(value) ? `"${value}"` : value}`;

const account: [string, string][] = [['Account', 'wallet.address']];

/** The forms in which documents print transactions in programs. */
export const PROGRAMS: Readonly<Record<string, Print>> = {
  'JavaScript, a constant': (tx) => `const tx = ${printIn(javascript, tx, account)};`,
  'JavaScript, in a call': (tx) =>
    `const result = await client.submitAndWait(${printIn(javascript, tx, account)}, { wallet });\nconsole.log(result)`,
  'JavaScript, the object alone': (tx) => printIn(javascript, tx, account),
  'JavaScript, with words around it': (tx) =>
    `Prepare the transaction:\n\n${printIn(javascript, tx, account)}\n\nThen sign it.`,
  'JavaScript, a whole program': (tx) =>
    `import { Client, Wallet } from 'xrpl';\n\n// Connect\nasync function main() {\n  const client = new Client('wss://example.com');\n  await client.connect();\n  const { wallet } = await client.fundWallet();\n  const prepared = await client.autofill(${printIn(javascript, tx, account)});\n  const signed = wallet.sign(prepared);\n  await client.disconnect();\n}\n\nmain();`,
  'TypeScript, with a type': (tx) =>
    `const tx: xrpl.${tx.TransactionType} = ${printIn(javascript, tx, account)} as const;`,
  'JavaScript, fields set later': (tx) => {
    const [last = '', ...names] = Object.keys(tx).reverse();
    const first = Object.fromEntries(names.reverse().map((name) => [name, tx[name]]));
    if (last === 'TransactionType') return `const tx = ${printIn(javascript, tx, account)};`;
    const rest = printValue(javascript, last, tx[last], String(tx.TransactionType));
    return `const tx = ${printIn(javascript, first, account)};\ntx.${last} = ${rest};`;
  },
  'Python, a dictionary': (tx) =>
    `tx = ${printIn(pythonDict, tx, [['Account', 'wallet.classic_address']])}`,
  'Python, a dictionary with comments': (tx) =>
    `tx = ${printIn(pythonDict, tx).replaceAll(',\n', ',  # a comment\n')}`,
  'Python, a constructor': (tx) => `tx = ${printIn(python, tx, [['account', 'wallet.address']])}`,
  'Python, a whole program': (tx) =>
    `from xrpl.clients import JsonRpcClient\nfrom xrpl.wallet import generate_faucet_wallet\n\nclient = JsonRpcClient("https://example.com")\nwallet = generate_faucet_wallet(client, debug=True)\n\n# Prepare\nmy_tx = xrpl.models.transactions.${printIn(python, tx, [['account', 'wallet.address']])}\nresponse = submit_and_wait(my_tx, client, wallet)\nprint(f"done {response.result['hash']}")`,
  'PHP, an array': (tx) =>
    `$tx = ${printIn(phpArray, tx, [['Account', '$wallet->getAddress()']])};`,
  'PHP, a file': (tx) =>
    `<?php\nrequire 'vendor/autoload.php';\n\n$tx = ${printIn(phpArray, tx)};\n`,
  'PHP, a constructor': (tx) =>
    `$tx = ${printIn(phpConstructor, tx, [['account', '$wallet->address']])};`,
  'Go, a struct': (tx) =>
    `p := &${printIn(goStruct, tx, [['BaseTx', 'transaction.BaseTx{\n\t\tAccount: types.Address(w.GetAddress()),\n\t}']])}`,
  'Go, a map': (tx) =>
    `tx := transaction.FlatTransaction${printIn(goMap, tx, [['Account', 'w.ClassicAddress']]).slice('map[string]interface{}'.length)}`,
  'Java, a builder': (tx) =>
    `${tx.TransactionType} tx = ${printIn(java, tx, [
      ['account', 'wallet.address()'],
      ['sequence', 'info.accountData().sequence()'],
    ])};`,
  YAML: (tx) => yaml(tx).trim(),
};
