import type { SourceRow } from "@/lib/operations/shapes";
import { ownershipWord } from "../articles/inbox";
import { Field, Select } from "../forms/field";

const OWNERSHIPS = ["unknown", "private", "state", "public", "nonprofit"].map((value) => ({
  value,
  label: ownershipWord(value) ?? "unknown",
}));

type Facts = Partial<Pick<SourceRow, "name" | "homepage" | "country" | "language" | "owner" | "ownership">>;

/** What readers are told about an outlet, as fields of a form. */
export function SourceFacts({ source }: { source: Facts }) {
  return (
    <>
      <Field label="Name">
        <input className="field" name="name" defaultValue={source.name ?? ""} maxLength={150} required />
      </Field>
      <Field label="Homepage">
        <input className="field" name="homepage" type="url" defaultValue={source.homepage ?? ""} />
      </Field>
      <Field label="Country (two letters)">
        <input
          className="field"
          name="country"
          maxLength={2}
          pattern="[A-Za-z]{2}"
          placeholder="JP"
          defaultValue={source.country ?? ""}
        />
      </Field>
      <Field label="Language">
        <input
          className="field"
          name="language"
          maxLength={10}
          placeholder="ja"
          defaultValue={source.language ?? ""}
        />
      </Field>
      <Field label="Owner">
        <input className="field" name="owner" defaultValue={source.owner ?? ""} />
      </Field>
      <Field label="Ownership">
        <Select name="ownership" value={source.ownership ?? "unknown"} choices={OWNERSHIPS} />
      </Field>
    </>
  );
}
