import { createPlatformClient } from '../adapters/platform/client';
import { storeTokenStatus } from './token-status';

/** The worker's client of the platform. It stores that a token has ended or that a relay cannot be reached. */
export const platform = createPlatformClient(storeTokenStatus);
