import type { SystemSide } from './system-side.js';

/** What `Companion.grantHost` promises. */
export async function grantHost(system: SystemSide, id: string, host: string): Promise<void> {
  await system.run(
    `const { ExtensionPermissions } =
      ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(args[0]);
    const granted = { permissions: [], origins: [args[1] + '/*'], data_collection: [] };
    await ExtensionPermissions.add(args[0], granted, extension);`,
    id,
    host.includes(':') ? host : `https://${host}`,
  );
}
