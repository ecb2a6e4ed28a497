import { type Agent, request } from 'node:http';
import { sign } from '../../../src/relay/webhooks/signature';
import type { HostileBody } from './hostile-bodies';

/** @returns the status; 0 when the connection broke without an answer */
export function sendHostile(url: string, agent: Agent, hostile: HostileBody): Promise<number> {
  const { body, secret, isChunked } = hostile;
  const timestamp = String(Math.floor(Date.now() / 1000));
  const headers = {
    'content-type': 'application/json',
    'x-xumm-attempt': '1',
    'x-xumm-request-timestamp': timestamp,
    'x-xumm-request-signature': sign(secret, timestamp, body),
    ...(!isChunked && { 'content-length': String(body.length) }),
    ...hostile.headers,
  };
  return new Promise((resolve) => {
    const sent = request(`${url}/webhooks/xaman`, { method: 'POST', agent, headers }, (answer) => {
      answer.on('error', () => resolve(0));
      answer.on('end', () => resolve(answer.statusCode ?? 0));
      answer.resume();
    });
    sent.on('error', () => resolve(0));
    if (!isChunked) return void sent.end(body);
    const half = Math.ceil(body.length / 2);
    sent.flushHeaders();
    sent.write(body.subarray(0, half));
    sent.end(body.subarray(half));
  });
}
