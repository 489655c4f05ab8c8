import type { ReactNode } from "react";
import { undo } from "@/app/actions/acts";
import { DeskTop } from "@/components/frame/desk-top";
import { KeyHelp } from "@/components/frame/key-help";
import { Toasts } from "@/components/forms/toasts";
import { HealthStrip } from "@/components/sources/health-strip";
import { countInbox } from "@/lib/operations/articles";
import { health } from "@/lib/operations/sources";
import { read } from "@/lib/web/read";
import { signedIn } from "@/lib/web/signed-in";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const person = await signedIn();
  const { inbox } = await read(countInbox);
  return (
    <Toasts undo={undo} singleKeys={person.singleKeys}>
      <div className="desk">
        <DeskTop person={person} inbox={inbox} strip={<HealthStrip counts={await read(health)} />} />
        {children}
        <KeyHelp on={person.singleKeys} />
      </div>
    </Toasts>
  );
}
