import * as fc from 'fast-check';
import { SANDBOX_API_KEY, SANDBOX_API_SECRET } from '../../../src/sandbox/state/application';
import { webhookBody } from '../../../src/tools/relay/client';

/** A webhook that the platform never sends, and the status with which a relay must answer. */
export interface HostileBody {
  readonly kind: string;
  readonly body: Buffer;
  /** Secret of the signature: the right one, as if the platform had a bug, or another one. */
  readonly secret: string;
  /** Headers that replace the valid ones. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether it is sent in chunks, without a content length. */
  readonly isChunked: boolean;
  readonly status: 400 | 401 | 413;
}

const MAX_BODY_BYTES = 65_536;
const genuine = webhookBody('22222222-2222-4222-8222-222222222222');
const text = fc.string({ unit: 'binary', maxLength: 200 });
const bytes = (most: number) =>
  fc.uint8Array({ minLength: 0, maxLength: most }).map((array) => Buffer.from(array));

const truncated = fc
  .integer({ min: 0, max: genuine.length - 1 })
  .map((end) => Buffer.from(genuine.slice(0, end)));

const deep = fc
  .tuple(fc.constantFrom('[', '{"meta":', '{"a":[', '[{"meta":{"payload_uuidv4":'), fc.nat(60_000))
  .map(([piece, times]) => Buffer.from(piece.repeat(times).slice(0, MAX_BODY_BYTES)));

const json = fc.jsonValue({ maxDepth: 4 }).map((value) => Buffer.from(JSON.stringify(value)));

/** A required field with another value, or without one. */
const wrongType = fc
  .tuple(
    fc.constantFrom(
      ['meta'],
      ['payloadResponse'],
      ['meta', 'application_uuidv4'],
      ['meta', 'payload_uuidv4'],
      ['payloadResponse', 'payload_uuidv4'],
    ),
    fc.option(fc.jsonValue({ maxDepth: 2 }), { nil: undefined }),
  )
  .map(([path, value]) => {
    const root = JSON.parse(genuine);
    const [last = '', ...above] = path.toReversed();
    let owner = root;
    for (const name of above.toReversed()) owner = owner[name];
    owner[last] = value;
    return Buffer.from(JSON.stringify(root));
  });

const otherApplication = fc
  .uuid()
  .map((uuid) => Buffer.from(genuine.replace(SANDBOX_API_KEY, uuid)));

const inherited = fc.constant(Buffer.from(`{"__proto__":${genuine},"constructor":${genuine}}`));

const huge = fc
  .tuple(
    fc.integer({ min: MAX_BODY_BYTES + 1, max: 1_000_000 }),
    fc.constantFrom('a', '[', ' ', '\0'),
  )
  .map(([length, piece]) => Buffer.from(piece.repeat(length)));

/** Headers that make the signature of a valid body invalid. */
const badHeaders: fc.Arbitrary<Record<string, string>> = fc.oneof(
  text.map((value) => ({ 'x-xumm-request-signature': asHeader(value) })),
  fc
    .string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 40, maxLength: 40 })
    .map((hex) => ({ 'x-xumm-request-signature': hex })),
  text.map((value) => ({ 'x-xumm-request-timestamp': asHeader(`${value}.`) })),
  fc
    .oneof(fc.integer({ max: 1_600_000_000 }), fc.bigInt({ min: 10n ** 12n }))
    .map((time) => ({ 'x-xumm-request-timestamp': String(time) })),
);

/** Removes characters that Node does not send in a header. */
function asHeader(value: string): string {
  return value.replaceAll(/[^\x20-\x7e]/g, '').trim();
}

const valid = { secret: fc.constant(SANDBOX_API_SECRET), headers: fc.constant({}) };
const kind = (name: string, body: fc.Arbitrary<Buffer>, status: HostileBody['status'], more = {}) =>
  fc.record({
    kind: fc.constant(name),
    body,
    ...valid,
    isChunked: fc.boolean(),
    status: fc.constant(status),
    ...more,
  }) as fc.Arbitrary<HostileBody>;

const hostile: fc.Arbitrary<HostileBody> = fc.oneof(
  { weight: 4, arbitrary: kind('bytes', bytes(2000), 400) },
  { weight: 4, arbitrary: kind('truncated', truncated, 400) },
  { weight: 1, arbitrary: kind('deep', deep, 400) },
  { weight: 4, arbitrary: kind('JSON', json, 400) },
  { weight: 6, arbitrary: kind('wrong type', wrongType, 400) },
  { weight: 2, arbitrary: kind('other application', otherApplication, 400) },
  { weight: 1, arbitrary: kind('inherited', inherited, 400) },
  { weight: 1, arbitrary: kind('huge', huge, 413) },
  {
    weight: 3,
    arbitrary: kind('bad headers', fc.constant(Buffer.from(genuine)), 401, { headers: badHeaders }),
  },
  {
    weight: 3,
    arbitrary: kind(
      'forged',
      fc.oneof(bytes(2000), truncated, json, fc.constant(Buffer.from(genuine))),
      401,
      { secret: fc.uuid() },
    ),
  },
);

/** Creates hostile bodies; the same seed gives the same ones. */
export function hostileBodies(count: number, seed: number): HostileBody[] {
  return fc.sample(hostile, { numRuns: count, seed });
}
