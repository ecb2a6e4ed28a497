/** What each room may import; a page's room is its own, never another page's. */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  adapters: ['adapters', 'core'],
  // Shared pieces of pages speak the user's language and ask the worker: both are adapters.
  ui: ['ui', 'adapters', 'core'],
  background: ['background', 'adapters', 'core'],
  popup: ['popup', 'ui', 'adapters', 'core'],
  review: ['review', 'ui', 'adapters', 'core'],
  options: ['options', 'ui', 'adapters', 'core'],
  relay: ['relay', 'core'],
  sandbox: ['sandbox', 'core'],
  // Vite plugins: they run while the extension is built, and are not in it.
  build: ['build'],
  // Programs for developers: they drive the extension, the sandbox and the relay from outside.
  tools: ['tools', 'sandbox', 'relay', 'core'],
};

/** The way into a package: who may import it, and what to do instead. */
export interface Door {
  readonly packages: RegExp;
  /** Beginnings of paths under `src/` that may import it. */
  readonly from: readonly string[];
  /** Beginnings of paths that may use its types only. */
  readonly typesFrom?: readonly string[];
  readonly instead: string;
}

/** A package with no door here is imported by nobody: write its door first. */
export const doors: readonly Door[] = [
  {
    packages: /^(?:vite|rolldown)$/,
    from: ['build/', 'tools/'],
    instead: 'write a plugin in src/build; nothing that is shipped imports the bundler',
  },
  {
    packages: /^webextension-polyfill$/,
    from: ['adapters/browser/browser.ts'],
    instead:
      'import { browser } from src/adapters/browser/browser, or add an adapter for the new thing',
  },
  {
    packages: /^xumm/,
    from: ['adapters/sign-in/xaman-sdk.ts'],
    typesFrom: ['adapters/', 'core/'],
    instead:
      'load src/adapters/sign-in/xaman-sdk lazily in a page; elsewhere import its types only',
  },
  {
    packages: /^node:/,
    from: ['relay/', 'sandbox/', 'build/', 'tools/'],
    instead:
      'the extension has no Node: use what browsers and Node share, or move it to the sandbox',
  },
  {
    packages: /^preact(\/|$)/,
    from: ['ui/', 'popup/', 'review/', 'options/'],
    instead: 'return plain data here and draw it in src/ui or a page',
  },
  {
    packages: /^idb$/,
    from: [],
    typesFrom: ['database', 'migrations', 'open-database', 'schema'].map(
      (name) => `adapters/storage/${name}.ts`,
    ),
    instead:
      'src/adapters/storage/open-database answers in its shape; ask history or work inDatabase',
  },
  {
    packages: /^@noble\//,
    from: ['core/transaction/signature.ts', 'relay/', 'sandbox/'],
    instead:
      'ask src/core/transaction/signature whether something is signed; the extension signs nothing',
  },
  {
    packages: /^(ws|hono|jose|selfsigned|ripple-keypairs|@hono\/node-server)(\/|$)/,
    from: ['relay/', 'sandbox/', 'tools/'],
    instead: 'servers and keys stay in the sandbox or the relay',
  },
  {
    packages: /^(playwright-core|axe-core|fflate|addons-linter|vitest\/node)(\/|$)/,
    from: ['tools/'],
    instead: 'drive browsers, make packages and report tests in src/tools; none of it is shipped',
  },
  {
    packages: /^pg$/,
    from: ['relay/store/postgres.ts', 'tools/'],
    instead: 'speak SQL to the relay’s store (src/relay/store/sql.ts); it may be either of two',
  },
  {
    packages: /^@electric-sql\/pglite$/,
    from: ['relay/store/pglite.ts'],
    instead: 'speak SQL to the relay’s store (src/relay/store/sql.ts); it may be either of two',
  },
  {
    packages: /^ripple-binary-codec$/,
    from: [
      'core/transaction/blob.ts',
      'core/transaction/encodable.ts',
      'core/signed/signed-blob.ts',
      'core/signed/ledger-form.ts',
      'relay/',
      'sandbox/',
    ],
    instead: 'it is far too big for the worker; a page loads src/core/transaction/encodable lazily',
  },
  {
    packages: /^ripple-address-codec$/,
    from: ['core/', 'sandbox/'],
    instead: 'ask src/core/transaction/address what an address is',
  },
  {
    packages: /^qr$/,
    from: ['ui/components/qr-path.ts', 'sandbox/'],
    instead: 'draw the <Qr> of src/ui',
  },
  {
    packages: /^qr\/decode\.js$/,
    from: ['core/codes/read-codes.ts'],
    instead: 'a page loads src/core/codes/read-codes lazily; it is too big for the worker',
  },
];

/** Files outside `src` that one file of `src` may read. */
export const outside: Readonly<Record<string, readonly string[]>> = {
  'src/adapters/text/i18n.ts': ['public/_locales/en/messages.json'],
  'src/build/manifests.ts': ['manifest.json'],
  'src/tools/packaging/pack.ts': ['manifest.json'],
  'src/tools/store-pages/listing.ts': ['manifest.json', 'public/_locales/en/messages.json'],
};
