// Sets the chosen theme before the first paint. A classic script of its own, because modules run
// after it, and the content security policy forbids scripts within a page.
// `src/ui/styles/apply-theme.ts` stores the choice, and `tokens.css` reads the attribute.
(() => {
  const setTheme = () => {
    const { dataset } = document.documentElement;
    const theme = localStorage.getItem('theme');
    if (theme) dataset.theme = theme;
    else delete dataset.theme;
  };
  setTheme();
  // Another page changed it.
  addEventListener('storage', setTheme);
})();
