import { defineWords } from '../language/define-words';

export const frameWords = defineWords({
  id: {
    skip: 'Langsung ke isi',
    menu: 'Menu utama',
    home: 'Beranda',
    portfolio: 'Portofolio',
    recaps: 'Rekap',
    agreements: 'Perjanjian',
    mapping: 'Pemetaan',
    organisations: 'Organisasi',
    tasks: 'Tugas',
    budget: 'Anggaran',
    reports: 'Laporan',
    profile: 'Profil',
    account: 'Akun',
    signOut: 'Keluar',
    language: 'Bahasa',
    demo: 'DATA SIMULASI',
    demoHelp:
      'Organisasi nyata, angka dan peristiwa sebagian rekaan. Jangan dikutip sebagai fakta.',
    printed: (address: string, time: string) => `${address} · dicetak ${time}`,
  },
  en: {
    skip: 'Skip to the content',
    menu: 'Main menu',
    home: 'Home',
    portfolio: 'Portfolio',
    recaps: 'Recaps',
    agreements: 'Agreements',
    mapping: 'Mapping',
    organisations: 'Organisations',
    tasks: 'Tasks',
    budget: 'Budget',
    reports: 'Reports',
    profile: 'Profile',
    account: 'Account',
    signOut: 'Sign out',
    language: 'Language',
    demo: 'SIMULATED DATA',
    demoHelp: 'Real organisations, partly invented figures and events. Not to be quoted as fact.',
    printed: (address: string, time: string) => `${address} · printed ${time}`,
  },
});

/** Roles by their code; one that is newer than this page is shown by its code. */
const rolesId: Record<string, string> = {
  'bureau-officer': 'Analis biro kerja sama',
  'bureau-head': 'Kepala biro kerja sama',
  'agency-liaison': 'Petugas penghubung perangkat daerah',
  'partner-liaison': 'Petugas penghubung mitra',
  planner: 'Perencana',
  inspector: 'Inspektorat',
  'central-representative': 'Wakil pemerintah pusat',
  ministry: 'Kementerian',
  admin: 'Admin',
  public: 'Umum',
};

export const roleWords = defineWords({
  id: rolesId,
  en: {
    'bureau-officer': 'Cooperation bureau analyst',
    'bureau-head': 'Head of the cooperation bureau',
    'agency-liaison': 'Regional agency liaison',
    'partner-liaison': 'Partner liaison',
    planner: 'Planner',
    inspector: 'Inspectorate',
    'central-representative': 'Central representative',
    ministry: 'Ministry',
    admin: 'Administrator',
    public: 'Public',
  },
});
