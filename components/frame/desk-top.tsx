"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef, type ReactNode } from "react";
import { Logo } from "../marks/symbols";
import { isTyping } from "../forms/toasts";
import { AccountMenu } from "./account-menu";
import { ThemeToggle } from "./theme-toggle";

interface Props {
  person: { name: string; email: string; role: string; singleKeys: boolean };
  inbox: number;
  /** The health of the sources, below the bar where the inbox is. */
  strip: ReactNode;
}

const SECTIONS = [
  ["/desk/inbox", "Inbox"],
  ["/desk/stories", "Stories"],
  ["/desk/annotations", "Notes"],
  ["/desk/vocabulary", "Vocabulary"],
  ["/admin/sources", "Sources"],
] as const;

/** The bar on top of every screen of the desk. `/` goes to the search from anywhere. */
export function DeskTop({ person, inbox, strip }: Props) {
  const path = usePathname();
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!person.singleKeys || event.key !== "/" || isTyping(event.target)) return;
      event.preventDefault();
      search.current?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [person.singleKeys]);
  const isAt = (href: string) =>
    path.startsWith(href) || (href === "/desk/inbox" && path.startsWith("/desk/articles"));
  return (
    <>
      <header className="top">
        <Link className="name" href="/desk/inbox">
          <Logo width={32} />
          <span className="nm">Alliance Desk</span>
        </Link>
        <nav aria-label="Desk">
          {SECTIONS.map(([href, label]) => (
            <Link key={href} href={href} aria-current={isAt(href) ? "page" : undefined}>
              {label}
              {href === "/desk/inbox" && inbox > 0 && <span className="count">{inbox}</span>}
            </Link>
          ))}
        </nav>
        <form action="/desk/inbox" className="push" role="search">
          <input type="hidden" name="view" value="all" />
          <input
            ref={search}
            className="field seek"
            type="search"
            name="words"
            placeholder="Search articles, 日米"
            aria-label="Search articles"
          />
        </form>
        <Link className="btn primary" href="/desk/inbox/new">
          <span>
            Bring in<span className="hide-s"> article</span>
          </span>
        </Link>
        <ThemeToggle />
        <AccountMenu person={person} />
      </header>
      {path === "/desk/inbox" && strip}
    </>
  );
}
