"use client";

export default function Failure({ reset }: { error: Error; reset: () => void }) {
  return (
    <main id="main" className="work">
      <h1>Something went wrong on our side</h1>
      <p className="two mt-2">Nothing that you saved is lost. The database may be starting.</p>
      <button type="button" className="btn primary mt-4" onClick={reset}>
        Try again
      </button>
    </main>
  );
}
