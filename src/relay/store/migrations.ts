/**
 * Every step of the store's shape, in order; only ever added to. Times are milliseconds since 1970.
 * The words suit PGlite and PostgreSQL alike.
 */
export const migrations: readonly string[] = [
  `
  CREATE SEQUENCE changes;

  -- Whoever gave the application a push permission, and how it stands (protocol §5).
  CREATE TABLE users (
    account text PRIMARY KEY,
    token_sealed text,
    token_issued_at bigint,
    token_expires_at bigint,
    revoked_at bigint,
    changed_seq bigint NOT NULL
  );

  CREATE TABLE sessions (
    id text PRIMARY KEY,
    hash text NOT NULL UNIQUE,
    account text NOT NULL,
    label text NOT NULL,
    created_at bigint NOT NULL,
    last_used_at bigint NOT NULL
  );
  CREATE INDEX sessions_account ON sessions (account);

  -- What users asked for here, on disk before it is on the wire.
  CREATE TABLE requests (
    identifier text PRIMARY KEY,
    account text NOT NULL,
    body text NOT NULL,
    created_at bigint NOT NULL,
    posted_at bigint,
    posting_until bigint,
    answer text,
    status smallint
  );

  -- What the platform said of each payload of the application, the last time it was asked.
  CREATE TABLE payloads (
    uuid uuid PRIMARY KEY,
    account text NOT NULL,
    identifier text,
    state text NOT NULL,
    view text NOT NULL,
    complete boolean NOT NULL,
    expires_at bigint,
    settled_at bigint,
    changed_at bigint NOT NULL,
    changed_seq bigint NOT NULL
  );
  CREATE INDEX payloads_account ON payloads (account, changed_seq);
  CREATE INDEX payloads_identifier ON payloads (identifier);

  -- Webhooks that were answered 200.
  CREATE TABLE deliveries (
    payload_uuid uuid NOT NULL,
    attempt smallint NOT NULL,
    sent_at bigint NOT NULL,
    received_at bigint NOT NULL,
    token_sealed text,
    token_issued_at bigint,
    token_expires_at bigint,
    confirmed_at bigint,
    verdict text,
    PRIMARY KEY (payload_uuid, attempt)
  );
  CREATE INDEX deliveries_received ON deliveries (received_at);

  -- Payloads to look at, each once however often it rang.
  CREATE TABLE jobs (
    payload_uuid uuid PRIMARY KEY,
    why text NOT NULL,
    due_at bigint NOT NULL,
    rung integer NOT NULL DEFAULT 0,
    tries integer NOT NULL DEFAULT 0,
    claimed_until bigint NOT NULL DEFAULT 0,
    problem text,
    dead_at bigint
  );
  CREATE INDEX jobs_due ON jobs (due_at) WHERE dead_at IS NULL;
  CREATE INDEX jobs_dead ON jobs (dead_at) WHERE dead_at IS NOT NULL;

  CREATE TABLE relays (
    id text PRIMARY KEY,
    started_at bigint NOT NULL,
    alive_at bigint NOT NULL
  );
  `,
  `
  -- What is old is found without reading all that is kept.
  CREATE INDEX payloads_changed ON payloads (changed_at);
  CREATE INDEX requests_created ON requests (created_at);
  `,
  `
  -- When the account made the signature that brought its token. Null for tokens stored before: they
  -- may belong to another user, so they are not used, and streams report them as expired.
  ALTER TABLE users ADD COLUMN token_signed_at bigint;
  UPDATE users SET changed_seq = nextval('changes')
    WHERE token_expires_at IS NOT NULL AND revoked_at IS NULL;

  -- Payloads stored because they name an account, though it neither made nor signed them.
  DELETE FROM payloads AS p
    WHERE NOT EXISTS (
      SELECT FROM requests AS r
      WHERE r.identifier = p.identifier AND r.account = p.account
        AND (r.answer IS NULL OR r.answer::json ->> 'uuid' = p.uuid::text))
    AND (p.state = 'signed' AND p.view::json #>> '{response,account}' = p.account
      AND COALESCE(p.view::json #>> '{response,signer}', '') IN ('', p.account)
      AND COALESCE(p.view::json #>> '{response,multisign_account}', '') = ''
      AND COALESCE(p.view::json #>> '{meta,multisign}', 'false') = 'false') IS NOT TRUE;
  `,
];
