import { z } from 'zod';
import { accountSchema } from './account-schema';
import { STATES } from './answer-schema';

/** Longest wait of a call in seconds. */
export const MAX_WAIT_SECONDS = 60;

export const MAX_PAGE_SIZE = 100;

const count = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, 'Write a whole number.')
    .transform(Number)
    .pipe(z.int().min(min).max(max));

/** Query of `POST /v1/requests`. */
export const createQuerySchema = z.strictObject({
  account: accountSchema.optional().meta({
    description:
      'Whose request it is. Optional when `options.signers` names one account, and for a `SignIn`, which then identifies a user: the signer becomes its account.',
  }),
});

/** Query of `GET /v1/requests/{uuid}` and by identifier. */
export const readQuerySchema = z.strictObject({
  wait: count(0, MAX_WAIT_SECONDS)
    .optional()
    .meta({
      description: `Seconds, at most ${MAX_WAIT_SECONDS}: answers as soon as the request is no longer open, or after this time.`,
    }),
});

/** Query of `GET /v1/requests`. */
export const listQuerySchema = z.strictObject({
  account: accountSchema.optional(),
  state: z.enum(STATES).optional(),
  cursor: z
    .string()
    .regex(/^\d{1,15}_[0-9a-f-]{36}$/, 'Send `next` of the page before, unchanged.')
    .optional()
    .meta({ description: '`next` of the page before.' }),
  limit: count(1, MAX_PAGE_SIZE)
    .optional()
    .meta({ description: `Requests of a page. Default and maximum: ${MAX_PAGE_SIZE}.` }),
});
