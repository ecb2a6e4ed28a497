/** What the page shows after an action, by the key in the redirect's query. */
export const flashMessages = {
  retried: 'Scheduled for another try.',
  replayed: 'The payload will be fetched again.',
  ended: 'The session is ended. Its extension must be paired again.',
  tokenEnded: 'The API token is ended. Its program can no longer call the relay.',
  endpointEnded: 'The endpoint is ended, and what waited for it is deleted.',
  endpointReplayed: 'The dead letters are sent again.',
  endpointTested: 'The endpoint accepted the test.',
  gone: 'Nothing was changed: it no longer exists.',
} as const;

export type FlashKey = keyof typeof flashMessages;

/** Any other key shows nothing, so a link cannot put its own text on the page. */
export function findFlashMessage(key: string | undefined): string | undefined {
  return key !== undefined && Object.hasOwn(flashMessages, key)
    ? flashMessages[key as FlashKey]
    : undefined;
}
