import { CookieJar } from './cookie-jar';
import { Shift } from './shifted';
import { simulatedPdf } from './simulated-file';

const setting = (...lines: string[]): Response => {
  const headers = new Headers();
  for (const line of lines) headers.append('set-cookie', line);
  return new Response(null, { headers });
};

describe('the cookies of an office', () => {
  it('are kept, replaced and dropped as a browser does', () => {
    const jar = new CookieJar();
    jar.take(setting('a=1; Path=/; HttpOnly', 'b=2; Path=/'));
    jar.take(setting('a=3=4; Path=/', 'b=; Max-Age=0'));
    expect(jar.header).toBe('a=3=4');
    jar.take(setting('a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT'));
    expect(jar.header).toBe('');
  });
});

describe('the dates of the scenario', () => {
  it('move by whole days, so that its today is the real one', () => {
    const shift = new Shift('2026-11-24');
    expect(shift.date('2026-11-21')).toBe('2026-11-24');
    expect(shift.instant('2025-10-02')).toBe('2025-10-05T02:00:00.000Z');
  });

  it('move wherever they stand in a request, and nothing else does', () => {
    const body = {
      signedOn: '2025-10-02',
      term: { endsOn: '2028-10-01' },
      numbers: [{ no: '415.4/2025' }],
      n: 1,
    };
    expect(new Shift('2026-11-20').body(body)).toEqual({
      signedOn: '2025-10-01',
      term: { endsOn: '2028-09-30' },
      numbers: [{ no: '415.4/2025' }],
      n: 1,
    });
  });
});

describe('a simulated file', () => {
  it('is a PDF that says that it is simulated, different for every title', () => {
    const text = Buffer.from(simulatedPdf('Berita acara (1)')).toString('latin1');
    expect(text).toMatch(/^%PDF-1\.4\n/);
    expect(text).toContain('DATA SIMULASI - Berita acara \\(1\\)');
    const table = Number(/startxref\n(\d+)\n/.exec(text)![1]);
    expect(text.slice(table, table + 4)).toBe('xref');
  });
});
