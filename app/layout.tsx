import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { Symbols } from "@/components/marks/symbols";
import { THEME_SCRIPT } from "@/components/frame/theme-script";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Alliance Desk", template: "%s · Alliance Desk" },
  description: "What was promised, what happened, who said so: a sourced timeline of the US–Japan alliance.",
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <script nonce={nonce} dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} suppressHydrationWarning />
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to content
        </a>
        <Symbols />
        {children}
      </body>
    </html>
  );
}
