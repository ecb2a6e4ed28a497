import { findText, findUuid } from '../../../core/fields';
import { type ApiCall, type CallMeans, callApi, notARelay } from './call-api';
import { CallError } from './call-error';
import { parseRemoteRequest, type RemoteRequest } from './remote-request';

/** Requests in the order of their changes, and where the next page begins. */
export interface RemotePage {
  readonly requests: readonly RemoteRequest[];
  readonly next: string | undefined;
}

/** The longest wait for a change that a relay accepts. */
export const MAX_WAIT_S = 60;

/** The sign requests of a relay, as its API has them (`/v1/requests`). Methods throw CallError. */
export class RequestsClient {
  constructor(private readonly means: CallMeans) {}

  /** Creates a request; a repetition with the same identifier gets the same answer. */
  create(body: object, account: string | undefined): Promise<RemoteRequest> {
    const query = account === undefined ? '' : `?account=${account}`;
    return this.request({ method: 'POST', path: `v1/requests${query}`, body });
  }

  /** @param waitS how long (s) the relay waits for the request to settle before it answers */
  get(uuid: string, waitS = 0): Promise<RemoteRequest> {
    const query = waitS > 0 ? `?wait=${waitS}` : '';
    return this.request({
      method: 'GET',
      path: `v1/requests/${uuid}${query}`,
      waitMs: waitS * 1000,
    });
  }

  /** @param name its UUID or its identifier; an identifier may have the form of a UUID */
  async find(name: string): Promise<RemoteRequest> {
    const uuid = findUuid(name);
    const path = `v1/requests/by-identifier/${encodeURIComponent(name)}`;
    if (!uuid) return await this.request({ method: 'GET', path });
    try {
      return await this.get(uuid);
    } catch (error) {
      if (!(error instanceof CallError) || error.problem !== 'unknown') throw error;
      return await this.request({ method: 'GET', path });
    }
  }

  async list(query: Readonly<Record<string, string>>): Promise<RemotePage> {
    const path = `v1/requests?${new URLSearchParams(query)}`;
    const { requests, next } = await callApi(this.means, { method: 'GET', path });
    if (!Array.isArray(requests)) throw notARelay(this.means.connection.url);
    const parsed = requests.map((each) => this.expectRequest(each));
    return { requests: parsed, next: findText(next) };
  }

  private async request(call: ApiCall): Promise<RemoteRequest> {
    return this.expectRequest(await callApi(this.means, call));
  }

  private expectRequest(value: unknown): RemoteRequest {
    const request = parseRemoteRequest(value);
    if (!request) throw notARelay(this.means.connection.url);
    return request;
  }
}
