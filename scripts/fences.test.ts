import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

/** Lints one file as if it stood at `path`; returns what the linter says, empty when it is content. */
function lint(path: string, source: string): string {
  const folder = mkdtempSync(join(tmpdir(), "desk-fence-"));
  try {
    cpSync(".oxlintrc.json", join(folder, ".oxlintrc.json"));
    symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"));
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), source);
    execFileSync(join(process.cwd(), "node_modules", ".bin", "oxlint"), [path], {
      cwd: folder,
      encoding: "utf8",
      stdio: "pipe",
    });
    return "";
  } catch (error) {
    return error instanceof Error && "stdout" in error ? String(error.stdout) : String(error);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const importing = (from: string) => `import { thing } from "${from}";\nexport const used = thing;\n`;

describe("fences", () => {
  it.each([
    ["lib/domain/dates/x.ts", "node:fs"],
    ["lib/domain/dates/x.ts", "../../data/articles"],
    ["lib/domain/dates/x.ts", "@/lib/operations/articles"],
    ["lib/domain/dates/x.ts", "next/headers"],
    ["lib/operations/x.ts", "../data/generated/client"],
    ["lib/operations/x.ts", "pg"],
    ["lib/operations/x.ts", "next/cache"],
    ["lib/operations/x.ts", "node:https"],
    ["lib/operations/x.ts", "undici"],
    ["lib/operations/x.ts", "http"],
    ["lib/cli/x.ts", "node:net"],
    ["lib/cli/commands/x.ts", "undici"],
    ["lib/jobs/x.ts", "node:dns/promises"],
    ["lib/data/x.ts", "node:http2"],
    ["lib/domain/feeds/x.ts", "undici"],
    ["lib/web/x.ts", "node:https"],
    ["lib/web/x.ts", "../data/articles"],
    ["lib/policy.ts", "node:tls"],
    ["lib/sources/x.ts", "../data/articles"],
    ["lib/sources/x.ts", "undici"],
    ["lib/sources/files/x.ts", "node:http"],
    ["lib/sources/exchange.ts", "../data/articles"],
    ["proxy.ts", "node:dgram"],
    ["components/articles/x.tsx", "@/lib/data/articles"],
    ["components/articles/x.tsx", "@/lib/operations/articles"],
    ["components/articles/x.tsx", "@/app/actions/articles"],
    ["components/articles/x.tsx", "undici"],
    ["app/(desk)/x/page.tsx", "@/lib/data/articles"],
    ["app/(desk)/x/page.tsx", "@/lib/operations/perform"],
    ["app/(desk)/x/page.tsx", "undici"],
  ])("keep %s from importing %s", (path, from) => {
    expect(lint(path, importing(from))).toContain("no-restricted-imports");
  });

  it.each([
    ["lib/domain/dates/x.ts", "../articles/extraction"],
    ["lib/domain/dates/x.ts", "node:crypto"],
    ["lib/operations/x.ts", "../data/articles"],
    ["lib/operations/x.ts", "../sources/outside"],
    ["lib/data/engine/x.ts", "node:net"],
    ["lib/sources/exchange.ts", "undici"],
    ["components/articles/x.tsx", "@/lib/operations/shapes"],
    ["components/articles/x.tsx", "@/lib/domain/dates/words"],
    ["app/(desk)/x/page.tsx", "@/lib/operations/articles"],
  ])("let %s import %s", (path, from) => {
    expect(lint(path, importing(from))).toBe("");
  });

  const ANYWHERE = [
    "lib/domain/x.ts",
    "lib/operations/x.ts",
    "lib/web/x.ts",
    "lib/sources/x.ts",
    "app/x.tsx",
    "components/x.tsx",
  ];
  it.each([
    ...ANYWHERE.map((path) => [path, 'fetch("https://name.example")']),
    ["lib/data/x.ts", 'new WebSocket("wss://name.example")'],
    ["components/x.tsx", 'new EventSource("https://name.example")'],
    ["lib/jobs/x.ts", "new XMLHttpRequest()"],
    ["lib/operations/x.ts", 'globalThis.fetch("https://name.example")'],
    ["components/x.tsx", 'window.fetch("https://name.example")'],
    ["lib/cli/x.ts", 'process.getBuiltinModule("http")'],
  ])("keep %s from %s", (path, expression) => {
    expect(lint(path, `export const answer = ${expression};\n`)).toMatch(
      /no-restricted-(?:globals|properties)/,
    );
  });
});

function filesBelow(folder: string, end: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path, end) : path.endsWith(end) ? [path] : [];
  });
}

describe("the domain", () => {
  it("asks neither the clock nor chance nor the environment", () => {
    const asking = filesBelow("lib/domain", ".ts")
      .filter((path) => !path.endsWith(".test.ts"))
      .filter((path) =>
        /\bDate\.now\(|new Date\(\)|Math\.random\(|process\.env|\bperformance\./.test(
          readFileSync(path, "utf8"),
        ),
      );
    expect(asking).toEqual([]);
  });
});

describe("the way out", () => {
  /** What no lint rule sees: modules that are loaded while running, and what hides a global. */
  const HIDDEN =
    /(?:import|require)\(\s*["'`](?:node:)?(?:https?|http2|net|tls|dgram|dns|undici)\b|\beval\(|new Function\(|globalThis\[/;

  it("is found when it is hidden", () => {
    for (const hidden of [
      'await import("node:http")',
      "require('undici')",
      "import(`dns/promises`)",
      'globalThis["fetch"]',
    ])
      expect(hidden).toMatch(HIDDEN);
  });

  it("is in lib/sources alone", () => {
    const leading = ["lib", "app", "components"]
      .flatMap((folder) => [...filesBelow(folder, ".ts"), ...filesBelow(folder, ".tsx")])
      .filter((path) => !path.startsWith(join("lib", "data", "generated")) && !path.endsWith(".test.ts"))
      .filter((path) => HIDDEN.test(readFileSync(path, "utf8")));
    expect(leading).toEqual([]);
  });
});

describe("pages", () => {
  const pages = filesBelow("app", "page.tsx");

  it("are there", () => {
    expect(pages.length).toBeGreaterThan(15);
  });

  it.each(pages)("%s shows only what came through the door", (path) => {
    const source = readFileSync(path, "utf8");
    const reader = path.includes("(reader)") || path.includes("invitation");
    if (reader) {
      expect(source).not.toMatch(/\bread\(|signedIn|currentActor|cookies\(/);
    } else if (path.includes("(desk)")) {
      expect(source).not.toContain("readPublic");
      expect(source).toMatch(/\bread\(|signedIn\(/);
    }
  });
});
