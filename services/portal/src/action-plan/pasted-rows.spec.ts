import { parseQuantity } from '../language/numbers';
import { pastedRows } from './pasted-rows';

const rows = (text: string) => pastedRows(text, (typed) => parseQuantity(typed, 'id'));

describe('rows that are pasted from a spreadsheet', () => {
  it('are actions with their day, output and milestone', () => {
    const text =
      'Tindakan\tJatuh tempo\tJumlah\tSatuan\tTonggak\r\n' +
      'Pelatihan kelompok\t31/03/2027\t1.200\torang\tAngkatan pertama terlatih\r\n' +
      'Pengadaan alat\t30 jun 2027\t10\tunit\r\n';
    expect(rows(text)).toEqual([
      {
        no: 1,
        title: 'Pelatihan kelompok',
        dueOn: '2027-03-31',
        quantity: 1200,
        unit: 'orang',
        milestone: 'Angkatan pertama terlatih',
      },
      {
        no: 2,
        title: 'Pengadaan alat',
        dueOn: '2027-06-30',
        quantity: 10,
        unit: 'unit',
        milestone: 'Pengadaan alat',
      },
    ]);
  });

  it.each([
    ['without a title', '\t31/03/2027\t10\tunit', 'NO_TITLE'],
    ['with a day that does not exist', 'Alat\t31/02/2027\t10\tunit', 'NO_DATE'],
    ['without a number', 'Alat\t31/03/2027\tbanyak\tunit', 'NO_QUANTITY'],
    ['without a unit', 'Alat\t31/03/2027\t10\t', 'NO_UNIT'],
  ])('say what is wrong with a row %s', (_what, text, fault) => {
    expect(rows(text)[0]?.fault).toBe(fault);
  });

  it('leave empty lines out', () => {
    expect(rows('\n\t\t\n')).toEqual([]);
  });
});
