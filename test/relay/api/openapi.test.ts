import { readFileSync, writeFileSync } from 'node:fs';
import openapiTypescript from 'openapi-typescript';
import { expect, test } from 'vitest';
import { createOpenApi } from '../../../src/relay/api/openapi';

const GENERATED = 'test/relay/api/generated-client.ts';
const HEADER =
  '/** Generated from /openapi.json; to renew it run this test with UPDATE_CLIENT=1. */\n';

test('the generated client of the tests fits the description', async () => {
  const document = JSON.parse(JSON.stringify(createOpenApi()));
  const code = await openapiTypescript(document, { commentHeader: HEADER });
  if (process.env.UPDATE_CLIENT) writeFileSync(GENERATED, code);
  expect(readFileSync(GENERATED, 'utf8')).toBe(code);
});
