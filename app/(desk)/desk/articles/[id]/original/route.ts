import { showOriginal } from "@/lib/operations/articles";
import { download } from "@/lib/web/download";

export const GET = download(showOriginal);
