import { sizeToSend } from './shrink-photo';

describe('a photo that is sent over a poor link', () => {
  it('is made smaller, in its own proportions', () => {
    expect(sizeToSend(4000, 3000)).toEqual({ width: 1600, height: 1200 });
    expect(sizeToSend(3000, 4000)).toEqual({ width: 1200, height: 1600 });
  });

  it('is never made larger', () => {
    expect(sizeToSend(640, 480)).toEqual({ width: 640, height: 480 });
  });
});
