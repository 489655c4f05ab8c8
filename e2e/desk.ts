import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test as base, type Page } from "@playwright/test";
import { ADMIN } from "./people";

/** Every test fails when its page asks another machine for anything, or breaks. */
export const test = base.extend<{ watched: void }>({
  watched: [
    async ({ context }, use) => {
      const wrong: string[] = [];
      await context.route(
        (url) => !["localhost", "127.0.0.1"].includes(url.hostname) && /^https?:$/.test(url.protocol),
        async (route) => {
          wrong.push(`asked ${route.request().url()}`);
          await route.abort();
        },
      );
      context.on("page", (page) => page.on("pageerror", (error) => wrong.push(String(error))));
      context.on("console", (message) => {
        if (message.type() === "error" && /Content.Security.Policy|hydrat/i.test(message.text()))
          wrong.push(message.text());
      });
      await use();
      expect(wrong).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

export async function signIn(page: Page, person: { email: string; password: string } = ADMIN): Promise<void> {
  await open(page, "/signin");
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/\/(desk|account)/);
}

/** Opens an address and waits until its script has taken over: keys pressed before would go nowhere. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => {
    const main = document.querySelector("main");
    return main !== null && Object.keys(main).some((key) => key.startsWith("__reactFiber"));
  });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
}

/** A page of our own, as a browser copies it. */
export const ownPage = (name: string): string =>
  readFileSync(join(import.meta.dirname, "pages", `${name}.txt`), "utf8");

/** A real page, when the seeds lie beside the clone; null otherwise. */
export function seedPage(name: string): string | null {
  const path = join(import.meta.dirname, "..", "..", "shared", "seeds", `${name}.txt`);
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

/** A line of a real page, counted from 1; a dash where the page is not there (its tests are skipped then). */
export const seedLine = (name: string, n: number): string =>
  seedPage(name)?.split("\n")[n - 1]?.trim() || "–";

/** Pastes a page and returns the article's id. */
export async function pastePage(page: Page, text: string): Promise<string> {
  await open(page, "/desk/inbox/new");
  await page.getByLabel(/The whole page/).fill(text);
  await page.getByRole("button", { name: "Read the page" }).click();
  await page.waitForURL(/\/lines$/);
  return /articles\/([^/]+)/.exec(page.url())?.[1] ?? "";
}

/** Presses a form's button and waits until the desk says what was done. */
export async function press(page: Page, button: ReturnType<Page["locator"]>, said: RegExp): Promise<void> {
  await button.click();
  await expect(page.getByRole("status").filter({ hasText: said })).toBeVisible();
  // The page that came with the answer is drawn a moment later; a person is never that quick.
  await page.waitForTimeout(200);
}

/** Selects words in the article's text, as a mouse would. */
export async function selectText(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    for (const holder of document.querySelectorAll("[data-text]")) {
      const node = holder.firstChild;
      const at = holder.textContent?.indexOf(wanted) ?? -1;
      if (!node || at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      holder.scrollIntoView({ block: "center" });
      window.getSelection()?.removeAllRanges();
      window.getSelection()?.addRange(range);
      return;
    }
    throw new Error(`“${wanted}” is not in the text`);
  }, words);
  await expect(page.getByRole("toolbar", { name: "Make of the selection" })).toBeVisible();
}
