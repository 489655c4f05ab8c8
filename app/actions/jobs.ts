"use server";

import * as jobs from "@/lib/operations/jobs";
import { action } from "@/lib/web/action";

export const retry = action(jobs.retry);
export const drop = action(jobs.drop);
