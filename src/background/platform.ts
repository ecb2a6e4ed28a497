import { createPlatformClient } from '../adapters/platform/client';
import { storeTokenNews } from './token-news';

/** The worker's client of the platform. It stores when a token ends or a relay cannot be reached. */
export const platform = createPlatformClient(storeTokenNews);
