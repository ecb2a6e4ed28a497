/** The rooms that each room may import. A page may not import another page. */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  adapters: ['adapters', 'core'],
  // Shared parts of pages need translated texts and messages to the worker: both are adapters.
  ui: ['ui', 'adapters', 'core'],
  background: ['background', 'adapters', 'core'],
  popup: ['popup', 'ui', 'adapters', 'core'],
  review: ['review', 'ui', 'adapters', 'core'],
  options: ['options', 'ui', 'adapters', 'core'],
  welcome: ['welcome', 'ui', 'adapters', 'core'],
  relay: ['relay', 'core'],
  sandbox: ['sandbox', 'core'],
  // Vite plugins: they run during the build and are not shipped.
  build: ['build'],
  // Programs for developers. They control the extension, the sandbox and the relay.
  tools: ['tools', 'sandbox', 'relay', 'core'],
};

/** The files that may import a package, and the advice for all others. */
export interface Door {
  readonly packages: RegExp;
  /** Beginnings of paths in `src/` that may import it. */
  readonly from: readonly string[];
  /** Beginnings of paths in `src/` that may import its types only. */
  readonly typesFrom?: readonly string[];
  /** Sentences that say what to do instead; the test prints them. */
  readonly instead: string;
}

/** A package without a door may not be imported: add its door first. */
export const doors: readonly Door[] = [
  {
    packages: /^(?:vite|rolldown)$/,
    from: ['build/', 'tools/'],
    instead: 'Write a plugin in src/build. Shipped code must not import the bundler.',
  },
  {
    packages: /^webextension-polyfill$/,
    from: ['adapters/browser/browser.ts'],
    instead:
      'Import { browser } from src/adapters/browser/browser, or add an adapter for the new API.',
  },
  {
    packages: /^xumm-js-pkce$/,
    from: ['adapters/sign-in/xaman-sdk.ts'],
    typesFrom: ['adapters/', 'core/'],
    instead: 'Import src/adapters/sign-in/xaman-sdk dynamically in a page that signs in.',
  },
  {
    packages: /^xumm(?:-sdk)?(?:\/|$)/,
    from: ['adapters/look-up/xaman-helpers.ts'],
    typesFrom: ['adapters/', 'core/'],
    instead:
      'Ask with src/adapters/look-up/directory, which loads the SDK when it is needed. Elsewhere import its types only.',
  },
  {
    packages: /^node:/,
    from: ['relay/', 'sandbox/', 'build/', 'tools/'],
    instead:
      'The extension does not run on Node. Use an API of browsers, or move the code to the sandbox.',
  },
  {
    packages: /^preact(\/|$)/,
    from: ['ui/', 'popup/', 'review/', 'options/', 'welcome/'],
    instead: 'Return plain data here. Draw it in src/ui or in a page.',
  },
  {
    packages: /^idb$/,
    from: ['adapters/storage/database.ts'],
    typesFrom: ['adapters/storage/migrations.ts', 'adapters/storage/schema.ts'],
    instead:
      'Read and write the database in src/adapters/storage, with `inDatabase` of src/adapters/storage/database.',
  },
  {
    packages: /^@noble\//,
    from: [
      'core/transaction/signature.ts',
      'core/recognise/secrets/phrase-checksum.ts',
      'core/objects/entry-index.ts',
      'relay/',
      'sandbox/',
    ],
    instead: 'Use src/core/transaction/signature to verify a signature. The extension never signs.',
  },
  {
    packages: /^@scure\/bip39\//,
    from: ['core/recognise/secrets/word-lists.ts'],
    instead:
      'Ask hasSecret of src/core/recognise/hidden-secrets, in a module that a page loads with import(). The word lists are too big for the worker and the popup.',
  },
  {
    packages: /^(ws|hono|jose|selfsigned|ripple-keypairs|@hono\/node-server)(\/|$)/,
    from: ['relay/', 'sandbox/', 'tools/'],
    instead: 'Keep servers and keys in the sandbox or the relay.',
  },
  {
    packages: /^zod$/,
    from: ['relay/api/'],
    instead: 'Parse unknown values with src/core/fields. Only the API of the relay has schemas.',
  },
  {
    packages: /^(playwright-core|axe-core|fflate|addons-linter|vitest\/node)(\/|$)/,
    from: ['tools/'],
    instead: 'Control browsers, make packages and report tests in src/tools. Ship none of it.',
  },
  {
    packages: /^pg$/,
    from: ['relay/store/postgres', 'tools/'],
    instead: 'Use the SQL interface of src/relay/store/sql.ts. It works on PGlite and PostgreSQL.',
  },
  {
    packages: /^@electric-sql\/pglite$/,
    from: ['relay/store/pglite.ts'],
    instead: 'Use the SQL interface of src/relay/store/sql.ts. It works on PGlite and PostgreSQL.',
  },
  {
    packages: /^ripple-binary-codec(\/dist\/enums\/definitions\.json)?$/,
    from: [
      'core/transaction/encoding/',
      'core/transaction/transaction-blob.ts',
      'core/transaction/encoding-problem.ts',
      'core/signed/signed-blob.ts',
      'core/signed/ledger-form.ts',
      'core/recognise/code/ledger-names.ts',
      'relay/',
      'sandbox/',
    ],
    instead:
      'Import src/core/transaction/encoding-problem dynamically in a page. The codec is too big for the worker.',
  },
  {
    packages: /^(?:@lezer\/|yaml$)/,
    from: ['core/recognise/code/'],
    instead:
      'Import src/core/recognise/code/read-code dynamically in a page. The parsers are too big for the worker.',
  },
  {
    packages: /^ripple-address-codec$/,
    from: ['core/', 'sandbox/'],
    instead: 'Parse addresses with src/core/transaction/address.',
  },
  {
    packages: /^qr$/,
    from: ['ui/components/qr-path.ts', 'core/codes/qr-lines.ts', 'sandbox/'],
    instead: 'Use the component <Qr> of src/ui, or src/core/codes/qr-lines for a terminal.',
  },
  {
    packages: /^qr\/decode\.js$/,
    from: ['core/codes/read-codes.ts'],
    instead:
      'Import src/core/codes/read-codes dynamically in a page. The decoder is too big for the worker.',
  },
];

/** By file of `src`, the files outside `src` that it may import. */
export const outsideFiles: Readonly<Record<string, readonly string[]>> = {
  'src/adapters/text/i18n.ts': ['public/_locales/en/messages.json'],
  'src/build/manifests.ts': ['manifest.json'],
  'src/ui/components/news-line.tsx': ['.github/CHANGELOG.md'],
  'src/welcome/whats-new.tsx': ['.github/CHANGELOG.md'],
  'src/tools/packaging/pack.ts': ['manifest.json'],
  'src/tools/store-pages/listing.ts': ['manifest.json', 'public/_locales/en/messages.json'],
};
