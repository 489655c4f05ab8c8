"use server";

import * as acts from "@/lib/operations/acts";
import { action } from "@/lib/web/action";

export const undo = action(acts.undo);
