import { z } from "zod";
import { editSource, getSource, listSources, saveSource } from "../data/sources";
import { read, write } from "./operation";
import { id, optionalText, optionalWebAddress, text, version } from "./fields";

const OWNERSHIPS = ["state", "public", "private", "nonprofit", "unknown"] as const;

const facts = {
  name: text(150),
  homepage: optionalWebAddress,
  country: z
    .union([
      z.literal("").transform(() => null),
      z
        .string()
        .trim()
        .regex(/^[A-Za-z]{2}$/, "Two letters, such as JP.")
        .toUpperCase(),
    ])
    .nullish()
    .transform((value) => value ?? null),
  language: optionalText(10),
  owner: optionalText(200),
  ownership: z.enum(OWNERSHIPS).default("unknown"),
};

export const list = read({
  name: "sources.list",
  allow: "article:read",
  input: z.object({}),
  run: (store) => listSources(store),
});

export const edit = write({
  name: "sources.edit",
  allow: "source:edit",
  input: z.object({ id, version, ...facts }),
  run: async (store, { id, version, ...source }) => {
    await getSource(store, id);
    await editSource(store, id, version, { ...source, ...hostOf(source.homepage) });
    store.about("source", id, `Edited the source “${source.name}”`);
  },
});

export const save = write({
  name: "sources.save",
  allow: "source:edit",
  input: z.object(facts),
  run: async (store, source) => {
    const { id } = await saveSource(store, { ...source, ...hostOf(source.homepage) });
    store.about("source", id, `Saved the source “${source.name}”`);
    return { id };
  },
});

function hostOf(homepage: string | null): { host?: string } {
  return homepage ? { host: new URL(homepage).hostname.replace(/^www\./, "") } : {};
}
