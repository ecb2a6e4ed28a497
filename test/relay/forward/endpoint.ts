import type { RelayDeps } from '../../../src/relay/deps';
import { addEndpoint, type EndpointInput } from '../../../src/relay/forward/endpoints';
import { findEventTypes } from '../../../src/relay/forward/event-types';
import type { Receiver } from './receiver';

/** Adds a receiver as an endpoint of a relay, for all events by default. */
export async function addReceiver(
  { sql, seal, clock, forwarder }: RelayDeps,
  receiver: Receiver,
  changes: Partial<EndpointInput> = {},
): Promise<{ id: string; secret: string }> {
  const types = findEventTypes('settled,dispatched') ?? [];
  const input = { url: receiver.url, label: '', types, allowPrivate: true, ...changes };
  const added = await addEndpoint(sql, seal, input, clock.now());
  await forwarder.refresh();
  return added;
}
