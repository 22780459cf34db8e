// Before the first paint: a theme that the reader chose, so that the page never flashes in the other one.
try {
  const theme = localStorage.getItem('liaoji.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is forbidden: the system's theme is used.
}
