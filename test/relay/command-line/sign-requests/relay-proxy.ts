import { request } from 'node:http';
import { useServers } from './use-server';

/** A proxy before a relay, on an address of its own. */
export interface RelayProxy {
  readonly url: string;
  /** While it is set, the relay handles calls, and the connection breaks before the answer ends. */
  losesAnswers: boolean;
  /** The calls so far, such as `POST /v1/requests?account=r…`. */
  readonly calls: string[];
}

/** @param relayUrl where the relay is at the time of a call */
export function useRelayProxy(): (relayUrl: () => string) => Promise<RelayProxy> {
  const startServer = useServers();
  return async (relayUrl) => {
    const calls: string[] = [];
    const state = { url: '', losesAnswers: false, calls };
    state.url = await startServer((incoming, response) => {
      const { method = '', url = '', headers } = incoming;
      calls.push(`${method} ${url}`);
      const onward = request(relayUrl() + url, { method, headers }, (answer) => {
        answer.once('data', () => {
          if (state.losesAnswers) response.destroy();
        });
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      onward.on('error', () => response.destroy());
      response.on('close', () => onward.destroy());
      incoming.pipe(onward);
    });
    return state;
  };
}
