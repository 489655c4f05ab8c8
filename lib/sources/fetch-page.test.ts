import { describe, expect, it } from "vitest";
import { isPublicAddress } from "./addresses";
import { fetchPage } from "./fetch-page";

/** Nothing here opens a connection: every address is refused before one is made, and names are answered by the test. */
describe("a link", () => {
  const to = async (link: string, addresses: string[] = []) => {
    const page = await fetchPage(link, async () => addresses);
    return page.ok ? "ok" : page.problem;
  };

  it.each([
    "",
    "nonsense",
    "file:///etc/passwd",
    "ftp://example.org/",
    "javascript:alert(1)",
    "data:text/html,x",
  ])("%o is none", async (link) => {
    expect(await to(link)).toBe("not-a-link");
  });

  it.each([
    "http://127.0.0.1/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://0177.0.0.1/",
    "http://127.1/",
    "http://[::1]/",
    "http://[::127.0.0.1]/",
    "http://[::8.8.8.8]/",
    "http://[::ffff:10.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[fe80::1]/",
    "http://10.0.0.1/",
    "http://172.16.0.1/",
    "http://192.168.1.1/",
    "http://169.254.169.254/",
    "http://100.64.0.1/",
    "http://0.0.0.0/",
    "http://224.0.0.1/",
    "http://192.0.2.7/",
    "http://user:secret@example.org/",
    "http://example.org:22/",
  ])("to %s is not fetched", async (link) => {
    expect(await to(link, ["127.0.0.1"])).toBe("blocked");
  });

  it("to a name is not fetched when any of its addresses is private", async () => {
    expect(await to("http://mixed.example/", ["93.184.216.34", "10.0.0.1"])).toBe("blocked");
    expect(await to("http://nowhere.example/", [])).toBe("blocked");
  });

  it("to a name that does not resolve says so", async () => {
    const page = await fetchPage("http://missing.example/", () =>
      Promise.reject(Object.assign(new Error("no"), { code: "ENOTFOUND" })),
    );
    expect(page).toMatchObject({
      ok: false,
      problem: "unreachable",
      message: expect.stringContaining("ENOTFOUND"),
    });
  });
});

describe("public addresses", () => {
  it.each(["93.184.216.34", "8.8.8.8", "2606:4700::1111", "1.0.0.1"])("%s is one", (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );
});
