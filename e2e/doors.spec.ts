import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, open, signIn, test } from "./desk";
import { READER } from "./people";

/** Every address of the desk, with something in place of its parameters. */
function deskAddresses(folder = join(import.meta.dirname, "..", "app", "(desk)"), at = ""): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory())
      return deskAddresses(
        join(folder, entry.name),
        `${at}/${entry.name.startsWith("[") ? "00000000-0000-7000-8000-000000000000" : entry.name}`,
      );
    return entry.name === "page.tsx" || entry.name === "route.ts" ? [at] : [];
  });
}

test("nobody without an account reaches a page of the desk", async ({ page, request }) => {
  const addresses = deskAddresses();
  expect(addresses.length).toBeGreaterThan(12);
  for (const address of addresses) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect([307, 401, 403, 404], `${address} answered ${answer.status()}`).toContain(answer.status());
  }
  await open(page, "/desk/stories");
  await expect(page).toHaveURL(/\/signin\?next=%2Fdesk%2Fstories/);
});

test("a reader with an account reaches their account and nothing of the desk", async ({ page, browser }) => {
  await signIn(page);
  await open(page, "/admin/people");
  await page.getByLabel("E-mail").fill(READER.email);
  await page.locator("select[name=role]").first().selectOption("reader");
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = await page.getByLabel("Invitation link").inputValue();

  const context = await browser.newContext();
  const reader = await context.newPage();
  await open(reader, link);
  await reader.getByLabel(/Your name/).fill("A Reader");
  await reader.getByLabel(/A password/).fill(READER.password);
  await reader.getByRole("button", { name: "Make my account" }).click();
  await reader.waitForURL(/signin/);
  await reader.getByLabel("E-mail").fill(READER.email);
  await reader.getByLabel("Password").fill(READER.password);
  await reader.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(reader).toHaveURL(/\/account$/);
  await reader.goto("/desk/inbox");
  await expect(reader.getByText("This needs another role")).toBeVisible();
  // Their account is theirs, and /desk only points the way to it.
  for (const address of deskAddresses().filter((one) => one !== "/account" && one !== "/desk")) {
    const answer = await context.request.get(address, { maxRedirects: 0 });
    expect([403, 404], `${address} answered ${answer.status()}`).toContain(answer.status());
  }
  expect((await reader.goto("/account"))?.status()).toBe(200);

  // An admin disables the account: the session ends at once.
  await page.reload();
  await page.locator("li", { hasText: READER.email }).getByRole("button", { name: "Disable" }).click();
  await expect(page.getByText("disabled", { exact: true })).toBeVisible();
  await reader.goto("/account");
  await expect(reader).toHaveURL(/signin/);
  await context.close();
});

test("a write without an Origin, or with a foreign one, is refused", async ({ page, context }) => {
  await signIn(page);
  let action = "";
  page.on("request", (request) => {
    action ||= request.headers()["next-action"] ?? "";
  });
  await open(page, "/account");
  await page.getByRole("button", { name: /Switch single keys/ }).click();
  await expect(page.getByRole("button", { name: "Switch single keys on" })).toBeVisible();
  expect(action).not.toBe("");
  for (const origin of [undefined, "null", "https://evil.example"]) {
    const headers = { "next-action": action, ...(origin ? { origin } : {}) };
    const answer = await context.request.post("/account", {
      headers,
      multipart: { "1_on": "true", "0": '[null,"$K1"]' },
    });
    expect(await answer.text()).not.toMatch(/"ok":true/);
  }
  await page.reload();
  await expect(page.getByRole("button", { name: "Switch single keys on" })).toBeVisible();
  await page.getByRole("button", { name: "Switch single keys on" }).click();
  await expect(page.getByRole("button", { name: "Switch single keys off" })).toBeVisible();
});

test("pages carry a strict policy and the usual headers", async ({ request }) => {
  for (const address of ["/", "/signin", "/timeline", "/nowhere"]) {
    const headers = (await request.get(address)).headers();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic'(;|$)/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-powered-by"]).toBeUndefined();
  }
});

test("a wrong password and a wrong name get the same answer", async ({ page }) => {
  const answers: string[] = [];
  for (const email of ["admin@desk.example", "nobody@desk.example"]) {
    await open(page, "/signin");
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password").fill("not the password");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    answers.push(await page.locator("p[role=alert]").innerText());
  }
  expect(answers[0]).toBe(answers[1]);
});
