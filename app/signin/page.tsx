import type { Metadata } from "next";
import Link from "next/link";
import { SignInForm } from "@/components/people/sign-in-form";
import { Logo } from "@/components/marks/symbols";
import { oidcName } from "@/lib/web/oidc";
import { ownPath } from "@/lib/web/paths";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/signin">) {
  const { next } = await searchParams;
  return (
    <main id="main" className="gate">
      <div className="form">
        <Link href="/" className="name">
          <Logo width={32} /> Alliance Desk <span lang="ja">日米同盟</span>
        </Link>
        <h1>Sign in to the desk</h1>
        <p className="two">
          Readers need no account. <Link href="/">Go to the timeline</Link>
        </p>
        <SignInForm next={ownPath(next, "/desk")} oidcName={oidcName()} />
      </div>
      <div className="aside hide-s">
        <h2>From messy coverage to a sourced timeline</h2>
        <p>
          Paste a page. The desk finds names, dates and quotations in it and proposes. You decide, and every
          line on the timeline leads to the sentence that it rests on.
        </p>
      </div>
    </main>
  );
}
