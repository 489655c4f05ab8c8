import { document } from "@/lib/web/openapi-route";

export const GET = document;
