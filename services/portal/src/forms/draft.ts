interface Stored<T> {
  at: string;
  values: T;
}

/** What was typed into one form, kept in this browser until it was accepted. */
export class Draft<T> {
  private readonly key: string;
  private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

  constructor(
    form: string,
    storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = localStorage,
  ) {
    this.key = `nyata.draft.${form}`;
    this.storage = storage;
  }

  read(): Stored<T> | null {
    try {
      const text = this.storage.getItem(this.key);
      return text === null ? null : (JSON.parse(text) as Stored<T>);
    } catch {
      return null;
    }
  }

  keep(values: T, now = new Date()): void {
    try {
      this.storage.setItem(this.key, JSON.stringify({ at: now.toISOString(), values }));
    } catch {
      // A full or forbidden storage must not stop the typing; the form itself still holds the values.
    }
  }

  drop(): void {
    this.storage.removeItem(this.key);
  }
}
