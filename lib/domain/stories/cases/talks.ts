import type { ReadArticle } from "../../articles/article";

/** Articles in our own words on public events, for tests: two reports of one meeting, a Japanese one, and a meeting of the same kind. */
const talks = (
  id: string,
  published: string | null,
  title: string,
  text: string,
  language = "en",
): ReadArticle => ({
  id,
  title,
  text,
  published,
  language,
  outlet: null,
});

export const JULY_TALKS = talks(
  "july-1",
  "2024-07-28",
  "Washington to build a joint headquarters in Tokyo",
  "Antony Blinken and Lloyd Austin sat down with Yoko Kamikawa and Minoru Kihara in Tokyo on Sunday for two-plus-two talks. The four agreed to turn US Forces Japan into a joint force headquarters that reports to the Indo-Pacific Command.\n\nThe headquarters is to mirror Japan's own Joint Operations Command, due to start by March.\n\nAustin called it “the largest change to our posture since the forces came here”. The ministers also looked at making more PAC-3 interceptors with Mitsubishi Heavy Industries.",
);

export const JULY_TALKS_TOO = talks(
  "july-2",
  null,
  "Allies plan new headquarters for US troops in Japan",
  "A joint force headquarters will take over US Forces Japan under a plan that Lloyd Austin and Antony Blinken settled with Minoru Kihara and Yoko Kamikawa in Tokyo.\n\nIt would stay below the Indo-Pacific Command but work hand in hand with the Joint Operations Command that Japan sets up. “The largest change to our posture since the forces came here,” Austin said.\n\nMissile makers are to raise output of PAC-3 interceptors, a follow-up to what leaders agreed in April at the White House.",
);

export const JULY_TALKS_JA = talks(
  "july-ja",
  "2024-07-28",
  "在日米軍に統合軍司令部　日米2プラス2で合意",
  "日米両政府は28日、東京都内で2プラス2を開き、在日米軍を統合軍司令部に改編することで合意した。上川陽子外相、木原稔防衛相、ブリンケン国務長官、オースティン国防長官が出席した。自衛隊の統合作戦司令部は来年3月に発足する予定で、PAC3の共同生産も話し合った。",
  "ja",
);

export const JANUARY_TALKS = talks(
  "january",
  "2023-01-12",
  "Marines in Okinawa to form new island unit, ministers say",
  "Antony Blinken and Lloyd Austin received Yoshimasa Hayashi and Yasukazu Hamada in Washington on Wednesday for two-plus-two talks. They agreed to reshape a Marine Corps regiment in Okinawa so that it can spread over small islands by 2025.\n\nThe security treaty could also cover attacks in orbit, the four said. A longer runway and fuel stores are planned for the southwest islands.",
);

export const STEEL = talks(
  "steel",
  "2024-07-29",
  "Steel maker's bid faces another review",
  "Nippon Steel's offer for US Steel went back to a panel in Washington. Workers in Pennsylvania fear for their mills, and the union wants promises on wages.",
);
