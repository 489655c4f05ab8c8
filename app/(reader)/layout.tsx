import type { ReactNode } from "react";
import { Masthead } from "@/components/frame/masthead";
import { ReaderFoot } from "@/components/frame/reader-foot";
import { today } from "@/lib/web/today";

export default function ReaderLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <link
        rel="alternate"
        type="application/atom+xml"
        title="Alliance Desk: timeline"
        href="/timeline/feed.xml"
      />
      <Masthead today={today()} />
      {children}
      <ReaderFoot />
    </>
  );
}
