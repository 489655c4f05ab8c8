import type { Metadata } from "next";
import { acceptInvitation } from "@/app/actions/people";
import { JoinForm } from "@/components/people/join-form";
import { showInvitation } from "@/lib/operations/people";
import { readPublic } from "@/lib/web/read";

export const metadata: Metadata = { title: "Join the desk", referrer: "no-referrer" };

export default async function InvitationPage({ params }: PageProps<"/invitation/[secret]">) {
  const { secret } = await params;
  return (
    <JoinForm {...await readPublic(showInvitation, { secret })} secret={secret} accept={acceptInvitation} />
  );
}
