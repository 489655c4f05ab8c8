import Link from "next/link";

export default function NotFound() {
  return (
    <main id="main" className="work">
      <h1>There is nothing at this address</h1>
      <p className="two mt-2">It may have been moved or taken back, or it is not public.</p>
      <p className="mt-4">
        <Link href="/">Go to the timeline</Link>
      </p>
    </main>
  );
}
