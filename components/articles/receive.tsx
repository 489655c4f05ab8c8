"use client";

import Link from "next/link";
import { useEffect, useState } from "react";
import type { FormAction } from "@/lib/web/outcome";
import type { Filed } from "@/lib/operations/shapes";
import { ActionForm, Submit } from "../forms/action-form";

interface Sent {
  url: string;
  title: string;
  selection: string;
  /** Null when only the address came. */
  html: string | null;
}

type State =
  { at: "waiting" } | { at: "here"; sent: Sent } | { at: "refused"; why: string } | { at: "nothing" };

/** The sender gets this long to answer; then what stands in the address is all there is. */
const PATIENCE_MS = 4000;
const CALL_MS = 300;
const MOST_CHARACTERS = 10 * 1024 * 1024;

/** What a bookmark has sent, shown before anything is saved. */
export function Receive({
  receive,
  fetchLink,
}: {
  receive: FormAction<Filed>;
  fetchLink: FormAction<Filed>;
}) {
  const state = useSent();
  return (
    <main id="main" className="bring">
      <h1>From your browser</h1>
      {state.at === "waiting" && (
        <p role="status" className="mt-4">
          Waiting for the page…
        </p>
      )}
      {state.at === "refused" && (
        <p className="problem mt-4" role="alert">
          {state.why}
        </p>
      )}
      {state.at === "nothing" && (
        <p className="mt-4" role="status">
          Nothing was sent. If you have just signed in, go back to the page and use the bookmark once more;
          the bookmark itself is under <Link href="/desk/inbox/new?as=browser">From the browser</Link>.
        </p>
      )}
      {state.at === "here" && <Confirm sent={state.sent} receive={receive} fetchLink={fetchLink} />}
      <noscript>
        <p className="mt-4">
          This page needs script to talk to the page that you come from. Paste the page instead.
        </p>
      </noscript>
    </main>
  );
}

function Confirm({
  sent,
  receive,
  fetchLink,
}: {
  sent: Sent;
  receive: FormAction<Filed>;
  fetchLink: FormAction<Filed>;
}) {
  const { url, title, selection, html } = sent;
  return (
    <>
      <section className="feedcard mt-4" aria-label="What was sent">
        <p className="lede">{title || "A page without a title"}</p>
        <p className="two break">{url}</p>
        {html && (
          <p className="two">{Math.max(1, Math.round(html.length / 1024))} kB, as your browser shows it</p>
        )}
        {selection && <blockquote className="mt-2">{selection}</blockquote>}
      </section>
      {html ? (
        <ActionForm action={receive} hidden={{ html, url, selection }} className="stack mt-4" inForm>
          <p className="two">
            Save this page to the inbox?
            {selection && " The selected words become a note, where they stand in the article."}
          </p>
          <Buttons label="Save to the inbox" />
        </ActionForm>
      ) : (
        <ActionForm action={fetchLink} hidden={{ link: url }} className="stack mt-4" inForm>
          <p>
            The page could not hand itself over: its site keeps it apart from other windows. The desk can
            fetch the link instead; what only you can see, behind a login, has to be{" "}
            <Link href="/desk/inbox/new">pasted</Link>.
          </p>
          <Buttons label="Fetch the link" />
        </ActionForm>
      )}
    </>
  );
}

function Buttons({ label }: { label: string }) {
  return (
    <div className="row">
      <Submit className="btn primary" busy="Reading…">
        {label}
      </Submit>
      <Link className="btn" href="/desk/inbox">
        Do not save
      </Link>
    </div>
  );
}

/** Calls the window that opened this one until it answers, and takes an answer from that window alone. */
function useSent(): State {
  const [state, setState] = useState<State>({ at: "waiting" });
  useEffect(() => {
    const opener: unknown = window.opener;
    const announced = fromAddress();
    // Neither the address bar nor the history is the place for what was selected.
    if (window.location.hash) window.history.replaceState(null, "", window.location.pathname);
    const onMessage = (event: MessageEvent) => {
      if (event.source === null || event.source !== opener) return;
      const sent = sentIn(event.data);
      if (!sent) return;
      stop();
      setState(problemWith(sent, event.origin) ?? { at: "here", sent });
    };
    // The call says nothing but that we are here, so whoever hears it learns nothing.
    const call = () => window.opener?.postMessage("desk-ready", "*");
    const calls = setInterval(call, CALL_MS);
    const patience = setTimeout(
      () => {
        stop();
        setState(announced ? { at: "here", sent: announced } : { at: "nothing" });
      },
      window.opener ? PATIENCE_MS : 0,
    );
    const stop = () => {
      clearInterval(calls);
      clearTimeout(patience);
      window.removeEventListener("message", onMessage);
    };
    window.addEventListener("message", onMessage);
    call();
    return stop;
  }, []);
  return state;
}

/** A page may speak for its own address alone. */
function problemWith(sent: Sent, origin: string): State | null {
  const own = URL.canParse(sent.url) ? new URL(sent.url).origin : null;
  if (own !== origin)
    return {
      at: "refused",
      why: `The page says that it is ${sent.url}, but it was sent from ${origin}. Nothing was saved.`,
    };
  if ((sent.html?.length ?? 0) > MOST_CHARACTERS)
    return {
      at: "refused",
      why: "This page has more than 10 MB. Nothing was saved; paste its text instead.",
    };
  return null;
}

function fromAddress(): Sent | null {
  try {
    const sent = sentIn(JSON.parse(decodeURIComponent(window.location.hash.slice(1))));
    return sent && { ...sent, html: null };
  } catch {
    return null;
  }
}

function sentIn(value: unknown): Sent | null {
  if (typeof value !== "object" || value === null || !("url" in value) || typeof value.url !== "string")
    return null;
  if (!/^https?:\/\//i.test(value.url)) return null;
  const text = (name: string): string => {
    const one: unknown = Reflect.get(value, name);
    return typeof one === "string" ? one : "";
  };
  return {
    url: value.url.slice(0, 2000),
    title: text("title").slice(0, 500),
    selection: text("selection").slice(0, 5000).trim(),
    html: text("html") || null,
  };
}
