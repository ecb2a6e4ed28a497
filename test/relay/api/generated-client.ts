/** Generated from /openapi.json; to renew it run this test with UPDATE_CLIENT=1. */

export interface paths {
  "/v1/requests": {
    /**
     * List requests
     * @description The requests of the accounts of the token, the newest first: those of every program and extension that uses the relay, and payloads made elsewhere that the account signed.
     *
     * Scope: `read`.
     */
    get: operations["listRequests"];
    /**
     * Create a request
     * @description Sends a request to sign. It is pushed to the phone while the account has a push permission, which each of its signatures extends by 30 days; otherwise show the QR code. To be safe against lost answers send an identifier, and after a failure repeat the call unchanged: nothing is sent twice.
     *
     * Scope: `push`.
     */
    post: operations["createRequest"];
  };
  "/v1/requests/{uuid}": {
    /**
     * Read a request, or wait for its end
     * @description With `wait` it answers as soon as the request is signed, rejected, cancelled or expired, or unchanged after that time: then call again.
     *
     * Scope: `read`.
     */
    get: operations["readRequest"];
    /**
     * Cancel a request
     * @description Xaman cancels a request that nobody has opened. A phone that shows it just then may still sign.
     *
     * Scope: `push`.
     */
    delete: operations["cancelRequest"];
  };
  "/v1/requests/by-identifier/{identifier}": {
    /**
     * Read a request by your identifier
     * @description As by UUID.
     *
     * Scope: `read`.
     */
    get: operations["readRequestByIdentifier"];
  };
}

export type webhooks = Record<string, never>;

