import { createHash } from 'node:crypto';
import { extensionFiles, pageFiles } from './floor-files';

/** Each floor's file with its bytes and a short hash, so that a change to a floor is seen. */
export function describeFloors(): string {
  const files = Object.entries({ ...extensionFiles, ...pageFiles });
  const parts = files.map(([name, text]) => {
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
    return `${name} ${Buffer.byteLength(text)} B ${hash}`;
  });
  return `floors (sources in src/tools/bench/floors): ${parts.join(' · ')}`;
}
