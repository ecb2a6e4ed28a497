import { z } from 'zod';
import { accountSchema, identifierSchema } from './account-schema';

/** In minutes: what the platform assumes (protocol §3.1). It is always sent. */
export const DEFAULT_EXPIRE = 1440;

const MAX_EXPIRE = 525_600;

const url = z
  .string()
  .max(250, 'Write at most 250 characters.')
  .meta({ description: 'Placeholders: {id}, {cid}, {txid}, {txblob}.' });

const optionsSchema = z
  .strictObject({
    submit: z.boolean().meta({
      description: 'Whether Xaman submits the signed transaction. Default: true.',
    }),
    multisign: z.boolean().meta({ description: 'Sign as one of several signers. Default: false.' }),
    expire: z
      .int()
      .min(1)
      .max(MAX_EXPIRE)
      .meta({ description: `In minutes. Default: ${DEFAULT_EXPIRE}.` }),
    signers: z
      .array(accountSchema)
      .length(1, 'Name exactly one signer: the account of the request.')
      .meta({ description: 'The account of the request; added when it is missing.' }),
    force_network: z
      .string()
      .regex(/^[A-Z][A-Z0-9]{2,20}$/, 'Write the key of a network, such as MAINNET or TESTNET.')
      .meta({ description: 'The key of the network to sign for.' }),
    pathfinding: z.boolean(),
    pathfinding_fallback: z.boolean(),
    return_url: z.strictObject({ app: url, web: url }).partial(),
  })
  .partial();

const customMetaSchema = z
  .strictObject({
    identifier: identifierSchema,
    instruction: z
      .string()
      .max(280, 'Write at most 280 characters.')
      .meta({ description: 'Shown on the phone.' }),
    blob: z
      .union([z.string(), z.record(z.string(), z.unknown())])
      .refine(
        (blob) => JSON.stringify(blob).length <= 1500,
        'As JSON it has at most 1500 characters.',
      )
      .meta({ description: 'Your own data; the platform returns it.' }),
  })
  .partial();

/** The body of `POST /v1/requests`: the platform's own, without a user token (protocol §3.1). */
export const bodySchema = z
  .strictObject({
    txjson: z
      .looseObject({ TransactionType: z.string('Name the type of the transaction.').min(1) })
      .meta({ description: 'The transaction; Xaman fills in account, sequence and fee.' }),
    txblob: z
      .string()
      .regex(/^[A-F0-9]{10,}$/, 'Write upper-case hex.')
      .meta({ description: 'The transaction in binary form, instead of `txjson`.' }),
    options: optionsSchema,
    custom_meta: customMetaSchema,
  })
  .partial()
  .refine(
    ({ txjson, txblob }) => (txjson === undefined) !== (txblob === undefined),
    'Send either `txjson` or `txblob`.',
  )
  .meta({ id: 'NewRequest', description: 'A request to sign, in the form of Xaman’s payloads.' });

export type NewRequestBody = z.infer<typeof bodySchema>;
