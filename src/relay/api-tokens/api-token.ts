/** What the holder of an API token may do: create and cancel requests, or read them. */
export const API_SCOPES = ['push', 'read'] as const;

export type ApiScope = (typeof API_SCOPES)[number];

/** A token with which a program calls `/v1/requests`, without the token itself. Times in ms. */
export interface ApiToken {
  /** Public: it names the token in lists and in the log. */
  readonly id: string;
  readonly label: string;
  readonly scopes: readonly ApiScope[];
  /** The accounts whose requests it may create and read; null: every account. */
  readonly accounts: readonly string[] | null;
  readonly createdAt: number;
  /** At most a minute old while it is in use; null before its first use. */
  readonly lastUsedAt: number | null;
}

/** The form of a token: 32 random bytes in base64url after a prefix that secret scanners can find. */
export const API_TOKEN_PREFIX = 'xrt_';
