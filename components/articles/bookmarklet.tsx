"use client";

import { useEffect, useRef } from "react";

const NAME = "To Alliance Desk";

/**
 * What the bookmark does: opens the desk's receiving page, and hands it the page's HTML, address and selection when it says that it is ready.
 * Both sides name whom they speak to. Nothing is loaded into the page, so its own policy has nothing to refuse; where the tie to the new window
 * is cut, the address alone arrives.
 */
function code(desk: string): string {
  return `javascript:(()=>{const d=${JSON.stringify(desk)},p={url:location.href,title:document.title,selection:String(getSelection()).slice(0,5000)},h=document.documentElement.outerHTML,w=open(d+"/desk/inbox/receive#"+encodeURIComponent(JSON.stringify(p)),"_blank");addEventListener("message",function f(e){if(e.origin===d&&e.source===w&&e.data==="desk-ready"){removeEventListener("message",f);w.postMessage({...p,html:h},d)}})})()`;
}

/** The bookmark to drag away, and what it can and cannot do. */
export function Bookmarklet() {
  const link = useRef<HTMLAnchorElement>(null);
  const address = useRef<HTMLInputElement>(null);
  // React refuses script in addresses, rightly; this one is ours, and runs only from the bookmark bar.
  useEffect(() => {
    const bookmark = link.current;
    bookmark?.setAttribute("href", code(window.location.origin));
    if (address.current) address.current.value = code(window.location.origin);
    const stay = (event: Event) => event.preventDefault();
    bookmark?.addEventListener("click", stay);
    return () => bookmark?.removeEventListener("click", stay);
  }, []);
  return (
    <section className="stack max-w-prose">
      <p>
        Drag this to your bookmarks. On any page, it sends what your browser shows, behind a login as well,
        with the words that you have selected. The desk shows what came and asks before it saves.
      </p>
      <p>
        <a ref={link} href="#bookmark" className="btn primary">
          {NAME}
        </a>
      </p>
      <h2>Where it cannot</h2>
      <ul className="reasons">
        <li>
          Pages that cut themselves off from windows they open (Cross-Origin-Opener-Policy: same-origin) or
          that are sandboxed: the address and the selection arrive, and the desk offers to fetch the link
          instead.
        </li>
        <li>
          The browser’s own pages, PDF viewers and extension stores run no bookmarks. Browsers that apply a
          page’s script policy to bookmarks too (older Firefox, some on iOS) refuse on pages with a strict
          one: paste the page there.
        </li>
        <li>What stands in frames of other sites is not part of the page, and does not come along.</li>
      </ul>
      <p className="two">
        On a phone: make a bookmark of this page, then edit it and put the button’s address in place of its
        own.
      </p>
    </section>
  );
}
