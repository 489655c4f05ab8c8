"use server";

import * as tokens from "@/lib/operations/tokens";
import { action } from "@/lib/web/action";

export const create = action(tokens.create);
export const revoke = action(tokens.revoke);
