import { programme } from "./entity";

export const PROGRAMMES = [
  programme("aukus", "AUKUS", "AUKUS", { also: ["AUKUS Pillar II"], alsoJa: ["オーカス"] }),
  programme(
    "dicas",
    "Defense Industrial Cooperation, Acquisition and Sustainment Forum",
    "日米防衛産業協力・取得・維持整備定期協議",
    { also: ["DICAS", "DICAS Forum"], alsoJa: ["DICAS", "ダイキャス"] },
  ),
  programme("gcap", "Global Combat Air Programme", "次期戦闘機共同開発（GCAP）", {
    also: ["GCAP", "Global Combat Air Program"],
    alsoJa: ["GCAP", "次期戦闘機"],
  }),
  programme("glide-phase-interceptor", "Glide Phase Interceptor", "滑空段階迎撃用誘導弾", {
    also: ["GPI", "glide phase interceptor"],
    alsoJa: ["GPI"],
  }),
  programme("pac-3", "PAC-3", "PAC3", {
    also: ["PAC-3 MSE", "Patriot Advanced Capability-3", "PAC3"],
    alsoJa: ["PAC-3", "PAC－3", "地対空誘導弾パトリオット"],
    loosely: ["Patriot missiles", "Patriot"],
    looselyJa: ["パトリオット"],
  }),
  programme("amraam", "AMRAAM", "AMRAAM", {
    also: ["AIM-120", "advanced medium-range air-to-air missile", "Advanced Medium-Range Air-to-Air Missile"],
    alsoJa: ["中距離空対空ミサイル"],
  }),
  programme("tomahawk", "Tomahawk", "トマホーク", { also: ["Tomahawk cruise missiles", "Tomahawks"] }),
  programme("sm-3", "Standard Missile-3", "SM3", {
    also: ["SM-3", "SM-3 Block IIA", "SM3"],
    alsoJa: ["SM-3"],
  }),
  programme("sm-6", "Standard Missile-6", "SM6", { also: ["SM-6"], alsoJa: ["SM-6"] }),
  programme("type-12-missile", "Type 12 surface-to-ship missile", "12式地対艦誘導弾", {
    also: ["Type 12", "Type-12"],
  }),
  programme("typhon", "Typhon", "タイフォン", { also: ["Typhon missile system", "Mid-Range Capability"] }),
  programme("himars", "HIMARS", "ハイマース", { also: ["High Mobility Artillery Rocket System"] }),
  programme("osprey", "V-22 Osprey", "オスプレイ", { also: ["Osprey", "Ospreys", "CV-22", "MV-22"] }),
  programme("f-35", "F-35", "F35", { also: ["F-35B", "F-35A", "F-35s"], alsoJa: ["F-35"] }),
  programme("f-15", "F-15", "F15", { also: ["F-15EX", "F-15s"], alsoJa: ["F-15"] }),
  programme("aegis-system-equipped-vessel", "Aegis system equipped vessel", "イージス・システム搭載艦", {
    also: ["Aegis system-equipped vessel", "ASEV"],
    alsoJa: ["イージスシステム搭載艦"],
  }),
  programme("counterstrike", "Counterstrike capability", "反撃能力", {
    also: [
      "counterstrike capability",
      "counterstrike capabilities",
      "counter-strike capability",
      "counter-strike capabilities",
    ],
    alsoJa: ["敵基地攻撃能力"],
  }),
  programme("free-and-open-indo-pacific", "Free and Open Indo-Pacific", "自由で開かれたインド太平洋", {
    also: ["free and open Indo-Pacific", "FOIP"],
    alsoJa: ["FOIP"],
  }),
  programme("ipef", "Indo-Pacific Economic Framework", "インド太平洋経済枠組み", {
    also: ["IPEF"],
    alsoJa: ["IPEF"],
  }),
  programme("official-security-assistance", "Official Security Assistance", "政府安全保障能力強化支援", {
    also: ["OSA"],
    alsoJa: ["OSA"],
  }),
  programme("keen-sword", "Keen Sword", "キーン・ソード", { alsoJa: ["キーンソード"] }),
  programme("keen-edge", "Keen Edge", "キーン・エッジ", { alsoJa: ["キーンエッジ"] }),
  programme("yama-sakura", "Yama Sakura", "ヤマサクラ", { also: ["Yamasakura"] }),
  programme("resolute-dragon", "Resolute Dragon", "レゾリュート・ドラゴン", {
    alsoJa: ["レゾリュートドラゴン"],
  }),
  programme("orient-shield", "Orient Shield", "オリエント・シールド", { alsoJa: ["オリエントシールド"] }),
  programme("freedom-edge", "Freedom Edge", "フリーダム・エッジ", { alsoJa: ["フリーダムエッジ"] }),
  programme("ulchi-freedom-shield", "Ulchi Freedom Shield", "乙支フリーダムシールド"),
  programme("malabar", "Exercise Malabar", "マラバール", { also: ["Malabar"] }),
  programme("rimpac", "RIMPAC", "環太平洋合同演習", { also: ["Rim of the Pacific"], alsoJa: ["リムパック"] }),
  programme("talisman-sabre", "Talisman Sabre", "タリスマン・セイバー", { also: ["Talisman Saber"] }),
  programme("balikatan", "Balikatan", "バリカタン"),
  programme("defense-buildup-program", "Defense Buildup Program", "防衛力整備計画"),
];
