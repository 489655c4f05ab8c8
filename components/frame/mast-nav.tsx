"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

const SECTIONS = [
  { href: "/timeline", word: "Timeline", at: /^\/(timeline|developments\/.*)?$/ },
  { href: "/stories", word: "Stories", at: /^\/stories/ },
  { href: "/dating", word: "How we date things", at: /^\/dating/ },
];

/** The reader's sections; the one that the page belongs to is marked. */
export function MastNav() {
  const path = usePathname();
  return (
    <nav className="mast-nav" aria-label="Sections">
      {SECTIONS.map(({ href, word, at }) => (
        <Link
          key={href}
          href={href}
          aria-current={path === href ? "page" : at.test(path) ? "true" : undefined}
        >
          {word}
        </Link>
      ))}
    </nav>
  );
}
