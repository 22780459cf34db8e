/** What the reader chose, kept in this browser. Where storage is forbidden it lasts as long as the page. */
export function createPreferences(storage: () => Storage) {
  const kept = new Map<string, string>();
  return {
    get(key: string): string | undefined {
      try {
        return storage().getItem(`liaoji.${key}`) ?? kept.get(key);
      } catch {
        return kept.get(key);
      }
    },
    set(key: string, value: string): void {
      kept.set(key, value);
      try {
        storage().setItem(`liaoji.${key}`, value);
      } catch {
        // A private window or a full disk: kept in memory above.
      }
    },
  };
}
