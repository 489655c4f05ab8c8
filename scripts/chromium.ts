import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const USUAL = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** A Chromium to test with: Playwright's, the system's, or Debian's, which is installed where we may. */
export function findChromium(): { path: string } | { problem: string } {
  const known = [process.env.CHROMIUM_PATH ?? "", chromium.executablePath(), ...USUAL].find(
    (path) => path && existsSync(path),
  );
  if (known) return { path: known };
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("· installing Debian's chromium");
    spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
    spawnSync("apt-get", ["install", "-y", "-qq", "chromium"], {
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    const installed = USUAL.find((path) => existsSync(path));
    if (installed) return { path: installed };
  }
  return {
    problem:
      "no Chromium was found. Run `npx playwright install chromium`, or install your system's, or set CHROMIUM_PATH",
  };
}
