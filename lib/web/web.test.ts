import { describe, expect, it } from "vitest";
import { formInput } from "./form-input";
import { contentSecurityPolicy } from "./headers";
import { refuseForeignOrigin } from "./origin";
import { ownPath } from "./paths";

describe("the origin of a write", () => {
  const from = (headers: Record<string, string>) => () => refuseForeignOrigin(new Headers(headers));

  it("is one of our own pages", () => {
    expect(from({ origin: "http://desk.example", host: "desk.example" })).not.toThrow();
    expect(from({ origin: "http://localhost:3000", host: "localhost:3000" })).not.toThrow();
  });

  it.each<Record<string, string>>([
    { host: "desk.example" },
    { origin: "null", host: "desk.example" },
    { origin: "http://evil.example", host: "desk.example" },
    { origin: "http://desk.example.evil.example", host: "desk.example" },
    { origin: "http://localhost:3001", host: "localhost:3000" },
    { origin: "http://desk.example" },
  ])("is refused when missing or foreign: %o", (headers) => {
    expect(from(headers)).toThrow(/did not come from/);
  });
});

describe("the content security policy", () => {
  const policy = contentSecurityPolicy("abc", false);
  it("allows scripts by nonce alone and nothing of anyone else", () => {
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "";
    expect(scripts).toBe("'nonce-abc' 'strict-dynamic'");
    expect(policy).not.toMatch(/https?:|\*/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("default-src 'none'");
  });
});

describe("an address to go on to", () => {
  it.each([
    "//evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\\t\\evil.example",
    "https://evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "",
    undefined,
    ["/a", "/b"],
  ])("%o does not lead away", (value) => {
    expect(ownPath(value, "/desk/inbox")).toBe("/desk/inbox");
  });
  it("inside the desk is kept", () => {
    expect(ownPath("/desk/stories/1?x=2", "/")).toBe("/desk/stories/1?x=2");
  });
});

describe("a form's fields", () => {
  it("become plain input, lists where a name repeats, bytes where a file was given", async () => {
    const form = new FormData();
    form.append("$ACTION_ID", "x");
    form.append("id", "1");
    form.append("ids", "a");
    form.append("ids", "b");
    form.append("file", new File(["hi"], "a.txt", { type: "text/plain" }));
    expect(await formInput(form)).toEqual({
      id: "1",
      ids: ["a", "b"],
      file: { name: "a.txt", type: "text/plain", bytes: new TextEncoder().encode("hi") },
    });
  });
});
