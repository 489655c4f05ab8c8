import type { Page } from "@playwright/test";
import {
  expect,
  open,
  ownPage,
  pastePage,
  press,
  seedLine,
  seedPage,
  selectText,
  signIn,
  test,
} from "./desk";

/** The whole path, from two pasted pages to what a reader without an account and without script sees. */
interface Path {
  name: string;
  first: string | null;
  second: string | null;
  titles: [string, string];
  body: string;
  furniture: string;
  /** A kept heading, which is dropped and taken back. */
  heading: string;
  /** Words for a note. */
  words: string;
  /** A quotation that readers must find under a development. */
  sentence: RegExp;
  correction: string;
}

const paths: Path[] = [
  {
    name: "on pages of our own",
    first: ownPage("harbour-ledger"),
    second: ownPage("inland-review"),
    titles: [
      "Washington and Tokyo to rebuild US Forces Japan as a joint headquarters",
      "Allies agree on new command for US troops in Japan",
    ],
    body: "The new headquarters at Yokota",
    furniture: "Ferry line returns after storm",
    heading: "A command for operations",
    words: "working groups",
    sentence: /scheduled to meet in Tokyo on Monday/,
    correction: "The Quad’s foreign ministers are to meet in Tokyo.",
  },
  {
    name: "on the two real pages",
    first: seedPage("al-mayadeen"),
    second: seedPage("daily-guardian"),
    // Told by their place, because no sentence of the real pages belongs into this repository.
    titles: [seedLine("al-mayadeen", 75), seedLine("daily-guardian", 3)],
    body: seedLine("al-mayadeen", 119),
    furniture: seedLine("al-mayadeen", 176),
    heading: seedLine("al-mayadeen", 101),
    words: seedLine("al-mayadeen", 119).split(" ").slice(10, 14).join(" "),
    sentence: /scheduled to meet/,
    correction: "The foreign ministers of the Quad meet in Tokyo.",
  },
];

