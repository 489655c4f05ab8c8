import Link from "next/link";

export default function NotOnTheDesk() {
  return (
    <main id="main" className="work">
      <h1>It is not here any more</h1>
      <p className="two mt-2">
        It was merged, removed, or what had made it was undone. The activity says which.
      </p>
      <p className="row mt-4">
        <Link className="btn" href="/desk/inbox">
          Inbox
        </Link>
        <Link className="btn" href="/desk/stories">
          Stories
        </Link>
        <Link className="btn" href="/admin/activity">
          Activity
        </Link>
      </p>
    </main>
  );
}
