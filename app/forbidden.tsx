import Link from "next/link";

export default function Forbidden() {
  return (
    <main id="main" className="work">
      <h1>This needs another role</h1>
      <p className="two mt-2">Your account does not open this page. An admin of this desk can change that.</p>
      <p className="mt-4">
        <Link href="/">Go to the timeline</Link>
      </p>
    </main>
  );
}
