"use server";

import * as sources from "@/lib/operations/sources";
import { action } from "@/lib/web/action";

export const edit = action(sources.edit);
export const save = action(sources.save);
