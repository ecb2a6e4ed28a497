import { useEffect, useState } from 'preact/hooks';

/** A QR code drawn here, from the text alone: no picture is fetched. The drawing code comes late. */
export function Qr({ text, label }: { text: string; label: string }) {
  const [drawing, setDrawing] = useState<{ size: number; path: string }>();
  useEffect(() => {
    let current = true;
    void import('./qr-path').then(({ qrPath }) => {
      if (current) setDrawing(qrPath(text));
    });
    return () => {
      current = false;
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
