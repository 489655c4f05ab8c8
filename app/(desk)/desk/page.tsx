import { redirect } from "next/navigation";
import { signedIn } from "@/lib/web/signed-in";

/** Where signing in leads: editors to the inbox, readers with an account to that. */
export default async function DeskPage() {
  const { role } = await signedIn();
  redirect(role === "reader" ? "/account" : "/desk/inbox");
}
