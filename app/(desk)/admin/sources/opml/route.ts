import { exportOpml } from "@/lib/operations/opml";
import { download } from "@/lib/web/download";

export const GET = download(exportOpml);
