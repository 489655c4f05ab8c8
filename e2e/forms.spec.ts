import { expect, open, signIn, test } from "./desk";

test("bad input gets a sentence on the form and loses nothing", async ({ page }) => {
  await signIn(page);
  await open(page, "/desk/inbox");
  const count = await page.locator(".side a").last().innerText();

  await open(page, "/desk/inbox/new");
  await page.getByLabel(/The whole page/).fill("Log in to continue reading\nSubscribe");
  await page.getByRole("button", { name: "Read the page" }).click();
  await expect(page.locator("p[role=alert]")).toBeVisible();
  await expect(page.getByLabel(/The whole page/)).toHaveValue("Log in to continue reading\nSubscribe");

  await open(page, "/desk/inbox/new?as=file");
  await page.getByLabel(/A text or HTML file/).setInputFiles({
    name: "a.png",
    mimeType: "image/png",
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
  });
  await page.getByRole("button", { name: "Read the page" }).click();
  await expect(page.locator("p[role=alert]")).toContainText(/picture|image/i);
  await page
    .getByLabel(/A text or HTML file/)
    .setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer: Buffer.alloc(20 * 1024 * 1024, "a ") });
  await expect(page.locator("p[role=alert]", { hasText: "20 MB" })).toContainText("at most 10 MB");

  await open(page, "/desk/inbox/new?as=link");
  await page.getByLabel(/The address of a public page/).fill("http://127.0.0.1:3199/");
  await page.getByRole("button", { name: "Fetch and read" }).click();
  await expect(page.locator("p[role=alert]")).toContainText(/not fetched/);

  await open(page, "/desk/inbox");
  expect(await page.locator(".side a").last().innerText()).toBe(count);
});

test("a paste that is too much for a page is refused before it stands in the field", async ({ page }) => {
  await signIn(page);
  await open(page, "/desk/inbox/new");
  const field = page.getByLabel(/The whole page/);
  await field.fill("What stood here");
  const isTaken = await field.evaluate((element: HTMLTextAreaElement) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "A line of a very long paste. ".repeat(400_000));
    const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    return element.dispatchEvent(paste);
  });
  expect(isTaken).toBe(false);
  await expect(page.locator("p[role=alert]")).toContainText("a page may have 1,000,000");
  await expect(field).toHaveValue("What stood here");
});

test("HTML is read for its text and never rendered", async ({ page }) => {
  await signIn(page);
  await open(page, "/desk/inbox/new?as=html");
  const paragraphs = Array.from(
    { length: 6 },
    (_, n) =>
      `<p>The ministers met for the ${n + 1}th time this year, and said that the work on the new headquarters goes on as planned.</p>`,
  ).join("");
  await page.getByLabel(/The page’s HTML/).fill(
    `<html><head><title>Ministers meet again | Strait Review</title><meta property="og:site_name" content="Strait Review"><script>document.title="hacked"</script></head>
     <body><nav><a href=/a>Home</a><a href=/b>World</a></nav><article><h1>Ministers meet again</h1><img src=x onerror="document.title='hacked'">${paragraphs}</article></body></html>`,
  );
  await page.getByRole("button", { name: "Read the page" }).click();
  await page.waitForURL(/\/desk\/articles\//);
  await expect(page.locator("body")).toContainText("the work on the new headquarters");
  expect(await page.title()).not.toContain("hacked");
  expect(await page.locator("img").count()).toBe(0);
});

test("the second of two editors gets a conflict, not a silent loss", async ({ page, browser }) => {
  await signIn(page);
  await open(page, "/desk/stories");
  await page.locator("a.ti").first().click();
  await page.waitForURL(/stories\//);
  const other = await (await browser.newContext()).newPage();
  await signIn(other);
  await open(other, page.url());
  for (const [who, title] of [
    [page, "Mine"],
    [other, "Theirs"],
  ] as const)
    await who.getByLabel("Title in Japanese").fill(title);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: /Edited/ })).toBeVisible();
  await other.getByRole("button", { name: "Save", exact: true }).click();
  await expect(other.locator("p[role=alert]")).toContainText("changed by someone else");
  await expect(other.getByLabel("Title in Japanese")).toHaveValue("Theirs");
  await page.locator(".toast").getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("status").filter({ hasText: /Undid/ })).toBeVisible();
  await other.context().close();
});
