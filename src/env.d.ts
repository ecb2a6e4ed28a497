interface ImportMetaEnv {
  /** The application's API key this build signs in as; public by nature (it is the client id). */
  readonly VITE_XAMAN_API_KEY: string;
}
