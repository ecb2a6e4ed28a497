import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Clock } from '../state/clock';
import type { Fault, Faults } from '../state/faults';
import type { Traffic } from '../state/traffic';

export interface RequestListenerDeps {
  clock: Clock;
  traffic: Traffic;
  faults: Faults;
  serve: (request: Request) => Response | Promise<Response>;
}

/** Node's request listener: applies planned faults around `serve` and records every request. */
export function createRequestListener(deps: RequestListenerDeps) {
  const listener = getRequestListener((request, env) => answer(request, env, deps), {
    // A relay in the same process needs the global `Response` of Node for its event streams.
    overrideGlobalObjects: false,
  });
  return (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    void listener(incoming, outgoing);
  };
}

async function answer(request: Request, env: object, deps: RequestListenerDeps): Promise<Response> {
  const { incoming } = env as { incoming: IncomingMessage };
  const { hostname: host, pathname: path, search } = new URL(request.url);
  const { method } = request;
  const data = method === 'POST' ? await request.clone().text() : undefined;
  const fault = deps.faults.take({ method, host, path, rpc: findRpcMethod(data) });
  const response = await (fault ? applyFault(fault, request, deps) : deps.serve(request));
  const status = response?.status ?? 0;
  const at = deps.clock.now();
  const sent = data === undefined ? {} : { data };
  deps.traffic.add({ at, kind: 'http', method, host, path, search, status, ...sent });
  if (response) return response;
  incoming.socket.destroy();
  return new Response(null, { status: 502 });
}

/** Responds as the fault says; undefined means that the socket must be destroyed. */
async function applyFault(
  fault: Fault,
  request: Request,
  { serve }: RequestListenerDeps,
): Promise<Response | undefined> {
  const { action } = fault;
  if (action === 'drop-before' || action === 'hold-before') {
    fault.markArrived();
    if (action === 'drop-before' || (await fault.outcome) === 'drop') return undefined;
    return serve(request);
  }
  if (action === 'drop-after' || action === 'hold-after') {
    const response = await serve(request);
    fault.markArrived();
    if (action === 'drop-after' || (await fault.outcome) === 'drop') return undefined;
    return response;
  }
  fault.markArrived();
  if ('delayMs' in action) {
    await new Promise((resolve) => setTimeout(resolve, action.delayMs));
    return serve(request);
  }
  if ('bytes' in action) return endlessResponse(action.bytes);
  if ('change' in action) return changedResponse(await serve(request), action.change);
  return faultResponse(action);
}

/** The method of a JSON-RPC call. */
function findRpcMethod(data: string | undefined): string | undefined {
  const [, method] = /^\s*\{\s*"method"\s*:\s*"(\w+)"/.exec(data ?? '') ?? [];
  return method;
}

const CHUNK = 64 * 1024;

/** A JSON text in pieces, without a length. */
function endlessResponse(bytes: number): Response {
  let left = bytes;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"result":{"a":"')),
    pull(controller) {
      if (left <= 0) return controller.close();
      controller.enqueue(new Uint8Array(Math.min(left, CHUNK)).fill(0x61));
      left -= CHUNK;
    },
  });
  return new Response(body, { headers: JSON_HEADERS });
}

async function changedResponse(
  response: Response,
  change: (answer: unknown) => unknown,
): Promise<Response> {
  const answer = change(await response.json());
  return new Response(JSON.stringify(answer), { headers: JSON_HEADERS });
}

const JSON_HEADERS = { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' };

function faultResponse(action: {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}): Response {
  const isText = typeof action.body === 'string';
  const body =
    action.body === undefined ? null : isText ? String(action.body) : JSON.stringify(action.body);
  const headers = new Headers({
    ...JSON_HEADERS,
    ...(isText && { 'Content-Type': 'text/html; charset=utf-8' }),
    ...action.headers,
  });
  return new Response(body, { status: action.status, headers });
}
