import Link from "next/link";
import { Logo } from "../marks/symbols";
import { MastNav } from "./mast-nav";
import { ThemeToggle } from "./theme-toggle";

/** "Tuesday 1 April 2025": the day on which the desk calls things due, so in UTC as there. */
const dayOf = (today: string) =>
  new Date(today)
    .toLocaleDateString("en-GB", {
      weekday: "long",
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    })
    .replace(",", "");

/** The head of every reader's page. It knows nobody: readers need no account, and the page is the same for all. */
export function Masthead({ today }: { today: string }) {
  return (
    <header className="mast page">
      <div className="mast-top">
        <time dateTime={today}>{dayOf(today)}</time>
        <nav aria-label="Account">
          <ThemeToggle />
          <Link href="/signin" prefetch={false}>
            Sign in
          </Link>
        </nav>
      </div>
      <div className="plate">
        <Link className="name" href="/">
          <Logo width={46} />
          Alliance Desk
        </Link>
        <span className="ja" lang="ja">
          日米同盟
        </span>
        <span className="line">What was promised, what happened, who said so</span>
      </div>
      <MastNav />
    </header>
  );
}
