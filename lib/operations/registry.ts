import * as acts from "./acts";
import * as annotations from "./annotations";
import * as apiArticles from "./api-articles";
import * as articles from "./articles";
import * as bringingIn from "./bringing-in";
import * as correctingLines from "./correcting-lines";
import * as developments from "./developments";
import * as feeds from "./feeds";
import * as importWork from "./import-work";
import * as imports from "./imports";
import * as jobs from "./jobs";
import type { Operation } from "./operation";
import * as opml from "./opml";
import * as people from "./people";
import * as polling from "./polling";
import * as receiving from "./receiving";
import * as sessions from "./sessions";
import * as sources from "./sources";
import * as stories from "./stories";
import * as suggestions from "./suggestions";
import * as timeline from "./timeline";
import * as tokens from "./tokens";
import * as tryingItems from "./trying-items";
import * as vocabulary from "./vocabulary";
import * as workers from "./workers";

const modules = [
  acts,
  annotations,
  apiArticles,
  articles,
  bringingIn,
  correctingLines,
  developments,
  feeds,
  importWork,
  imports,
  jobs,
  opml,
  people,
  polling,
  receiving,
  sessions,
  sources,
  stories,
  suggestions,
  timeline,
  tokens,
  tryingItems,
  vocabulary,
  workers,
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
