import Link from "next/link";
import type { FormAction } from "@/lib/web/outcome";
import type { Filed } from "@/lib/operations/shapes";
import { ActionForm, Submit } from "../forms/action-form";
import { Field } from "../forms/field";
import { FileField } from "../forms/file-field";
import { UploadForm } from "../imports/upload-form";
import { Bookmarklet } from "./bookmarklet";
import { PageField } from "./page-field";

type Way = "text" | "html" | "file" | "link" | "many" | "browser";

const WAYS: readonly (readonly [Way, string])[] = [
  ["text", "Paste text"],
  ["html", "Paste HTML"],
  ["file", "Upload a file"],
  ["link", "Give a link"],
  ["many", "Many at once"],
  ["browser", "From the browser"],
];

const BULK = ".jsonl,.ndjson,.json,.csv,.tsv,.eml,.mhtml,.mht,.zip,.txt";

interface Props {
  way: string;
  mostMegabytes: number;
  actions: Record<"pasteText" | "pasteHtml" | "uploadFile" | "fetchLink", FormAction<Filed>> &
    Record<"begin" | "append" | "upload" | "links", FormAction<{ id: string; received: number }>>;
}

/** The ways in which an article comes to the desk. Each is a form of its own, at an address of its own. */
export function BringIn({ way, mostMegabytes, actions }: Props) {
  const current = WAYS.find(([name]) => name === way)?.[0] ?? "text";
  return (
    <main id="main" className="bring">
      <h1>Bring in an article</h1>
      <nav className="tabs" aria-label="Ways in">
        {WAYS.map(([name, label]) => (
          <Link
            key={name}
            href={`/desk/inbox/new?as=${name}`}
            aria-current={name === current ? "page" : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
      {current === "text" && (
        <ActionForm key="text" action={actions.pasteText} className="stack" inForm>
          <PageField
            name="text"
            label="The whole page, as your browser copies it"
            hint="Select all, copy, paste. Menus, tickers and footers are set aside line by line, and nothing is thrown away."
          />
          <Address />
          <Read />
        </ActionForm>
      )}
      {current === "html" && (
        <ActionForm key="html" action={actions.pasteHtml} className="stack" inForm>
          <PageField
            name="html"
            label="The page’s HTML"
            hint="It is read for its text and facts, and never shown as HTML."
            className="font-mono"
          />
          <Address />
          <Read />
        </ActionForm>
      )}
      {current === "file" && (
        <ActionForm key="file" action={actions.uploadFile} className="stack" inForm>
          <FileField
            name="file"
            label={`A text or HTML file, up to ${mostMegabytes} MB`}
            hint="UTF-8, Shift_JIS, EUC-JP and ISO-2022-JP are recognised."
            accept=".txt,.html,.htm,text/plain,text/html"
            mostBytes={mostMegabytes * 1024 * 1024}
          />
          <Address />
          <Read />
        </ActionForm>
      )}
      {current === "link" && (
        <ActionForm key="link" action={actions.fetchLink} className="stack" inForm>
          <Field
            label="The address of a public page"
            hint={`Up to ${mostMegabytes} MB and 20 seconds. Pages behind a login have to be pasted.`}
          >
            <input className="field" type="url" name="link" placeholder="https://" required autoFocus />
          </Field>
          <Read label="Fetch and read" />
        </ActionForm>
      )}
      {current === "many" && (
        <>
          <ActionForm key="links" action={actions.links} className="stack" inForm>
            <Field
              label="Several links, one a line"
              hint="Each page is fetched, at the pace that its site allows. You see how far it is, and which could not be read and why."
            >
              <textarea
                className="field short"
                name="links"
                required
                spellCheck={false}
                placeholder="https://"
              />
            </Field>
            <Read label="Bring them in" />
          </ActionForm>
          <hr className="rule" />
          <UploadForm begin={actions.begin} append={actions.append} upload={actions.upload} accept={BULK} />
          <p className="two mt-4">
            <Link href="/desk/imports">Imports until now</Link>
          </p>
        </>
      )}
      {current === "browser" && <Bookmarklet />}
    </main>
  );
}

function Address() {
  return (
    <Field
      label="Its address, if you have it"
      hint="Readers get the link; pasting the same address again leads here."
    >
      <input className="field" type="url" name="url" placeholder="https://" />
    </Field>
  );
}

function Read({ label = "Read the page" }: { label?: string }) {
  return (
    <div className="row">
      <Submit className="btn primary" busy="Reading…">
        {label}
      </Submit>
    </div>
  );
}
