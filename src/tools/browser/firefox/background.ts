import type { Background } from '../companion';
import { evaluateIn } from './evaluate-in';
import type { SystemAccess } from './system-access';

/** Controls the extension's event page. */
export interface BackgroundControl extends Background {
  isRunning(): Promise<boolean>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function controlBackground(system: SystemAccess, id: string): BackgroundControl {
  const extension = `const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});`;
  const start = async (): Promise<void> => {
    await system.run(`${extension} await extension.wakeupBackground();`);
  };
  return {
    isRunning: () => system.run(`${extension} return extension.backgroundState === 'running';`),
    start,
    async stop() {
      // Without these options Firefox delays the end while a debugger is attached or work is pending.
      const options = '{ ignoreDevToolsAttached: true, disableResetIdleForTest: true }';
      await system.run(`${extension} await extension.terminateBackground(${options});`);
    },
    async evaluate<T, Arg>(code: string | ((arg: Arg) => T), arg?: Arg): Promise<Awaited<T>> {
      await start();
      const find = `${extension}
        return [...extension.views].find(({ viewType }) => viewType === 'background')?.xulBrowser;`;
      const expression =
        typeof code === 'string' ? code : `(${code})(${JSON.stringify(arg ?? null)})`;
      return await evaluateIn<Awaited<T>>(system, find, expression);
    },
  };
}
