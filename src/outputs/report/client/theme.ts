const themes = ["system", "light", "dark"] as const;
type Theme = (typeof themes)[number];
const key = "muffintin-theme";

/** What was chosen before; a page from a file may have no storage. */
function remembered(): Theme {
  try {
    const found = localStorage.getItem(key);
    return themes.find((theme) => theme === found) ?? "system";
  } catch {
    return "system";
  }
}

/** Lets the button go through system, light and dark. */
export function themeSwitch(button: HTMLElement): void {
  let theme = remembered();
  const show = (): void => {
    document.documentElement.dataset["theme"] = theme;
    button.textContent = `Theme: ${theme}`;
  };
  button.addEventListener("click", () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
    show();
    try {
      localStorage.setItem(key, theme);
    } catch {}
  });
  show();
}
