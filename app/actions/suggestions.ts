"use server";

import * as suggestions from "@/lib/operations/suggestions";
import { action } from "@/lib/web/action";

export const accept = action(suggestions.accept);
export const reject = action(suggestions.reject);
export const decideAll = action(suggestions.decideAll);
