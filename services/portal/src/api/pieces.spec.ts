import { piecesOf } from './pieces';

describe('a file that is sent piece by piece', () => {
  it('is cut up without a gap and without an overlap', async () => {
    const file = new Blob(['berita acara serah terima']);
    const pieces = piecesOf(file, 10);
    expect(await Promise.all(pieces.map((piece) => piece.text()))).toEqual([
      'berita aca',
      'ra serah t',
      'erima',
    ]);
  });
});
