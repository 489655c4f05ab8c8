"use client";

/** Shows where in the text a note stands. */
export function GoTo({ start, end, text }: { start: number; end: number; text: string }) {
  const go = () => document.dispatchEvent(new CustomEvent("desk:goto", { detail: { start, end } }));
  return (
    <button type="button" className="goto" onClick={go} title="Show in the text">
      {text}
    </button>
  );
}
