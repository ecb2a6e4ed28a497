// Before the first paint, see src/ui/styles/apply-theme.ts.
(() => {
  const setTheme = () => {
    const theme = localStorage.getItem('theme') ?? '';
    document.documentElement.dataset.theme = theme;
  };
  setTheme();
  addEventListener('storage', setTheme);
})();
