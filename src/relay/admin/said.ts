/** What the page says after a button was pressed; only these words are ever shown. */
export const said: Readonly<Record<string, string | undefined>> = {
  retried: 'It is tried again.',
  replayed: 'The payload is looked at again.',
  ended: 'The session is ended: its extension has to be paired again.',
  gone: 'It was not there any more.',
};
