import { Ajv2020 } from 'ajv/dist/2020';
import createClient from 'openapi-fetch';
import { createOpenApi } from '../../../src/relay/api/openapi';
import type { NewApiToken } from '../../../src/relay/api-tokens/new-api-token';
import type { SandboxRelay } from '../../../src/tools/relay/sandbox-relay';
import type { paths } from './generated-client';

const document = createOpenApi();
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema(document, 'openapi');

/** Creates an API token that may do everything, unless `changes` restrict it. @returns its text */
export async function createToken(
  relay: SandboxRelay,
  changes: Partial<NewApiToken> = {},
): Promise<string> {
  const input: NewApiToken = { label: 'a test', scopes: ['push', 'read'], accounts: null };
  const { apiTokens, clock } = relay.deps;
  return (await apiTokens.create({ ...input, ...changes }, clock.now())).token;
}

/** The client that is generated from the description. It checks every answer against it. */
export function apiClient(relay: Pick<SandboxRelay, 'url'>, token: string) {
  const client = createClient<paths>({
    baseUrl: relay.url,
    headers: { Authorization: `Bearer ${token}` },
  });
  client.use({
    async onResponse({ response, schemaPath, request }) {
      await expectDescribed(schemaPath, request.method, response.clone());
      return undefined;
    },
  });
  return client;
}

/** @throws Error when the description does not contain the answer */
export async function expectDescribed(
  path: string,
  method: string,
  response: Response,
): Promise<void> {
  const pointer = ['paths', path, method.toLowerCase(), 'responses', String(response.status)];
  const type = response.headers.get('content-type')?.split(';')[0] ?? '';
  const where = [...pointer, 'content', type, 'schema']
    .map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))
    .join('/');
  const validate = ajv.getSchema(`openapi#/${encodeURI(where)}`);
  if (!validate) throw new Error(`Not described: ${method} ${path} ${response.status} ${type}`);
  if (!validate(await response.json()))
    throw new Error(`${method} ${path}: ${ajv.errorsText(validate.errors)}`);
}
