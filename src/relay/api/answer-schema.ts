import { z } from 'zod';
import { identifierSchema } from './account-schema';
import { PROBLEMS, type ProblemName, problemType } from './problems';

/** The states of a request: an open one can still be signed. */
export const STATES = ['open', 'signed', 'rejected', 'cancelled', 'expired'] as const;

const time = z.iso.datetime();
const problemNames = Object.keys(PROBLEMS) as [ProblemName, ...ProblemName[]];

const shape = {
  uuid: z.guid().meta({ description: 'The UUID of Xaman’s payload.' }),
  identifier: z
    .union([identifierSchema, z.string()])
    .nullable()
    .meta({ description: 'Null for a payload that was made elsewhere without one.' }),
  account: z.string().nullable().meta({
    description: 'Whose request it is. Null for a sign-in by any user until one has signed.',
  }),
  state: z.enum(STATES).meta({
    description:
      'As confirmed with Xaman. `cancelled` and `expired` become `signed` if the phone signs all the same.',
  }),
  delivery: z.enum(['push', 'qr']).meta({
    description:
      '`push`: Xaman sent it to the phone. `qr`: show `links.qrPng` or lead the user to `links.open`.',
  }),
  pushed: z.boolean(),
  pushUntil: time.nullable().meta({
    description: 'Until when requests for this account are pushed; each signature extends it.',
  }),
  links: z.strictObject({
    open: z
      .url()
      .meta({ description: 'On a phone it opens Xaman, elsewhere a page with a QR code.' }),
    qrPng: z.url().meta({ description: 'A picture of the QR code.' }),
    websocket: z.url().meta({ description: 'Events of the payload, for a page of yours.' }),
  }),
  createdAt: time,
  expiresAt: time,
  settledAt: time.nullable(),
  signer: z.string().nullable().meta({
    description: 'The account whose key signed. It differs from `account` with a regular key.',
  }),
  txid: z.string().nullable(),
  ledgerResult: z.string().nullable().meta({
    description: 'Such as tesSUCCESS. Provisional until `ledgerFinal`.',
  }),
  ledgerFinal: z.boolean().meta({
    description:
      'Whether a validated ledger contains the transaction. Found out for MAINNET; for other networks ask a node about `txid`.',
  }),
  delivered: z.unknown().meta({
    description:
      'What a payment delivered, in the ledger’s form: drops as a string, or {currency, issuer, value}. Null until `ledgerFinal`. Never rely on the `Amount` of a payment.',
  }),
};

/** A request, as lists contain it. */
export const summarySchema = z
  .strictObject(shape)
  .meta({ id: 'RequestSummary', description: 'A request, and what became of it.' });

/** One request with the platform's answer about its payload. */
export const requestSchema = z
  .strictObject({
    ...shape,
    payload: z.record(z.string(), z.unknown()).nullable().meta({
      description:
        'Xaman’s answer about the payload, without the user token. Null until the relay has fetched it.',
    }),
  })
  .meta({ id: 'Request', description: 'A request with all facts that Xaman confirmed.' });

export const listSchema = z
  .strictObject({
    requests: z.array(summarySchema),
    next: z.string().nullable().meta({
      description: 'The `cursor` of the next page; null on the last page.',
    }),
  })
  .meta({ id: 'RequestList', description: 'A page of requests, the newest first.' });

export const cancelSchema = z
  .strictObject({
    cancelled: z.boolean().meta({
      description: 'False when it was too late: `reason` and `request.state` say why.',
    }),
    reason: z.string().meta({
      description:
        'OK, ALREADY_CANCELLED, ALREADY_RESOLVED, ALREADY_EXPIRED, or ALREADY_OPENED on the phone.',
    }),
    request: requestSchema,
  })
  .meta({ id: 'Cancellation', description: 'The result of a cancellation.' });

/** An error answer (RFC 9457). */
export const problemSchema = z
  .strictObject({
    type: z.enum(problemNames.map(problemType) as [string, ...string[]]),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'What happened, and what to do next.' }),
    reference: z.string().meta({ description: 'The id of the call in the relay’s log.' }),
    errors: z
      .array(z.strictObject({ at: z.string(), detail: z.string() }))
      .optional()
      .meta({ description: 'Every fault, with a JSON pointer into the body or a `?parameter`.' }),
    platformCode: z.int().nullable().optional().meta({ description: 'Xaman’s error code.' }),
  })
  .meta({ id: 'Problem', description: 'An error (RFC 9457).' });

export type RequestSummary = z.infer<typeof summarySchema>;
export type RequestAnswer = z.infer<typeof requestSchema>;
