import { afterEach, describe, expect, it, vi } from "vitest";
import { testNewspaper } from "../lib/sources/test-newspaper";
import { buildMode } from "./build-mode";

/** By a name that the type checker does not follow: the file is plain JavaScript. */
const configFile: string = "../next.config.js";

afterEach(() => vi.unstubAllEnvs());

describe("a test build", () => {
  it("is asked for on the command line alone", () => {
    vi.stubEnv("DESK_BUILD", "test");
    expect(buildMode(["node", "serve.ts"])).toBe("production");
    expect(buildMode(["node", "serve.ts", "--test-build"])).toBe("test");
  });

  it("is written into the built site, and everything else is a production build", async () => {
    for (const [set, built] of [
      ["test", "test"],
      ["production", "production"],
      ["", "production"],
      ["TEST", "production"],
    ]) {
      vi.stubEnv("DESK_BUILD", set);
      vi.resetModules();
      const { default: config } = await import(configFile);
      expect(config.env?.DESK_BUILD).toBe(built);
    }
  });

  it("alone may fetch the local newspaper", () => {
    vi.stubEnv("DESK_TEST_NEWSPAPER", "localhost:3198");
    vi.stubEnv("DESK_BUILD", buildMode(["node", "serve.ts"]));
    expect(testNewspaper()).toBeNull();
    vi.stubEnv("DESK_BUILD", buildMode(["--test-build"]));
    expect(testNewspaper()).toBe("localhost:3198");
  });
});
