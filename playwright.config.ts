import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { NEWSPAPER } from "./e2e/newspaper";
import { ADMIN } from "./e2e/people";

const PORT = 3199;
const data = process.env.DESK_DATA ?? mkdtempSync(join(tmpdir(), "desk-e2e-"));

/** The production build, real Chromium, the embedded database: what `npm start` gives, without the demo. */
export default defineConfig({
  testDir: "e2e",
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  outputDir: "test-results",
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: "en-GB",
    timezoneId: "UTC",
    trace: "retain-on-failure",
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    {
      name: "newsroom",
      testMatch: /newsroom\.spec\.ts/,
      use: { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 1000 } },
    },
    {
      name: "screens",
      testIgnore: /newsroom\.spec\.ts/,
      dependencies: ["newsroom"],
      use: { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 1000 } },
    },
  ],
  webServer: {
    command: "node --import tsx scripts/serve.ts --empty --test-build",
    url: `http://localhost:${PORT}/signin`,
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
    stdout: "pipe",
    env: {
      ...process.env,
      PORT: String(PORT),
      HOST: "localhost",
      DATABASE_URL: "",
      DESK_DATA: data,
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
      DESK_TEST_NEWSPAPER: NEWSPAPER,
      NEXTAUTH_SECRET: "a secret for tests alone, of no use anywhere else",
    },
  },
});
