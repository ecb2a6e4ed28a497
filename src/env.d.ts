interface ImportMetaEnv {
  /** The API key of the application that this build signs in to. It is the OAuth client id, so it is public. */
  readonly VITE_XAMAN_API_KEY?: string;
}
