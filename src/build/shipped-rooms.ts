import type { Plugin } from 'vite';

/** The rooms of `src` whose modules may be in the extension. */
const SHIPPED_ROOMS = [
  'core',
  'adapters',
  'ui',
  'background',
  'popup',
  'review',
  'options',
  'welcome',
];

/** What `changelogNews` makes of this file is shown after an update. */
const SHIPPED_FILE = '.github/CHANGELOG.md';

/** Fails the build when a bundle contains a module of a room that is not shipped. */
export function shippedRooms(root = process.cwd()): Plugin {
  return {
    name: 'shipped-rooms',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        const modules = output.type === 'chunk' ? output.moduleIds : [];
        const foreign = modules.find((module) => !isShipped(module, root));
        if (foreign) {
          this.error(
            `${output.fileName} contains ${foreign}. The extension may only contain modules of src/{${SHIPPED_ROOMS.join(',')}}. Move the code it needs to one of these rooms.`,
          );
        }
      }
    },
  };
}

/** Whether a module is of a package, of the bundler, or of a room that is shipped. */
export function isShipped(module: string, root: string): boolean {
  const path = module.replace(/^\0+/, '').replaceAll('\\', '/').split('?', 1)[0] ?? '';
  const prefix = `${root.replaceAll('\\', '/')}/`;
  if (!path.startsWith(prefix) || path.includes('/node_modules/')) return true;
  const inside = path.slice(prefix.length);
  const [folder, room = ''] = inside.split('/');
  if (inside === SHIPPED_FILE) return true;
  return folder === 'public' || (folder === 'src' && SHIPPED_ROOMS.includes(room));
}
