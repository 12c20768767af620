/** A key for one attempt at one thing; works without a secure context too. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Gives the same content the same key until it was answered, so a repeated send never acts twice. */
export class AttemptKeys {
  private content: string | null = null;
  private key = '';

  keyFor(input: unknown): string {
    const content = JSON.stringify(input, fingerprint) ?? '';
    if (content !== this.content) {
      this.content = content;
      this.key = newKey();
    }
    return this.key;
  }

  answered(): void {
    this.content = null;
  }
}

/** A file is known by its name, size and time; its bytes are not read for this. */
const fingerprint = (_name: string, value: unknown): unknown =>
  value instanceof File ? [value.name, value.size, value.lastModified] : value;
