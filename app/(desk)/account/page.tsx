import type { Metadata } from "next";
import { changeOwnPassword, setSingleKeys } from "@/app/actions/people";
import { Account } from "@/components/people/account";
import { signedIn } from "@/lib/web/signed-in";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const { name, email, role, singleKeys } = await signedIn();
  return (
    <Account person={{ name, email, role, singleKeys }} actions={{ changeOwnPassword, setSingleKeys }} />
  );
}
