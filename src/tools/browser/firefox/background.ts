import type { Background } from '../companion';
import { evaluateIn } from './evaluate-in';
import type { SystemSide } from './system-side';

/** Looks at and ends the extension's event page. */
export interface BackgroundControl extends Background {
  isRunning(): Promise<boolean>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function controlBackground(system: SystemSide, id: string): BackgroundControl {
  const extension = `const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});`;
  const start = async (): Promise<void> => {
    await system.run(`${extension} await extension.wakeupBackground();`);
  };
  return {
    isRunning: () => system.run(`${extension} return extension.backgroundState === 'running';`),
    start,
    async stop() {
      // What an idle end waits for, a crash does not.
      const how = '{ ignoreDevToolsAttached: true, disableResetIdleForTest: true }';
      await system.run(`${extension} await extension.terminateBackground(${how});`);
    },
    async evaluate<T, Arg>(what: string | ((arg: Arg) => T), arg?: Arg): Promise<Awaited<T>> {
      await start();
      const find = `${extension}
        return [...extension.views].find(({ viewType }) => viewType === 'background')?.xulBrowser;`;
      const call = typeof what === 'string' ? what : `(${what})(${JSON.stringify(arg ?? null)})`;
      return await evaluateIn<Awaited<T>>(system, find, call);
    },
  };
}
