/** The little we use of Mozilla's linter, which has no types of its own. */
declare module 'addons-linter' {
  interface Finding {
    readonly code: string;
    readonly message: string;
    readonly file?: string;
    readonly line?: number;
  }
  export function createInstance(options: { config: object; runAsBinary: false }): {
    run(): Promise<Record<'errors' | 'warnings' | 'notices', readonly Finding[]>>;
  };
}
