/**
 * All migrations of the schema in order. Add new ones at the end, and never change an old one.
 * Times are milliseconds since 1970. PGlite and PostgreSQL both accept this SQL.
 */
export const migrations: readonly string[] = [
  `
  CREATE SEQUENCE changes;

  -- Users with a push permission, and the state of that permission (protocol §5).
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

  -- Requests created on this relay, stored before they are sent to the platform.
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

  -- The latest answer of the platform about each payload that has an owner.
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

  -- Webhooks that the relay answered with 200.
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

  -- Payloads to refresh: one job per payload, whatever the number of webhooks.
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
  -- Finds old rows without a full scan.
  CREATE INDEX payloads_changed ON payloads (changed_at);
  CREATE INDEX requests_created ON requests (created_at);
  `,
  `
  -- When the account signed the payload that issued its token. Null for tokens stored before: they may
  -- belong to another user, so they are not used, and streams report them as expired.
  ALTER TABLE users ADD COLUMN token_signed_at bigint;
  UPDATE users SET changed_seq = nextval('changes')
    WHERE token_expires_at IS NOT NULL AND revoked_at IS NULL;

  -- Deletes payloads that name an account but were neither created nor signed by it.
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
  `
  -- Tokens of programs that call /v1/requests.
  CREATE TABLE api_tokens (
    id text PRIMARY KEY,
    hash text NOT NULL UNIQUE,
    label text NOT NULL,
    scopes text[] NOT NULL,
    -- The accounts it may use. Null: every account.
    accounts text[],
    created_at bigint NOT NULL,
    last_used_at bigint
  );

  -- The payload of a request, once the platform has created it. The account of a request and of its
  -- payload is '' when any user may sign it and none has.
  ALTER TABLE requests ADD COLUMN uuid uuid;
  UPDATE requests SET uuid = (answer::json ->> 'uuid')::uuid WHERE answer IS NOT NULL;
  CREATE INDEX requests_uuid ON requests (uuid);
  CREATE INDEX requests_account ON requests (account, created_at);

  -- When the request was created on this relay, otherwise when the platform created the payload. In
  -- rows of earlier versions it is the last change where no request is stored.
  ALTER TABLE payloads ADD COLUMN created_at bigint NOT NULL DEFAULT 0;
  -- The transaction's outcome in a validated ledger, as JSON.
  ALTER TABLE payloads ADD COLUMN ledger_outcome text;
  UPDATE payloads AS p SET created_at =
    COALESCE((SELECT r.created_at FROM requests AS r WHERE r.uuid = p.uuid), p.changed_at);
  CREATE INDEX payloads_created ON payloads (created_at, uuid);
  CREATE INDEX payloads_account_created ON payloads (account, created_at, uuid);
  `,
  `
  -- Addresses of the operator's own programs, with the state of their breaker.
  CREATE TABLE endpoints (
    id text PRIMARY KEY,
    url text NOT NULL,
    label text NOT NULL,
    types text[] NOT NULL,
    allow_private boolean NOT NULL,
    secret_sealed text NOT NULL,
    former_secret_sealed text,
    former_secret_until bigint,
    created_at bigint NOT NULL,
    disabled_at bigint,
    failures integer NOT NULL DEFAULT 0,
    paused_until bigint NOT NULL DEFAULT 0,
    problem text,
    delivered_at bigint
  );

  -- What is forwarded: an event with its body, or an original webhook.
  CREATE TABLE forward_messages (
    id text PRIMARY KEY,
    payload_uuid uuid NOT NULL,
    type text NOT NULL,
    body text,
    original_sealed text,
    created_at bigint NOT NULL
  );
  CREATE INDEX forward_messages_created ON forward_messages (created_at);

  -- A message to one endpoint. The order of the ids is the order of delivery of a payload.
  CREATE SEQUENCE forward_ids;
  CREATE TABLE forwards (
    id bigint PRIMARY KEY DEFAULT nextval('forward_ids'),
    endpoint_id text NOT NULL,
    message_id text NOT NULL,
    payload_uuid uuid NOT NULL,
    due_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    tries integer NOT NULL DEFAULT 0,
    claimed_until bigint NOT NULL DEFAULT 0,
    problem text,
    delivered_at bigint,
    dead_at bigint
  );
  CREATE INDEX forwards_due ON forwards (endpoint_id, due_at, id)
    WHERE delivered_at IS NULL AND dead_at IS NULL;
  CREATE INDEX forwards_order ON forwards (payload_uuid, id);
  CREATE INDEX forwards_dead ON forwards (endpoint_id, dead_at) WHERE dead_at IS NOT NULL;
  CREATE INDEX forwards_delivered ON forwards (delivered_at) WHERE delivered_at IS NOT NULL;
  CREATE INDEX forwards_message ON forwards (message_id);
  `,
];
