import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, open, press, signIn, test } from "./desk";
import { Newspaper } from "./newspaper";

const paper = new Newspaper();
test.beforeAll(() => paper.open());
test.afterAll(() => paper.close());

/** Opens a page again and again until it shows what a worker brings about. */
async function until(page: Page, address: string, shown: () => ReturnType<Page["locator"]>): Promise<void> {
  await expect(async () => {
    await open(page, address);
    await expect(shown().first()).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 45_000 });
}

test.describe.serial("an admin and the local newspaper", () => {
  test("is added by its home page, with a preview before anything is saved", async ({ page }) => {
    await signIn(page);
    await open(page, "/admin/sources");
    await page.getByRole("link", { name: "Add source", exact: true }).click();
    await page.getByLabel(/The address of its home page/).fill(`${paper.origin}/`);
    await page.getByRole("button", { name: "Find feeds" }).click();
    const found = page.getByRole("region", { name: "What was found" });
    await expect(found.getByText("Courier: all news")).toBeVisible();
    await expect(found.locator(".latest li")).toHaveCount(5);
    await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue("The Local Courier");
    await page.getByLabel("Country (two letters)").fill("JP");
    await page.getByRole("button", { name: "Add the source" }).click();
    await page.waitForURL(/source=/);
    await expect(page.getByRole("heading", { name: "The Local Courier" })).toBeVisible();
  });

  test("is polled, and its articles are in the inbox with their proposals", async ({ page }) => {
    await signIn(page);
    await until(page, "/desk/inbox", () => page.getByText("City tests its tsunami sirens on Friday"));
    await until(page, "/admin/sources", () => page.locator(".latest a", { hasText: "Night ferry returns" }));
    await expect(page.locator("aside").getByText("Fine")).not.toHaveCount(0);
    paper.print({ slug: "tide", title: "Spring tide closes the lower quay", subject: "the spring tide" });
    await press(page, page.getByRole("button", { name: "Poll now" }).first(), /polled now/);
    await until(page, "/desk/inbox", () => page.getByText("Spring tide closes the lower quay"));
    await expect(page.locator("p.hl", { hasText: "Night ferry returns" })).toHaveCount(1);
  });

  test("breaks, and the strip says so; heals, and the strip says that too", async ({ page }) => {
    await signIn(page);
    paper.break();
    for (let polls = 0; polls < 2; polls++) {
      await open(page, "/admin/sources");
      await page.getByRole("button", { name: "Poll now" }).first().click();
      await until(page, "/admin/sources", () => page.locator(".log", { hasText: `${polls + 1} failure` }));
    }
    await open(page, "/desk/inbox");
    const strip = page.getByRole("link", { name: "Health of the sources" });
    await expect(strip).toContainText("1 failing");
    await strip.click();
    await expect(page.locator("tr").nth(1)).toContainText("Failing");
    paper.heal();
    await open(page, "/admin/sources");
    await page.getByRole("button", { name: "Poll now" }).first().click();
    await until(page, "/desk/inbox", () =>
      page.getByRole("link", { name: "Health of the sources" }).getByText("1 fine"),
    );
  });

  test("goes out and comes in as OPML, the same", async ({ page }) => {
    await signIn(page);
    await open(page, "/admin/sources");
    await page.getByText("OPML", { exact: true }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Export all sources" }).click();
    const path = await (await download).path();
    expect(readFileSync(path, "utf8")).toContain(`${paper.origin}/feed.xml`);
    await page.getByRole("button", { name: /Poll The Local Courier now/ }).waitFor({ state: "attached" });
    const before = await page.locator("table.src tbody tr").count();
    await page.getByText("Delete this source").click();
    await press(page, page.getByRole("button", { name: "Delete The Local Courier" }), /Deleted the source/);
    await expect(page.locator("table.src tbody tr", { hasText: "The Local Courier" })).toHaveCount(0);
    await open(page, "/admin/sources");
    await page.getByText("OPML", { exact: true }).click();
    await page.getByLabel(/Import sources from an OPML file/).setInputFiles(path);
    await press(page, page.getByRole("button", { name: "Import", exact: true }), /1 source and 1 feed/);
    await open(page, "/admin/sources");
    await expect(page.locator("table.src tbody tr")).toHaveCount(before);
    await expect(page.locator("table.src")).toContainText("The Local Courier");
    const again = page.waitForEvent("download");
    await page.getByText("OPML", { exact: true }).click();
    await page.getByRole("link", { name: "Export all sources" }).click();
    const stripped = (text: string) => text.replace(/<date(?:Created|Modified)>[^<]*<\/date\w+>/g, "");
    expect(stripped(readFileSync(await (await again).path(), "utf8"))).toBe(
      stripped(readFileSync(path, "utf8")),
    );
  });
});

test("several links come in at once, and the bad ones are listed with their reasons", async ({ page }) => {
  await signIn(page);
  await open(page, "/desk/inbox/new?as=many");
  await page
    .getByLabel(/Several links/)
    .fill(
      [
        `${paper.origin}/news/ferry`,
        `${paper.origin}/strict`,
        `${paper.origin}/nowhere`,
        `${paper.origin}/private/x`,
        "http://127.0.0.1:22/",
      ].join("\n"),
    );
  await page.getByRole("button", { name: "Bring them in" }).click();
  await page.waitForURL(/\/desk\/imports\//);
  const failed = page.getByRole("list", { name: "Failed" });
  await expect(failed.getByRole("listitem")).toHaveCount(3, { timeout: 45_000 });
  await expect(failed).toContainText("404");
  await expect(failed).toContainText(/robots\.txt/);
  await expect(failed).toContainText(/not fetched|Port 22/);
  await expect(page.getByRole("list", { name: "Pages" })).toContainText("Bridge tolls to end");
});

test("a table is uploaded in pieces and read row by row", async ({ page }) => {
  await signIn(page);
  await open(page, "/desk/inbox/new?as=many");
  const text = (n: number) =>
    `The mayor said on Tuesday in speech ${n} that the bridge over the strait would be painted in spring. `.repeat(
      6,
    );
  const rows = Array.from(
    { length: 12 },
    (_, n) => `"Bridge speech ${n}","${text(n)}",2024-07-${10 + n},Strait Post`,
  );
  await page.getByLabel(/A file of many articles/).setInputFiles({
    name: "speeches.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`title,text,published,outlet\n${rows.join("\n")}\n,,,\n`),
  });
  await page.getByRole("button", { name: "Bring in", exact: true }).click();
  await page.waitForURL(/\/desk\/imports\//);
  await expect(page.getByRole("status").first()).toContainText("12 articles", { timeout: 45_000 });
});

test("the bookmark sends a page with a strict policy, and the editor confirms", async ({ page, context }) => {
  await signIn(page);
  await open(page, "/desk/inbox/new?as=browser");
  const bookmark = await page.getByRole("link", { name: "To Alliance Desk" }).getAttribute("href");
  expect(bookmark).toMatch(/^javascript:/);
  // A bookmark runs as the browser's own script, whatever the page's policy says: so does evaluate.
  const code = decodeURIComponent((bookmark ?? "").slice("javascript:".length));
  await page.goto(`${paper.origin}/strict`);
  await page.evaluate(() => {
    const paragraph = document.querySelector("article p:nth-of-type(3)");
    if (paragraph) window.getSelection()?.selectAllChildren(paragraph);
  });
  const opened = context.waitForEvent("page");
  await page.evaluate(code);
  const desk = await opened;
  await expect(desk.getByText("Bridge tolls to end")).toBeVisible();
  await expect(desk.getByText(/kB, as your browser shows it/)).toBeVisible();
  await desk.getByRole("button", { name: "Save to the inbox" }).click();
  await desk.waitForURL(/\/desk\/articles\//);
  await expect(desk.getByRole("heading", { name: "Bridge tolls to end" }).first()).toBeVisible();

  await page.goto(`${paper.origin}/isolated`);
  const second = context.waitForEvent("page");
  await page.evaluate(code);
  const fallback = await second;
  await expect(fallback.getByRole("button", { name: "Fetch the link" })).toBeVisible({ timeout: 15_000 });
});

test("a page that nobody sent shows nothing to save", async ({ page }) => {
  await signIn(page);
  await open(page, "/desk/inbox/receive");
  await expect(page.getByText("Nothing was sent.")).toBeVisible();
});

test("a program brings an article in with a token, and with nothing else", async ({
  page,
  request,
  playwright,
}) => {
  await signIn(page);
  await open(page, "/account");
  await page.getByLabel("What it is for").fill("Wire script");
  await page.getByLabel("bring articles in").check();
  await page.getByRole("button", { name: "Make a token" }).click();
  const token = await page.getByLabel("The new token").inputValue();
  const text = Array.from(
    { length: 6 },
    (_, n) =>
      `The council voted on Monday on part ${n + 1} of the plan to widen the canal, the mayor said after the session, and the engineers have begun to measure the eastern bank.`,
  ).join("\n\n");
  const post = (headers: Record<string, string>) =>
    request.post("/api/v1/articles", { headers, data: { text, title: "Canal to be widened" } });
  expect((await post({})).status()).toBe(401);
  expect((await post({ authorization: "Bearer desk_wrong" })).status()).toBe(401);
  // The session's cookie is no key to this door.
  expect((await page.request.post("/api/v1/articles", { data: { text } })).status()).toBe(401);
  const made = await post({ authorization: `Bearer ${token}` });
  expect(made.status()).toBe(201);
  const { id } = await made.json();
  expect((await post({ authorization: `Bearer ${token}` })).status()).toBe(200);
  // The token may bring in, and not read.
  const other = await playwright.request.newContext({
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  });
  const read = await other.get(`http://localhost:3199/api/v1/articles/${id}`);
  expect(read.status()).toBe(403);
  expect((await read.json()).code).toBe("forbidden");
  const document = await (await request.get("/api/v1/openapi.json")).json();
  expect(document.openapi).toBe("3.1.0");
  expect(Object.keys(document.paths)).toEqual(["/api/v1/articles", "/api/v1/articles/{id}"]);
  await page.reload();
  await expect(page.getByRole("list", { name: "Tokens" })).toContainText("last used");
  await press(page, page.getByRole("button", { name: "Revoke Wire script" }), /Revoked/);
  expect((await post({ authorization: `Bearer ${token}` })).status()).toBe(401);
});
