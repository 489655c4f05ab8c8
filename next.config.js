/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // Written into the built site, so that what is for tests alone cannot be switched on later (scripts/build-mode.ts).
  env: { DESK_BUILD: process.env.DESK_BUILD === "test" ? "test" : "production" },
  reactStrictMode: true,
  // No third-party picture is fetched or shown, and the optimizer has had holes.
  images: { unoptimized: true },
  // Drivers and engines are loaded by Node itself; bundling breaks them.
  serverExternalPackages: [
    "@electric-sql/pglite",
    "@prisma/client",
    "@prisma/adapter-pg",
    "pg",
    "@node-rs/argon2",
    "undici",
    "htmlparser2",
    "pg-boss",
    "postal-mime",
    "yauzl",
  ],
  // Larger than the limit of the operations, so that too much is answered by them, in words, on the form.
  experimental: {
    serverActions: { bodySizeLimit: "30mb" },
    proxyClientMaxBodySize: "30mb",
    authInterrupts: true,
  },
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  devIndicators: false,
};

export default config;
