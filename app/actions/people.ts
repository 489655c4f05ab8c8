"use server";

import * as people from "@/lib/operations/people";
import { action } from "@/lib/web/action";

export const invite = action(people.invite);
export const revoke = action(people.revoke);
export const acceptInvitation = action(people.acceptInvitation, () => "/signin");
export const setRole = action(people.setRole);
export const setDisabled = action(people.setDisabled);
export const resetPassword = action(people.resetPassword);
export const changeOwnPassword = action(people.changeOwnPassword, () => "/signin");
export const setSingleKeys = action(people.setSingleKeys);
