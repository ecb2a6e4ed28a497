interface ImportMetaEnv {
  /** The API key of the application that this build signs in to. It is the OAuth client id, so it is public. */
  readonly VITE_XAMAN_API_KEY?: string;
}

/** See `src/build/changelog-news.ts`. */
declare module '*/CHANGELOG.md' {
  export const news: readonly import('./core/news').VersionNews[];
}
