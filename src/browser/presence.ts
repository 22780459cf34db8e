/** Whether somebody looks at the page, and when they, or their network, are back. */
export const presence = {
  isHere: () => document.visibilityState === 'visible',
  subscribe(returned: () => void): void {
    addEventListener('online', returned);
    document.addEventListener('visibilitychange', returned);
  },
};
