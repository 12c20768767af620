import { readFlags } from './flags';

describe('the flags of npm start', () => {
  it('are the embedded demo on port 8080 when nothing is said', () => {
    expect(readFlags([])).toEqual({
      kafka: false,
      demo: true,
      reset: false,
      maintenance: false,
      port: 8080,
    });
  });

  it('take a port in both spellings', () => {
    expect(readFlags(['--port', '9000']).port).toBe(9000);
    expect(readFlags(['--port=9001', '--kafka', '--no-demo', '--reset'])).toMatchObject({
      kafka: true,
      demo: false,
      reset: true,
      port: 9001,
    });
  });

  it.each([['--prot'], ['--port=abc'], ['--port'], ['--port=70000']])(
    'refuse %s with the usage',
    (arg) => {
      expect(() => readFlags([arg])).toThrow(/npm start -- \[--kafka\]/);
    },
  );
});
