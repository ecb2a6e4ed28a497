import { useMemo } from 'preact/hooks';
import { IDENTICON_SIZE, type IdenticonCell, identiconOf } from '../../core/address-book/identicon';

/** The path of a shape in the box of one cell, which is 2 by 2. */
const SHAPE: Record<IdenticonCell, string> = {
  none: '',
  block: 'h2v2h-2z',
  // A dot is smaller than a block: the two differ without colours, too.
  dot: 'm.4 1a.6.6 0 1 0 1.2 0a.6.6 0 1 0-1.2 0',
};

/**
 * The picture of an address. It is hidden from assistive technology: it only repeats the address. As
 * long as there is no address, an empty box keeps its place.
 */
export function Identicon({ address }: { address: string | undefined }) {
  // A row of a list is drawn often, and always with the same address.
  const picture = useMemo(() => address && identiconOf(address), [address]);
  const cells = picture ? picture.rows.flat() : [];
  const path = cells.map((cell, at) => {
    const [x, y] = [at % IDENTICON_SIZE, Math.floor(at / IDENTICON_SIZE)];
    return SHAPE[cell] && `M${1 + 2 * x} ${1 + 2 * y}${SHAPE[cell]}`;
  });
  return (
    <svg
      class={picture ? `identicon hue-${picture.hue}` : 'identicon empty'}
      viewBox="0 0 12 12"
      width="44"
      height="44"
      aria-hidden="true"
    >
      <path d={path.join('')} />
    </svg>
  );
}
