import type { Metadata } from "next";
import { changeOwnPassword, setSingleKeys } from "@/app/actions/people";
import { create, revoke } from "@/app/actions/tokens";
import { Account } from "@/components/people/account";
import { TokenList } from "@/components/people/token-list";
import { list } from "@/lib/operations/tokens";
import { read } from "@/lib/web/read";
import { signedIn } from "@/lib/web/signed-in";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const { name, email, role, singleKeys } = await signedIn();
  return (
    <Account person={{ name, email, role, singleKeys }} actions={{ changeOwnPassword, setSingleKeys }}>
      <TokenList {...await read(list)} actions={{ create, revoke }} />
    </Account>
  );
}
