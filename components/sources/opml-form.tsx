"use client";

import { useState } from "react";
import type { FormAction, Outcome } from "@/lib/web/outcome";
import { MOST_OPML_BYTES } from "@/lib/domain/feeds/opml-size";
import { ActionForm, Submit } from "../forms/action-form";
import { FileField } from "../forms/file-field";

const EXPORT = "/admin/sources/opml";

/** Sources out as a file, and in from one; what was skipped is listed with its reason. */
export function OpmlForm({ importOpml }: { importOpml: FormAction<{ problems: string[] }> }) {
  const [problems, setProblems] = useState<string[]>([]);
  const remember = (outcome: Outcome) => {
    if (!outcome.ok || typeof outcome.data !== "object" || outcome.data === null) return;
    const found = "problems" in outcome.data ? outcome.data.problems : [];
    setProblems(Array.isArray(found) ? found.map(String) : []);
  };
  return (
    <>
      <details className="pop">
        <summary className="btn">OPML</summary>
        <div className="popbox">
          <p>
            <a href={EXPORT} download>
              Export all sources
            </a>
          </p>
          <ActionForm action={importOpml} className="stack mt-4" inForm onDone={remember}>
            <FileField
              name="file"
              label="Import sources from an OPML file"
              hint="What is here stays as it is; what is new is added."
              accept=".opml,.xml,text/xml"
              mostBytes={MOST_OPML_BYTES}
            />
            <Submit className="btn primary" busy="Reading…">
              Import
            </Submit>
          </ActionForm>
          {problems.length > 0 && (
            <div className="mt-4" role="status">
              <p className="b">Left out:</p>
              <ul className="reasons">
                {problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            </div>
          )}
        </div>
      </details>
    </>
  );
}
