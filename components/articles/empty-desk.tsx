import Link from "next/link";

export function EmptyDesk() {
  return (
    <main id="main" className="work">
      <div className="empty">
        <h2>No articles yet. Bring in the first one.</h2>
        <p>Alliance Desk finds names, dates and quotations in what you bring, and proposes. You decide.</p>
        <ol className="steps">
          <li>
            <div>
              <b>Paste a page</b>
              <span>Select all, copy, paste. Menus and tickers are set aside line by line.</span>
            </div>
            <Link className="btn primary" href="/desk/inbox/new?as=text">
              Paste
            </Link>
          </li>
          <li>
            <div>
              <b>Give a link</b>
              <span>A public page is fetched and read.</span>
            </div>
            <Link className="btn" href="/desk/inbox/new?as=link">
              Link
            </Link>
          </li>
          <li>
            <div>
              <b>Upload a file</b>
              <span>HTML or text, in any usual encoding.</span>
            </div>
            <Link className="btn" href="/desk/inbox/new?as=file">
              Choose file
            </Link>
          </li>
        </ol>
      </div>
    </main>
  );
}
