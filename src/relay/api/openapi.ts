import { z } from 'zod';
import {
  cancelSchema,
  listSchema,
  problemSchema,
  requestSchema,
  summarySchema,
} from './answer-schema';
import { bodySchema } from './body-schema';
import { bodyExamples } from './examples';
import { COMMON_PROBLEMS, type Operation, operations } from './operations';
import { PROBLEMS, type ProblemName } from './problems';

type Json = Record<string, unknown>;

/** The schemas with names, as the document refers to them. */
const named = [bodySchema, requestSchema, summarySchema, listSchema, cancelSchema, problemSchema];

/** The description of `/v1` as OpenAPI 3.1, made of the schemas that validate the calls. */
export function createOpenApi() {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Xaman relay',
      version: '1',
      description:
        'Sign requests for the Xaman wallet, sent by your own programs. Times are ISO 8601 in UTC. Every answer has the header X-Call-Ref, the reference of the call in the relay’s log.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{ apiToken: [] }],
    paths,
    components: {
      securitySchemes: {
        apiToken: {
          type: 'http',
          scheme: 'bearer',
          description: 'An API token (xrt_…): npm run relay -- tokens add --label <name>',
        },
      },
      schemas: namedSchemas(),
    },
  };
}

export type OpenApi = ReturnType<typeof createOpenApi>;

function namedSchemas(): Record<string, Json> {
  const registry = z.registry<{ id?: string | undefined }>();
  for (const schema of named)
    registry.add(schema, { id: String(z.globalRegistry.get(schema)?.id) });
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => [id, withoutIds(schema as Json)]),
  );
}

function withoutIds({ $schema: _schema, $id: _id, ...schema }: Json): Json {
  return schema;
}

function describe(operation: Operation): Json {
  const { id, summary, description, scope, answers } = operation;
  return {
    operationId: id,
    summary,
    description: `${description}\n\nScope: \`${scope}\`.`,
    parameters: [...pathParameters(operation.path), ...queryParameters(operation.query)],
    ...(operation.hasBody && { requestBody: describeBody() }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, [schema, text]]) => [
          status,
          { description: text, content: contentOf('application/json', schema) },
        ]),
      ),
      ...problemResponses([...operation.problems, ...COMMON_PROBLEMS]),
    },
  };
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: name === 'uuid' ? { type: 'string', format: 'uuid' } : { type: 'string' },
  }));
}

function queryParameters(query: z.ZodObject | undefined): Json[] {
  if (!query) return [];
  const { properties = {} } = z.toJSONSchema(query);
  return Object.entries(properties).map(([name, schema]) => {
    const { description, ...rest } = schema as Json;
    return { name, in: 'query', ...(description ? { description } : {}), schema: rest };
  });
}

function describeBody(): Json {
  const examples = Object.entries(bodyExamples).map(([name, { summary, value }]) => [
    name,
    { summary, value },
  ]);
  const content = contentOf('application/json', 'NewRequest');
  content['application/json'] = {
    ...content['application/json'],
    examples: Object.fromEntries(examples),
  };
  return { required: true, content };
}

function problemResponses(names: readonly ProblemName[]): Json {
  const byStatus = new Map<number, ProblemName[]>();
  for (const name of names) {
    const { status } = PROBLEMS[name];
    byStatus.set(status, [...(byStatus.get(status) ?? []), name]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, kinds]) => [
      status,
      {
        description: kinds.map((name) => PROBLEMS[name].title).join(' – '),
        content: contentOf('application/problem+json', 'Problem'),
      },
    ]),
  );
}

function contentOf(type: string, schema: string): Record<string, Json> {
  return { [type]: { schema: { $ref: `#/components/schemas/${schema}` } } };
}