export interface components {
  schemas: {
    /** @description A request to sign, in the form of Xaman’s payloads. */
    NewRequest: {
      /** @description The transaction; Xaman fills in account, sequence and fee. */
      txjson?: {
        TransactionType: string;
        [key: string]: unknown;
      };
      /** @description The transaction in binary form, instead of `txjson`. */
      txblob?: string;
      options?: {
        /** @description Whether Xaman submits the signed transaction. Default: true. */
        submit?: boolean;
        /** @description Sign as one of several signers. Default: false. */
        multisign?: boolean;
        /** @description In minutes. Default: 1440. */
        expire?: number;
        /** @description The account of the request; added when it is missing. */
        signers?: string[];
        /** @description The key of the network to sign for. */
        force_network?: string;
        pathfinding?: boolean;
        pathfinding_fallback?: boolean;
        return_url?: {
          /** @description Placeholders: {id}, {cid}, {txid}, {txblob}. */
          app?: string;
          /** @description Placeholders: {id}, {cid}, {txid}, {txblob}. */
          web?: string;
        };
      };
      custom_meta?: {
        /** @description Yours, and unique for every request. A repeated call with the same identifier and body creates nothing and gets the same request. */
        identifier?: string;
        /** @description Shown on the phone. */
        instruction?: string;
        /** @description Your own data; the platform returns it. */
        blob?: string | {
          [key: string]: unknown;
        };
      };
    };
    /** @description A request with all facts that Xaman confirmed. */
    Request: {
      /**
       * Format: uuid
       * @description The UUID of Xaman’s payload.
       */
      uuid: string;
      /** @description Null for a payload that was made elsewhere without one. */
      identifier: string | null;
      /** @description Whose request it is. Null for a sign-in by any user until one has signed. */
      account: string | null;
      /**
       * @description As confirmed with Xaman. `cancelled` and `expired` become `signed` if the phone signs all the same.
       * @enum {string}
       */
      state: "open" | "signed" | "rejected" | "cancelled" | "expired";
      /**
       * @description `push`: Xaman sent it to the phone. `qr`: show `links.qrPng` or lead the user to `links.open`.
       * @enum {string}
       */
      delivery: "push" | "qr";
      pushed: boolean;
      /** @description Until when requests for this account are pushed; each signature extends it. */
      pushUntil: string | null;
      links: {
        /**
         * Format: uri
         * @description On a phone it opens Xaman, elsewhere a page with a QR code.
         */
        open: string;
        /**
         * Format: uri
         * @description A picture of the QR code.
         */
        qrPng: string;
        /**
         * Format: uri
         * @description Events of the payload, for a page of yours.
         */
        websocket: string;
      };
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
      settledAt: string | null;
      /** @description The account whose key signed. It differs from `account` with a regular key. */
      signer: string | null;
      txid: string | null;
      /** @description Such as tesSUCCESS. Provisional until `ledgerFinal`. */
      ledgerResult: string | null;
      /** @description Whether a validated ledger contains the transaction. Found out for MAINNET; for other networks ask a node about `txid`. */
      ledgerFinal: boolean;
      /** @description What a payment delivered, in the ledger’s form: drops as a string, or {currency, issuer, value}. Null until `ledgerFinal`. Never rely on the `Amount` of a payment. */
      delivered: unknown;
      /** @description Xaman’s answer about the payload, without the user token. Null until the relay has fetched it. */
      payload: {
        [key: string]: unknown;
      } | null;
    };
    /** @description A request, and what became of it. */
    RequestSummary: {
      /**
       * Format: uuid
       * @description The UUID of Xaman’s payload.
       */
      uuid: string;
      /** @description Null for a payload that was made elsewhere without one. */
      identifier: string | null;
      /** @description Whose request it is. Null for a sign-in by any user until one has signed. */
      account: string | null;
      /**
       * @description As confirmed with Xaman. `cancelled` and `expired` become `signed` if the phone signs all the same.
       * @enum {string}
       */
      state: "open" | "signed" | "rejected" | "cancelled" | "expired";
      /**
       * @description `push`: Xaman sent it to the phone. `qr`: show `links.qrPng` or lead the user to `links.open`.
       * @enum {string}
       */
      delivery: "push" | "qr";
      pushed: boolean;
      /** @description Until when requests for this account are pushed; each signature extends it. */
      pushUntil: string | null;
      links: {
        /**
         * Format: uri
         * @description On a phone it opens Xaman, elsewhere a page with a QR code.
         */
        open: string;
        /**
         * Format: uri
         * @description A picture of the QR code.
         */
        qrPng: string;
        /**
         * Format: uri
         * @description Events of the payload, for a page of yours.
         */
        websocket: string;
      };
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
      settledAt: string | null;
      /** @description The account whose key signed. It differs from `account` with a regular key. */
      signer: string | null;
      txid: string | null;
      /** @description Such as tesSUCCESS. Provisional until `ledgerFinal`. */
      ledgerResult: string | null;
      /** @description Whether a validated ledger contains the transaction. Found out for MAINNET; for other networks ask a node about `txid`. */
      ledgerFinal: boolean;
      /** @description What a payment delivered, in the ledger’s form: drops as a string, or {currency, issuer, value}. Null until `ledgerFinal`. Never rely on the `Amount` of a payment. */
      delivered: unknown;
    };
    /** @description A page of requests, the newest first. */
    RequestList: {
      requests: components["schemas"]["RequestSummary"][];
      /** @description The `cursor` of the next page; null on the last page. */
      next: string | null;
    };
    /** @description The result of a cancellation. */
    Cancellation: {
      /** @description False when it was too late: `reason` and `request.state` say why. */
      cancelled: boolean;
      /** @description OK, ALREADY_CANCELLED, ALREADY_RESOLVED, ALREADY_EXPIRED, or ALREADY_OPENED on the phone. */
      reason: string;
      request: components["schemas"]["Request"];
    };
    /** @description An error (RFC 9457). */
    Problem: {
      /** @enum {string} */
      type: "/docs#problem-invalid-request" | "/docs#problem-unauthorized" | "/docs#problem-wrong-scope" | "/docs#problem-wrong-account" | "/docs#problem-not-found" | "/docs#problem-conflict" | "/docs#problem-too-large" | "/docs#problem-platform-refused" | "/docs#problem-too-many-calls" | "/docs#problem-internal" | "/docs#problem-platform-failed" | "/docs#problem-unavailable";
      title: string;
      status: number;
      /** @description What happened, and what to do next. */
      detail: string;
      /** @description The id of the call in the relay’s log. */
      reference: string;
      /** @description Every fault, with a JSON pointer into the body or a `?parameter`. */
      errors?: {
          at: string;
          detail: string;
        }[];
      /** @description Xaman’s error code. */
      platformCode?: number | null;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

export type $defs = Record<string, never>;

export type external = Record<string, never>;

export interface operations {

  /**
   * List requests
   * @description The requests of the accounts of the token, the newest first: those of every program and extension that uses the relay, and payloads made elsewhere that the account signed.
   *
   * Scope: `read`.
   */
  listRequests: {
    parameters: {
      query?: {
        /** @description A classic XRP Ledger address. */
        account?: string;
        state?: "open" | "signed" | "rejected" | "cancelled" | "expired";
        /** @description `next` of the page before. */
        cursor?: string;
        /** @description Requests of a page. Default and maximum: 100. */
        limit?: number;
      };
    };
    responses: {
      /** @description A page. */
      200: {
        content: {
          "application/json": components["schemas"]["RequestList"];
        };
      };
      /** @description The call is not valid */
      400: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description No valid API token */
      401: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The API token may not use this account – The API token may not do this */
      403: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many calls */
      429: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The relay failed */
      500: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The relay cannot work now */
      503: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  /**
   * Create a request
   * @description Sends a request to sign. It is pushed to the phone while the account has a push permission, which each of its signatures extends by 30 days; otherwise show the QR code. To be safe against lost answers send an identifier, and after a failure repeat the call unchanged: nothing is sent twice.
   *
   * Scope: `push`.
   */
  createRequest: {
    parameters: {
      query?: {
        /** @description Whose request it is. Optional when `options.signers` names one account, and for a `SignIn`, which then identifies a user: the signer becomes its account. */
        account?: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewRequest"];
      };
    };
    responses: {
      /** @description An earlier call created it. It is answered as it is now. */
      200: {
        content: {
          "application/json": components["schemas"]["Request"];
        };
      };
      /** @description It was created. */
      201: {
        content: {
          "application/json": components["schemas"]["Request"];
        };
      };
      /** @description The call is not valid */
      400: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description No valid API token */
      401: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The API token may not use this account – The API token may not do this */
      403: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The identifier is already used */
      409: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The body is too large */
      413: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Xaman refused the request */
      422: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many calls */
      429: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The relay failed */
      500: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Xaman cannot be used now */
      502: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The relay cannot work now */
      503: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  /**
   * Read a request, or wait for its end
   * @description With `wait` it answers as soon as the request is signed, rejected, cancelled or expired, or unchanged after that time: then call again.
   *
   * Scope: `read`.
   */
  readRequest: {
    parameters: {
      query?: {
        /** @description Seconds, at most 60: answers as soon as the request is no longer open, or after this time. */
        wait?: number;
      };
      path: {
        uuid: string;
      };
    };
    responses: {
      /** @description The request. */
      200: {
        content: {
          "application/json": components["schemas"]["Request"];
        };
      };
      /** @description The call is not valid */
      400: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description No valid API token */
      401: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The API token may not do this */
      403: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not found */
      404: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many calls */
      429: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The relay failed */
      500: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The relay cannot work now */
      503: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  /**
   * Cancel a request
   * @description Xaman cancels a request that nobody has opened. A phone that shows it just then may still sign.
   *
   * Scope: `push`.
   */
  cancelRequest: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      /** @description Whether it was cancelled. */
      200: {
        content: {
          "application/json": components["schemas"]["Cancellation"];
        };
      };
      /** @description No valid API token */
      401: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The API token may not do this */
      403: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not found */
      404: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many calls */
      429: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The relay failed */
      500: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Xaman cannot be used now */
      502: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The relay cannot work now */
      503: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  /**
   * Read a request by your identifier
   * @description As by UUID.
   *
   * Scope: `read`.
   */
  readRequestByIdentifier: {
    parameters: {
      query?: {
        /** @description Seconds, at most 60: answers as soon as the request is no longer open, or after this time. */
        wait?: number;
      };
      path: {
        identifier: string;
      };
    };
    responses: {
      /** @description The request. */
      200: {
        content: {
          "application/json": components["schemas"]["Request"];
        };
      };
      /** @description The call is not valid */
      400: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description No valid API token */
      401: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The API token may not do this */
      403: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Not found */
      404: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Too many calls */
      429: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The relay failed */
      500: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The relay cannot work now */
      503: {
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
}
