import { useEffect, useState } from 'preact/hooks';

/** A QR code, drawn on this machine: nothing is fetched. The encoder is loaded lazily. */
export function Qr({ text, label }: { text: string; label: string }) {
  const [drawing, setDrawing] = useState<{ size: number; path: string }>();
  useEffect(() => {
    let isCurrent = true;
    void import('./qr-path').then(({ qrPath }) => {
      if (isCurrent) setDrawing(qrPath(text));
    });
    return () => {
      isCurrent = false;
    };
  }, [text]);
  const size = drawing?.size ?? 1;
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" shape-rendering="crispEdges">
      <title>{label}</title>
      {drawing && <path d={drawing.path} />}
    </svg>
  );
}
