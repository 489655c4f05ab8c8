"use server";

import * as imports from "@/lib/operations/imports";
import { action } from "@/lib/web/action";
import { importAddress } from "@/lib/web/addresses";

export const begin = action(imports.begin);
export const append = action(imports.append);
export const upload = action(imports.upload, importAddress);
export const links = action(imports.links, importAddress);
export const cancel = action(imports.cancel);
export const retry = action(imports.retry);
