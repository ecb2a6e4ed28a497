import { apiTokensSection } from './api-tokens-section';
import { deadSection } from './dead-section';
import { deliveriesSection } from './deliveries-section';
import { endpointsSection } from './endpoints-section';
import { listenersSection } from './listeners-section';
import { queueSection } from './queue-section';
import type { Section } from './section';
import { sessionsSection } from './sessions-section';
import { tokensSection } from './tokens-section';

/** In the order of the page: what may need the operator comes first. */
export const sections: readonly Section[] = [
  deadSection,
  deliveriesSection,
  queueSection,
  endpointsSection,
  tokensSection,
  sessionsSection,
  apiTokensSection,
  listenersSection,
];
