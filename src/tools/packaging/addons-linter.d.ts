/** The part of Mozilla's linter that this project uses; the package has no types. */
declare module 'addons-linter' {
  interface LinterMessage {
    readonly code: string;
    readonly message: string;
    readonly file?: string;
    readonly line?: number;
  }
  export function createInstance(options: { config: object; runAsBinary: false }): {
    run(): Promise<Record<'errors' | 'warnings' | 'notices', readonly LinterMessage[]>>;
  };
}
