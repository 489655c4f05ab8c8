import * as acts from "./acts";
import * as annotations from "./annotations";
import * as articles from "./articles";
import * as developments from "./developments";
import type { Operation } from "./operation";
import * as people from "./people";
import * as sessions from "./sessions";
import * as sources from "./sources";
import * as stories from "./stories";
import * as suggestions from "./suggestions";
import * as timeline from "./timeline";
import * as vocabulary from "./vocabulary";

const modules = [
  acts,
  annotations,
  articles,
  developments,
  people,
  sessions,
  sources,
  stories,
  suggestions,
  timeline,
  vocabulary,
];

function isOperation(value: unknown): value is Operation<"read" | "write", unknown> {
  return typeof value === "object" && value !== null && "attempt" in value && "allow" in value;
}

/** Every operation by its name: what the command line offers and the tests go through. */
export const OPERATIONS: ReadonlyMap<string, Operation<"read" | "write", unknown>> = new Map(
  modules
    .flatMap((module) => Object.values(module).filter(isOperation))
    .map((operation) => [operation.name, operation]),
);