for (const path of paths)
  test.describe(`the walking newsroom, ${path.name}`, () => {
    test.skip(path.first === null || path.second === null, "the seed pages are not beside the clone");
    test.describe.configure({ mode: "serial" });

    let page: Page;
    let first = "";
    let second = "";
    let slug = "";
    test.beforeAll(async ({ browser }) => {
      page = await browser.newPage();
      await signIn(page);
    });
    test.afterAll(() => page.close());

    test("both pages are pasted and their articles found", async () => {
      first = await pastePage(page, path.first ?? "");
      await expect(page.getByRole("heading", { name: path.titles[0] })).toBeVisible();
      const article = page.locator(".side-article");
      await expect(article).toContainText(path.body);
      await expect(article).not.toContainText(path.furniture);
      second = await pastePage(page, path.second ?? "");
      await expect(page.getByRole("heading", { name: path.titles[1] })).toBeVisible();
      await expect(page.getByText("no line of the page states it")).toBeVisible();
    });

    test("pasting one again leads to the article we have", async () => {
      await open(page, "/desk/inbox/new");
      await page.getByLabel(/The whole page/).fill(path.first ?? "");
      await page.getByRole("button", { name: "Read the page" }).click();
      await expect(page.getByText("We have this already.")).toBeVisible();
      expect(page.url()).toContain(first);
    });

    test("a line is flipped with one key, and taken back with another", async () => {
      await open(page, `/desk/articles/${first}/lines`);
      const line = page.locator(".ln", { hasText: path.heading });
      await line.focus();
      await page.keyboard.press("Space");
      await expect(page.locator(".side-article .blk", { hasText: path.heading })).toHaveCount(0);
      await expect(page.getByRole("status").filter({ hasText: "Dropped line" })).toBeVisible();
      await page.keyboard.press("z");
      await expect(page.locator(".side-article .blk", { hasText: path.heading })).toHaveCount(1);
    });

    test("a note is made of selected words, and shown among all notes", async () => {
      await open(page, `/desk/articles/${first}`);
      await selectText(page, path.words);
      await page.keyboard.press("w");
      await page.getByLabel("Your question").fill("Who leads them?");
      await press(page, page.getByRole("button", { name: "Save question" }), /Added a question/);
      await expect(page.locator(".note").filter({ hasText: "Who leads them?" })).toContainText(path.words);
      await open(page, "/desk/annotations?kind=question");
      await expect(page.getByText("Who leads them?").first()).toBeVisible();
    });

    test("tags are accepted by key and all at once", async () => {
      await open(page, `/desk/articles/${first}`);
      const tags = page.locator(".sug:not(.stm)");
      const before = await tags.count();
      await tags.first().focus();
      await page.keyboard.press("y");
      await expect(page.getByRole("status").filter({ hasText: /Tagged with/ })).toBeVisible();
      await expect(tags).toHaveCount(before - 1);
      await press(page, page.getByRole("button", { name: "Accept all" }), /Accepted \d+ proposed tags/);
      await expect(tags).toHaveCount(0);
    });

    test("the two are proposed as one story, with reasons, and it is accepted", async () => {
      await open(page, `/desk/articles/${second}`);
      const proposal = page.locator(".sug", { hasText: path.titles[0] }).first();
      await expect(proposal).toContainText(/shared names/);
      await press(page, proposal.getByRole("button", { name: "Accept" }), /story/i);
      await expect(page.locator(".railr .sug.done")).toBeVisible();
    });

    test("developments are accepted as proposed and as corrected", async () => {
      await open(page, `/desk/articles/${first}`);
      const corrected = page
        .locator(".sug.stm", { hasText: path.sentence })
        .or(page.locator(".sug.stm", { hasText: /Quad/ }))
        .first();
      await corrected.getByText("Correct first").click();
      await corrected.locator("textarea[name=statement]").fill(path.correction);
      await press(page, corrected.getByRole("button", { name: "Accept as corrected" }), /Accepted “/);
      const rest = page.locator(".sug.stm");
      await press(page, rest.first().getByRole("button", { name: "Accept" }), /Accepted “/);
      await open(page, `/desk/articles/${second}`);
      await press(
        page,
        page
          .locator(".sug.stm")
          .first()
          .getByRole("button", { name: /Accept|Add as evidence/ })
          .first(),
        /Accepted “|More evidence/,
      );
    });

    test("the story is sent to review and published", async () => {
      await open(page, `/desk/articles/${first}`);
      await page.locator(".railr .sug.done a").first().click();
      await page.waitForURL(/\/desk\/stories\//);
      await page.getByLabel("Summary for readers").fill("The two governments agreed on a new headquarters.");
      await press(page, page.getByRole("button", { name: "Save", exact: true }), /Edited the story/);
      await press(page, page.getByRole("button", { name: "Send to review" }), /to review/);
      await press(page, page.getByRole("button", { name: "Publish", exact: true }), /Published “/);
      const link = page.getByRole("link", { name: "As readers see it" });
      slug = (await link.getAttribute("href")) ?? "";
      expect(slug).toMatch(/^\/stories\//);
    });

    test("an anonymous reader without script reads, filters and finds the sentence", async ({ browser }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const reader = await context.newPage();
      await reader.goto("/timeline");
      await expect(reader.getByRole("link", { name: path.correction })).toBeVisible();
      await expect(reader.locator("body")).not.toContainText(path.furniture);

      await reader
        .getByRole("searchbox", { name: "Words" })
        .fill(path.correction.split(" ").slice(1, 3).join(" "));
      await reader.getByRole("button", { name: "Show" }).click();
      expect(reader.url()).toContain("words=");
      await reader.getByRole("link", { name: path.correction }).click();
      await expect(reader.getByRole("heading", { name: path.correction })).toBeVisible();
      await expect(reader.locator("blockquote").filter({ hasText: path.sentence }).first()).toBeVisible();

      await reader.goto(slug);
      await expect(reader.getByText("The two governments agreed on a new headquarters.")).toBeVisible();
      await expect(reader.locator("table")).toContainText(path.titles[0]);
      await context.close();
    });

    test("the feed carries it", async ({ request }) => {
      const feed = await request.get("/timeline/feed.xml");
      expect(feed.headers()["content-type"]).toContain("application/atom+xml");
      expect(await feed.text()).toContain(path.correction);
    });
  });
