import { writeExtension } from '../../browser/throwaway-extension';
import { extensionFiles, pageFiles } from './floor-files';

/**
 * Writes the floor: an extension that does the same kinds of work as the companion and nothing
 * else. What the companion needs beyond it is the companion's own cost.
 * @returns its folder
 */
export async function writeFloor(browser: 'chromium' | 'firefox'): Promise<string> {
  return await writeExtension(
    {
      name: 'floor',
      ...(browser === 'firefox'
        ? {
            background: { scripts: ['worker.js'] },
            browser_specific_settings: { gecko: { id: 'floor@bench.example' } },
          }
        : { background: { service_worker: 'worker.js', type: 'module' } }),
      action: { default_popup: 'popup.html' },
      permissions: ['contextMenus'],
      host_permissions: ['https://xumm.app/*'],
    },
    { ...extensionFiles, ...pageFiles },
  );
}
