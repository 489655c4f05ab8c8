"use client";

/** Switches between light and dark for this browser; until then the system decides. */
export function ThemeToggle() {
  const toggle = () => {
    const root = document.documentElement;
    const dark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    localStorage.setItem("theme", root.dataset.theme);
  };
  return (
    <button type="button" className="theme" onClick={toggle}>
      Light / dark
    </button>
  );
}
