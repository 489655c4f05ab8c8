import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, signIn, test } from "./desk";

const READERS = [
  "/",
  "/timeline?state=planned",
  "/timeline?words=nothing+at+all",
  "/stories",
  "/dating",
  "/signin",
  "/api/v1",
];
const DESK = [
  "/desk/inbox",
  "/desk/inbox/new",
  "/desk/stories",
  "/desk/annotations",
  "/desk/vocabulary",
  "/desk/vocabulary?part=names",
  "/desk/vocabulary?part=voice",
  "/admin/people",
  "/admin/activity",
  "/admin/sources",
  "/admin/sources/new",
  "/admin/jobs",
  "/desk/imports",
  "/desk/inbox/new?as=many",
  "/desk/inbox/new?as=browser",
  "/desk/inbox/receive",
  "/account",
];

/** Addresses that depend on what is there. */
async function found(page: Page): Promise<string[]> {
  const first = async (address: string, selector: string) => {
    await page.goto(address);
    return (await page.locator(selector).first().getAttribute("href")) ?? "";
  };
  const story = await first("/desk/stories", "a.ti");
  const article = await first(story, "a.ti");
  const development = await first("/timeline", "a[href^='/developments/']");
  const open = await first("/stories", "main a[href^='/stories/']");
  return [
    story,
    article,
    `${article}/lines`,
    `${article}/activity`,
    development,
    open,
    development.replace("/developments", "/desk/developments"),
  ];
}

for (const colorScheme of ["light", "dark"] as const)
  test(`axe finds nothing on the main screens, ${colorScheme}`, async ({ browser }) => {
    test.setTimeout(360_000);
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    await signIn(page);
    const wrong: string[] = [];
    for (const address of [...READERS, ...DESK, ...(await found(page))]) {
      await page.goto(address);
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const { id, nodes } of violations)
        wrong.push(`${address} ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
    }
    expect(wrong).toEqual([]);
    await context.close();
  });

for (const width of [390, 1440])
  test(`nothing is wider than the window at ${width} px`, async ({ browser }) => {
    test.setTimeout(120_000);
    const context = await browser.newContext({ viewport: { width, height: 844 }, hasTouch: width < 500 });
    const page = await context.newPage();
    await signIn(page);
    for (const address of [...READERS, ...DESK, ...(await found(page))]) {
      await page.goto(address);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, address).toBeLessThanOrEqual(0);
    }
    await context.close();
  });
