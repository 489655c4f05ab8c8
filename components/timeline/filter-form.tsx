import type { ReactNode } from "react";
import { CATEGORIES, DEVELOPMENT_STATES } from "@/lib/domain/developments/states";
import { groupBy } from "@/lib/domain/group";
import { categoryWord } from "../marks/categories";
import { stateWord } from "../marks/state-mark";
import type { TimelineFilter } from "./address";
import { countryName } from "./coverage";

/** What the filters offer: only what finds something. */
export interface TimelineChoices {
  tags: readonly { id: string; en: string }[];
  entities: readonly { id: string; en: string; kind: string }[];
  countries: readonly string[];
}

interface Option {
  value: string;
  label: string;
}

const KINDS: Record<string, string> = {
  person: "People",
  organisation: "Organisations",
  place: "Places",
  agreement: "Agreements",
  programme: "Programmes",
};

/** A plain GET form: every answer is an address, and it needs no script. */
export function FilterForm({ filter, choices }: { filter: TimelineFilter; choices: TimelineChoices }) {
  const entities = [...groupBy(choices.entities, ({ kind }) => KINDS[kind] ?? "Others")];
  const narrowed = [filter.topic, filter.entity, filter.state, filter.country, filter.category].some(Boolean);
  return (
    <form className="filters reader-filters" action="/timeline" role="search" aria-label="Timeline">
      {filter.order !== "newest" && <input type="hidden" name="order" value={filter.order} />}
      <label className="f seek">
        Words
        <input
          className="field"
          type="search"
          name="words"
          defaultValue={filter.words ?? ""}
          placeholder="Yokota, 統合作戦司令部"
          maxLength={200}
        />
      </label>
      <details className="more-filters" open={narrowed}>
        <summary className="btn">More filters</summary>
        <div className="more-fields">
          <Choice
            label="Topic"
            name="topic"
            value={filter.topic}
            all="All topics"
            options={choices.tags.map(named)}
          />
          <Choice label="Person or place" name="entity" value={filter.entity} all="Anyone, anywhere">
            {entities.map(([kind, group]) => (
              <optgroup key={kind} label={kind}>
                {group.map(named).map((option) => (
                  <OptionOf key={option.value} {...option} />
                ))}
              </optgroup>
            ))}
          </Choice>
          <Choice
            label="State"
            name="state"
            value={filter.state}
            all="Any state"
            options={DEVELOPMENT_STATES.map((value) => ({ value, label: stateWord(value) }))}
          />
          <Choice
            label="Outlet’s country"
            name="country"
            value={filter.country}
            all="Any country"
            options={choices.countries.map((value) => ({ value, label: countryName(value) ?? value }))}
          />
          <Choice
            label="Lane"
            name="category"
            value={filter.category}
            all="All lanes"
            options={CATEGORIES.map((value) => ({ value, label: categoryWord(value) }))}
          />
        </div>
      </details>
      <button className="btn primary">Show</button>
    </form>
  );
}

const named = ({ id, en }: { id: string; en: string }): Option => ({ value: id, label: en });

interface ChoiceProps {
  label: string;
  name: string;
  value: string | null;
  all: string;
  options?: readonly Option[];
  children?: ReactNode;
}

function Choice({ label, name, value, all, options = [], children }: ChoiceProps) {
  return (
    <label className="f">
      {label}
      <span className="sel">
        <select className="field" name={name} defaultValue={value ?? ""}>
          <option value="">{all}</option>
          {options.map((option) => (
            <OptionOf key={option.value} {...option} />
          ))}
          {children}
        </select>
      </span>
    </label>
  );
}

function OptionOf({ value, label }: Option) {
  return <option value={value}>{label}</option>;
}
