import { randomUUID } from 'node:crypto';
import { findFields, findJson } from '../../core/fields';
import { isNestedDeeper } from '../../core/nesting';
import { NO_ACCOUNT } from '../payloads/no-account';
import type { RequestBody } from '../requests/request-body';
import { bodySchema, DEFAULT_EXPIRE, type NewRequestBody } from './body-schema';
import type { Fault } from './http-problem';
import { checkInput, expectNoFaults } from './parse-input';
import { createQuerySchema } from './query-schema';

/** Transactions are nested far less (memos: 4). */
const MAX_DEPTH = 64;

/** A request to create, and whose it is. */
export interface NewRequest {
  /** NO_ACCOUNT for a sign-in that any user may sign. */
  readonly account: string;
  readonly body: RequestBody;
}

/**
 * Parses the body and the query of `POST /v1/requests`. The account becomes the only signer, and a
 * missing identifier is generated.
 * @throws HttpProblem that names all faults at once
 */
export function parseNewRequest(text: string, query: unknown): NewRequest {
  const json = findJson(text);
  const root = findFields(json);
  if (!root || isNestedDeeper(root, MAX_DEPTH))
    expectNoFaults([{ at: '', detail: `Send a JSON object, nested at most ${MAX_DEPTH} deep.` }]);
  const body = checkInput(bodySchema, json, '');
  const asked = checkInput(createQuerySchema, query, '?');
  const account = accountOf(body.value, asked.value?.account);
  const canTell = body.value !== undefined && asked.value !== undefined;
  const faults = [...body.faults, ...asked.faults, ...(canTell ? accountFaults(account) : [])];
  expectNoFaults(faults);
  return { account: String(account), body: toRequestBody(body.value ?? {}, String(account)) };
}

/** The account of a request; undefined when it is not named, 'several' when two are. */
function accountOf(
  body: NewRequestBody | undefined,
  asked: string | undefined,
): string | undefined {
  const signer = body?.options?.signers?.[0];
  if (asked !== undefined && signer !== undefined && asked !== signer) return 'several';
  const isSignIn = body?.txjson?.TransactionType === 'SignIn';
  return asked ?? signer ?? (isSignIn ? NO_ACCOUNT : undefined);
}

function accountFaults(account: string | undefined): Fault[] {
  if (account === 'several')
    return [
      {
        at: '/options/signers',
        detail: 'It differs from `?account`: name one account, or only in one of the two.',
      },
    ];
  if (account !== undefined) return [];
  return [
    {
      at: '?account',
      detail:
        'Name the account that is to sign: `?account=r…`. To find out the account of a user first send a SignIn without it.',
    },
  ];
}

function toRequestBody(body: NewRequestBody, account: string): RequestBody {
  const identifier = body.custom_meta?.identifier ?? randomUUID();
  const { signers: _signers, ...options } = body.options ?? {};
  const fields = {
    ...body,
    options: {
      expire: DEFAULT_EXPIRE,
      ...options,
      ...(account !== NO_ACCOUNT && { signers: [account] }),
    },
    custom_meta: { ...body.custom_meta, identifier },
  };
  return { identifier, fields };
}
