import { hostPattern } from '../host-pattern';
import type { SystemAccess } from './system-access';

/** Implements `Companion.grantHost`. */
export async function grantHost(system: SystemAccess, id: string, host: string): Promise<void> {
  await system.run(
    `const { ExtensionPermissions } =
      ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(args[0]);
    const granted = { permissions: [], origins: [args[1]], data_collection: [] };
    await ExtensionPermissions.add(args[0], granted, extension);`,
    id,
    hostPattern(host),
  );
}
