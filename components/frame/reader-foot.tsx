import Link from "next/link";

/** No page: the browser itself goes there. */
const FEED = "/timeline/feed.xml";

/** What the desk is, and how to follow it. */
export function ReaderFoot() {
  return (
    <footer className="foot page">
      <span>Alliance Desk turns coverage of the US–Japan alliance into a sourced timeline.</span>
      <span>
        Every statement leads to a sentence in a stored article; the full text stays with its publisher.
      </span>
      <span className="push foot-links">
        <Link href="/dating">How we date things</Link>
        <a href={FEED}>Follow by feed</a>
      </span>
    </footer>
  );
}
