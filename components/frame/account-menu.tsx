"use client";

import Link from "next/link";
import { signOut } from "next-auth/react";
import { DropdownMenu } from "radix-ui";

export function AccountMenu({ person }: { person: { name: string; email: string; role: string } }) {
  const initials = person.name
    .split(/\s+/)
    .map((word) => word[0] ?? "")
    .join("")
    .slice(0, 2)
    .toUpperCase();
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="me" aria-label={`Account of ${person.name}`}>
        {initials}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={6}>
          <div className="who">
            {person.name} · {person.role}
          </div>
          <DropdownMenu.Item asChild>
            <Link href="/account">Account and keys</Link>
          </DropdownMenu.Item>
          <DropdownMenu.Item asChild>
            <Link href="/admin/activity">Activity</Link>
          </DropdownMenu.Item>
          {person.role === "admin" && (
            <DropdownMenu.Item asChild>
              <Link href="/admin/people">People</Link>
            </DropdownMenu.Item>
          )}
          {person.role === "admin" && (
            <DropdownMenu.Item asChild>
              <Link href="/admin/jobs">Jobs</Link>
            </DropdownMenu.Item>
          )}
          {person.role !== "reader" && (
            <DropdownMenu.Item asChild>
              <Link href="/desk/imports">Imports</Link>
            </DropdownMenu.Item>
          )}
          <DropdownMenu.Item asChild>
            <Link href="/">Readers’ timeline</Link>
          </DropdownMenu.Item>
          <DropdownMenu.Item onSelect={() => void signOut({ callbackUrl: "/" })}>Sign out</DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
