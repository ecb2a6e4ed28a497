import type { RequestKind } from '../../core/transaction/request-kind';

/** Lines in a box of 20 × 20. */
const PATH: Record<RequestKind, string> = {
  // An arrow that leaves.
  payment: 'M5 15 15 5M8 5h7v7',
  // Two links of a chain.
  trust:
    'M8.5 11.5a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2l-1 1M11.5 8.5a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.2l1-1',
  // Two arrows, there and back.
  exchange: 'M3 7h13M12.5 3.5 16 7M17 13H4M7.5 16.5 4 13',
  // A picture with a mountain.
  nft: 'M3.5 3.5h13v13h-13zM3.5 13l4-4 6 6M11.5 7.5h2',
  // A lock.
  escrow: 'M4.5 9h11v7.5h-11zM7 9V6.5a3 3 0 0 1 6 0V9M10 12v1.5',
  // A sheet with a line for the signature.
  check: 'M2.5 5h15v10h-15zM5 8.5h5M5 12h3M12 12h3',
  // A person.
  account: 'M10 10a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM3.8 16.5a6.2 5 0 0 1 12.4 0',
  // An arrow into a door.
  'sign-in': 'M10.5 3.5h6v13h-6M3 10h9.5M9.5 7l3 3-3 3',
  // A sheet with lines.
  other: 'M5 3h10v14H5zM7.5 7h5M7.5 10h5M7.5 13h3',
};

/** The icon of a kind. The words beside it say the same, so it is hidden from assistive technology. */
export function KindIcon({ kind }: { kind: RequestKind }) {
  return (
    <svg
      class="kind-icon"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      data-kind={kind}
    >
      <path d={PATH[kind]} />
    </svg>
  );
}
