/** A piece of a puzzle, as the browsers draw it, in a box of 16 × 16. */
const PUZZLE =
  'M6.2 3.6V3a1.5 1.5 0 0 1 3 0v.6h2.9v3h.5a1.5 1.5 0 0 1 0 3h-.5v3.3H3.2V9.8h.6a1.6 1.6 0 0 0 0-3.2h-.6v-3z';
const PIN = 'M5.5 2.5h5M6.5 2.5v4L4.5 9.5h7l-2-3v-4M8 9.5v4';
const GEAR =
  'M8 3.8a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4M8 6.3a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4M8 1.9v1.9M8 12.2v1.9M1.9 8h1.9M12.2 8h1.9M3.7 3.7 5 5M11 11l1.3 1.3M12.3 3.7 11 5M5 11l-1.3 1.3';

/** Where to press: the piece of a puzzle on the toolbar, then the icon beside the extension's name. */
export function PinPicture({ hasGear }: { hasGear: boolean }) {
  return (
    <div class="pin-picture" aria-hidden="true">
      <div class="bar">
        <span class="address" />
        <Icon path={PUZZLE} />
      </div>
      <div class="entry">
        <img src="/icons/32.png" alt="" width={18} height={18} />
        <span class="grow">Xaman Companion</span>
        <Icon path={hasGear ? GEAR : PIN} />
      </div>
    </div>
  );
}

function Icon({ path }: { path: string }) {
  return (
    <svg class="press" aria-hidden="true" viewBox="0 0 16 16" width="18" height="18">
      <path d={path} />
    </svg>
  );
}
